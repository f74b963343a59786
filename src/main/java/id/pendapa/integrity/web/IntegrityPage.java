package id.pendapa.integrity.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what it is.
 *
 * @param contact who reads, in words, or null while nobody can
 * @param places other places to go to
 * @param years how many came in which year, a line each
 */
public record IntegrityPage(@Nullable String contact, boolean example, List<String> places, List<String> years) {

    public IntegrityPage {
        places = List.copyOf(places);
        years = List.copyOf(years);
    }

    /**
     * The form to report something.
     *
     * @param open whether there is somebody who can read it
     */
    public record Tell(List<Option> kinds, boolean open, Form form) {
        public Tell {
            kinds = List.copyOf(kinds);
        }
    }

    /** The code, shown this once. */
    public record Receipt(String code, String reviewDue) {}

    /**
     * Something that was written.
     *
     * @param photos addresses of its photos, for whoever may open them
     */
    public record Line(String title, String day, List<SummaryRow> rows, List<String> photos) {
        public Line {
            rows = List.copyOf(rows);
            photos = List.copyOf(photos);
        }
    }

    /**
     * The thread of a reporter.
     *
     * @param lost whether it has to be sent to a new contact
     */
    public record Followed(
            String code, String state, String due, boolean lost, List<Line> lines, boolean saved, Form form) {
        public Followed {
            lines = List.copyOf(lines);
        }
    }
}
