package id.pendapa.integrity.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reported gift.
 *
 * @param notes sentences of the law and of what comes next
 * @param own whether the reader reported it
 * @param steps names of the moves that the reader may make now
 * @param giver who gave it, after a purpose was given, or what is said instead
 * @param reveals whether the reader may ask for the giver
 */
public record GiftPage(
        String number,
        int version,
        UUID sheet,
        String state,
        boolean late,
        List<String> notes,
        List<SummaryRow> facts,
        List<Line> lines,
        List<Photo> photos,
        boolean own,
        List<String> steps,
        String giver,
        boolean reveals,
        List<Option> deciders,
        List<Option> outcomes,
        Form form) {

    public GiftPage {
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        photos = List.copyOf(photos);
        steps = List.copyOf(steps);
        deciders = List.copyOf(deciders);
        outcomes = List.copyOf(outcomes);
    }

    /** Something that happened; the text may be null. */
    public record Line(String title, String when, @Nullable String text) {}

    /** A photo that can be opened. */
    public record Photo(String key, String name) {}

    /**
     * The form.
     *
     * @param free what is said where the law asks for no report, or null
     * @param kept names of photos that wait for it
     */
    public record New(UUID sheet, Choices choices, @Nullable String free, List<String> kept, Form form) {
        public New {
            kept = List.copyOf(kept);
        }
    }

    /** What can be chosen in the form. */
    public record Choices(
            List<Option> manners,
            List<Option> kinds,
            List<Option> exact,
            List<Option> relations,
            List<Option> occasions) {
        public Choices {
            manners = List.copyOf(manners);
            kinds = List.copyOf(kinds);
            exact = List.copyOf(exact);
            relations = List.copyOf(relations);
            occasions = List.copyOf(occasions);
        }
    }

    /** One of a list. */
    public record Row(String number, String what, String state, String due, boolean late) {}

    /**
     * One's own reports.
     *
     * @param days within how many working days, in words
     * @param next address of the next page, or null
     * @param upg whether the reader reads the register too
     */
    public record Own(List<Row> rows, String days, @Nullable String next, boolean upg) {
        public Own {
            rows = List.copyOf(rows);
        }
    }
}
