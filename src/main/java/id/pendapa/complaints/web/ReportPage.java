package id.pendapa.complaints.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to tell something.
 *
 * @param kinds complaint or aspiration
 * @param categories what it can be about
 * @param kelurahan where it can be
 * @param photos photos that were sent before and wait
 * @param sheet random value under which they wait
 * @param alike what is public already of this kind at this place; the form was not sent where there is some
 */
public record ReportPage(
        List<Option> kinds,
        List<Option> categories,
        List<Option> kelurahan,
        List<Photo> photos,
        String sheet,
        List<BoardPage.Posted> alike,
        Form form) {

    public ReportPage {
        kinds = List.copyOf(kinds);
        categories = List.copyOf(categories);
        kelurahan = List.copyOf(kelurahan);
        photos = List.copyOf(photos);
        alike = List.copyOf(alike);
    }

    /** A photo by its key. */
    public record Photo(String key, String name) {}

    /** The receipt. */
    public record Receipt(String number, String code, String verify, String solve, boolean anonymous) {}

    /** The form of number and code. */
    public record Entry(String number, @Nullable String error) {}

    /**
     * Something that happened.
     *
     * @param mine whether whoever reads it wrote it
     */
    public record Line(String title, String when, @Nullable String text, boolean mine) {}

    /**
     * A complaint as its reporter reads it.
     *
     * @param judges whether the reporter is asked if it is solved
     * @param until until when, in words, or null
     */
    public record Followed(
            String number,
            int version,
            String state,
            List<SummaryRow> facts,
            List<Line> lines,
            boolean writes,
            boolean judges,
            @Nullable String until,
            Form form) {
        public Followed {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
        }
    }
}
