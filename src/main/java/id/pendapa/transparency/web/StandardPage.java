package id.pendapa.transparency.web;

import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard of a service as everybody reads it.
 *
 * @param standing who adopted it and when, or that nobody did
 * @param adopted whether it was adopted
 * @param notes what else must be said, in sentences
 * @param delivery the six components of service delivery
 * @param making the other eight
 * @param facts decree, review, consultation
 */
public record StandardPage(
        String code,
        String title,
        String standing,
        boolean adopted,
        List<String> notes,
        List<Part> delivery,
        List<Part> making,
        List<SummaryRow> facts) {

    public StandardPage {
        notes = List.copyOf(notes);
        delivery = List.copyOf(delivery);
        making = List.copyOf(making);
        facts = List.copyOf(facts);
    }

    /**
     * A component.
     *
     * @param tag what must be said beside it, or null
     */
    public record Part(
            String key,
            String label,
            List<String> lines,
            @Nullable String tag) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** All services. */
    public record Listed(List<Row> rows, String count) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** A service in the list. */
    public record Row(String code, String title, String standing) {}

    /**
     * The maklumat.
     *
     * @param lines its text, empty where none was adopted
     */
    public record Promise(List<String> lines, List<SummaryRow> facts) {
        public Promise {
            lines = List.copyOf(lines);
            facts = List.copyOf(facts);
        }
    }
}
