package id.pendapa.complaints.web;

import id.pendapa.complaints.register.ComplaintTerms.Term;
import id.pendapa.complaints.web.ReportPage.Line;
import id.pendapa.complaints.web.ReportPage.Photo;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint at the desk.
 *
 * @param clock how much time is left of the step, or null
 * @param steps names of the steps that this officer may take now
 * @param reporter what is said about who told it, or the name and contact after a reason was given
 */
public record DeskPage(
        String number,
        int version,
        String state,
        @Nullable String clock,
        boolean late,
        List<SummaryRow> facts,
        List<Line> lines,
        List<Photo> photos,
        List<String> steps,
        Choices choices,
        String reporter,
        boolean reveals,
        Notice notice,
        Form form) {

    public DeskPage {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        photos = List.copyOf(photos);
        steps = List.copyOf(steps);
    }

    /** What the public reads or is about to read; empty where nothing was written. */
    public record Notice(String title, String summary, String place, String outcome) {
        static final Notice NONE = new Notice("", "", "", "");
    }

    /** What can be chosen in the forms of the steps. */
    public record Choices(
            List<Option> kinds,
            List<Option> categories,
            List<Option> classes,
            List<Option> handlers,
            String kind,
            String category,
            String klass) {
        public Choices {
            kinds = List.copyOf(kinds);
            categories = List.copyOf(categories);
            classes = List.copyOf(classes);
            handlers = List.copyOf(handlers);
        }
    }

    /** The list. */
    public record Listed(
            List<Row> rows, boolean ended, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** One row of the list. */
    public record Row(String number, String what, String where, String state, String due, int level) {}

    /**
     * How long complaints may take.
     *
     * @param open class whose form was sent, or empty
     */
    public record Terms(List<Term> terms, List<String> names, String open, Form form) {
        public Terms {
            terms = List.copyOf(terms);
            names = List.copyOf(names);
        }
    }
}
