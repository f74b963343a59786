package id.pendapa.privacy.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all services, ready to print.
 *
 * @param missing how many services have no term of the office yet
 */
public record RetentionPage(List<Row> services, int missing) {

    public RetentionPage {
        services = List.copyOf(services);
    }

    /**
     * One of a list.
     *
     * @param remark a second line
     * @param tag code of a mark, or empty
     */
    public record Row(String href, String title, String remark, String tag) {}

    /**
     * A service with its terms.
     *
     * @param newest what the next term must follow
     * @param terms newest first, each in words
     */
    public record Service(
            String code, String title, long newest, List<List<SummaryRow>> terms, boolean changes, Form form) {
        public Service {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Legal holds.
     *
     * @param lifted whether these are the ones that somebody lifted
     * @param next where the next page begins, or null
     */
    public record Holds(
            List<Row> rows, boolean lifted, @Nullable String next, boolean holds, Form form) {
        public Holds {
            rows = List.copyOf(rows);
        }
    }

    /** A legal hold. */
    public record Hold(long id, int version, Row row, List<SummaryRow> facts, boolean liftable, Form form) {
        public Hold {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A request on a list for destruction.
     *
     * @param term its service, end and term
     * @param outcome what became of it, or empty
     */
    public record Line(String number, String term, String outcome) {}

    /**
     * What may be destroyed, and the lists so far.
     *
     * @param next where the next page of lists begins, or null
     */
    public record Destructions(
            List<Line> proposed, List<Row> lists, @Nullable String next, boolean draws) {
        public Destructions {
            proposed = List.copyOf(proposed);
            lists = List.copyOf(lists);
        }
    }

    /**
     * A list for destruction.
     *
     * @param state code of its mark
     * @param done whether there are minutes
     */
    public record Destruction(
            long id,
            int version,
            String title,
            String state,
            List<SummaryRow> facts,
            List<Line> items,
            boolean approvable,
            boolean endable,
            boolean done,
            Form form) {
        public Destruction {
            facts = List.copyOf(facts);
            items = List.copyOf(items);
        }
    }
}
