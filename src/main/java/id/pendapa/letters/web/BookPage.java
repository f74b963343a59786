package id.pendapa.letters.web;

import id.pendapa.letters.paper.LetterSheet.Letterhead;
import id.pendapa.letters.register.YearBook;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Option;
import java.util.List;

/**
 * Where the agenda book of a year is taken along as a file.
 *
 * @param series the one that is shown, as the form names it
 * @param name its unit in words
 * @param year as typed
 */
public record BookPage(
        List<Option> choices,
        String series,
        String name,
        String year,
        List<YearBook.Part> parts,
        List<FieldError> errors) {

    public BookPage {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
        errors = List.copyOf(errors);
    }

    /**
     * The book on paper.
     *
     * @param about unit, part and how many numbers
     * @param made when it was taken out of the register
     * @param mark what is printed on each page of an example, or empty
     */
    public record Paper(
            String title,
            String about,
            String made,
            String mark,
            Letterhead head,
            List<String> columns,
            List<List<String>> rows) {
        public Paper {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
