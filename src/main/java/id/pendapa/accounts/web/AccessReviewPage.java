package id.pendapa.accounts.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has what, why, and whether it is still needed. */
public final class AccessReviewPage {

    private AccessReviewPage() {}

    /**
     * All open accounts.
     *
     * @param due those that have to be reviewed now
     * @param done the others
     */
    public record All(List<Line> due, List<Line> done) {
        public All {
            due = List.copyOf(due);
            done = List.copyOf(done);
        }
    }

    /**
     * One account in words.
     *
     * @param facts what it may do and why
     * @param warnings what a superior should look at
     * @param own whether it is the reader's, which somebody else reviews
     */
    public record Line(long id, String name, List<SummaryRow> facts, List<String> warnings, boolean own) {
        public Line {
            facts = List.copyOf(facts);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One account with the form.
     *
     * @param allowed all that its duties may do, in words
     * @param last id of the review that is shown, or 0
     * @param typed what was typed, by name of the input
     * @param errors what is wrong, by name of the input
     */
    public record One(
            Line line,
            List<String> allowed,
            long last,
            List<Option> verdicts,
            Map<String, String> typed,
            Map<String, String> errors) {
        public One {
            allowed = List.copyOf(allowed);
            verdicts = List.copyOf(verdicts);
        }

        public @Nullable String value(String name) {
            return typed.get(name);
        }
    }
}
