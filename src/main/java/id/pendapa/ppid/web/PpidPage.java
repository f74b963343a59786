package id.pendapa.ppid.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register as everybody reads it.
 *
 * @param classes the classes to choose from
 * @param klass class that is shown, or empty
 * @param search words that were typed, or empty
 * @param next address of the next page, or null
 * @param cut whether more was found than is shown
 * @param year of the last report
 */
public record PpidPage(
        List<Option> classes,
        String klass,
        String search,
        List<Item> items,
        @Nullable String next,
        boolean cut,
        int year) {

    public PpidPage {
        classes = List.copyOf(classes);
        items = List.copyOf(items);
    }

    /** An item in a list. */
    public record Item(long id, String title, String klass, String summary, boolean example, boolean withdrawn) {}

    /**
     * One item.
     *
     * @param link where it lies, or null
     * @param body the information itself, or null
     */
    public record Shown(
            long id,
            String title,
            String summary,
            boolean example,
            List<SummaryRow> facts,
            @Nullable String link,
            @Nullable String body) {
        public Shown {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The form to ask.
     *
     * @param there items that may answer it already
     */
    public record Ask(List<Option> requesters, List<Option> ways, List<Item> there, String days, Form form) {
        public Ask {
            requesters = List.copyOf(requesters);
            ways = List.copyOf(ways);
            there = List.copyOf(there);
        }
    }

    /** The receipt. */
    public record Receipt(String number, String code, String due) {}

    /** The form of number and code. */
    public record Door(String number, @Nullable String error) {}

    /**
     * Something that happened.
     *
     * @param mine whether whoever reads it wrote it
     */
    public record Line(String title, String when, @Nullable String text, boolean mine) {}

    /**
     * A request as its requester reads it.
     *
     * @param notes what runs now, in sentences
     * @param objects whether an objection is open, with its grounds
     */
    public record Followed(
            String number,
            int version,
            String state,
            List<String> notes,
            List<SummaryRow> facts,
            List<Line> lines,
            boolean writes,
            boolean objects,
            List<Option> grounds,
            Form form) {
        public Followed {
            notes = List.copyOf(notes);
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
            grounds = List.copyOf(grounds);
        }
    }
}
