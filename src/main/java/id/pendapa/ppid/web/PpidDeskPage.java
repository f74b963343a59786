package id.pendapa.ppid.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.ppid.terms.PpidGrounds.Ground;
import id.pendapa.ppid.terms.PpidTerms.Term;
import id.pendapa.ppid.web.PpidPage.Item;
import id.pendapa.ppid.web.PpidPage.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for information at the desk.
 *
 * @param clock how much time is left of the step, or null
 * @param steps names of the steps that this officer may take now
 * @param same whether this officer answered it and so decides no objection
 * @param requester what is said about who asks, or the name and contact after a reason was given
 */
public record PpidDeskPage(
        String number,
        int version,
        String state,
        @Nullable String clock,
        boolean late,
        List<SummaryRow> facts,
        List<Line> lines,
        List<String> steps,
        Choices choices,
        boolean same,
        String requester,
        boolean reveals,
        Form form) {

    public PpidDeskPage {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** What can be chosen in the forms of the steps. */
    public record Choices(List<Option> outcomes, List<Option> grounds, List<Option> decisions) {
        public Choices {
            outcomes = List.copyOf(outcomes);
            grounds = List.copyOf(grounds);
            decisions = List.copyOf(decisions);
        }
    }

    /** The list. */
    public record Listed(
            List<Row> rows, boolean over, @Nullable String next, int year) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** One row of the list. */
    public record Row(String number, String state, String due, int level) {}

    /** The items of the register. */
    public record Items(List<Item> items, @Nullable String next, boolean publishes) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One item to enter or to change.
     *
     * @param id 0 for a new one
     */
    public record Edited(
            long id,
            int version,
            String title,
            boolean example,
            boolean withdrawn,
            boolean publishes,
            List<SummaryRow> facts,
            List<Option> classes,
            Form form) {
        public Edited {
            facts = List.copyOf(facts);
            classes = List.copyOf(classes);
        }
    }

    /**
     * The days and grounds.
     *
     * @param open {@code hari}, or the kind and id of the ground whose form was sent, or empty
     */
    public record Settings(Term term, List<Ground> refusals, List<Ground> objections, String open, Form form) {
        public Settings {
            refusals = List.copyOf(refusals);
            objections = List.copyOf(objections);
        }
    }

    /** The registers. */
    public record Book(
            List<Cell> head,
            List<List<Cell>> rows,
            @Nullable String next,
            boolean objections,
            boolean names,
            Form form) {
        public Book {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** The year in numbers. */
    public record Report(int year, List<SummaryRow> requests, List<SummaryRow> grounds, List<SummaryRow> objections) {
        public Report {
            requests = List.copyOf(requests);
            grounds = List.copyOf(grounds);
            objections = List.copyOf(objections);
        }
    }
}
