package id.pendapa.integrity.web;

import id.pendapa.integrity.reports.ContactKeys.Standing;
import id.pendapa.integrity.reports.KeyHandOver.Waiting;
import id.pendapa.integrity.web.IntegrityPage.Line;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report before its contact.
 *
 * @param states where it may go
 */
public record IntegrityDeskPage(
        UUID id, int version, String state, List<String> dues, List<Line> lines, List<Option> states, Form form) {

    public IntegrityDeskPage {
        dues = List.copyOf(dues);
        lines = List.copyOf(lines);
        states = List.copyOf(states);
    }

    /**
     * The key: to be made, or locked.
     *
     * @param standing how it stands
     * @param unsent words that were sent while it was locked, or empty
     */
    public record Locked(Standing standing, String unsent, Form form) {}

    /** The list, with the next page or 0. */
    public record Listed(Standing standing, List<Row> rows, int next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** One row of the list. */
    public record Row(UUID id, String day, String state, String due, boolean late, boolean unread) {}

    /** A key that waits for two who agree, or null. */
    public record Approval(@Nullable Waiting waiting, String day) {}

    /** The settings. */
    public record Terms(long version, boolean example, Form form) {}
}
