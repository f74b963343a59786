package id.pendapa.ledger.web;

import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about the log.
 *
 * @param head facts about its newest head; empty before the first
 * @param verifier the public key; null before the first head
 * @param late since when an entry waits for its proof; null if all have theirs
 * @param nights what the checks found, the latest first
 * @param address where mirrors find it
 * @param code what was typed
 */
public record LogPage(
        List<SummaryRow> head,
        @Nullable String verifier,
        @Nullable String late,
        List<Night> nights,
        String address,
        String code,
        List<FieldError> errors) {

    public LogPage {
        head = List.copyOf(head);
        nights = List.copyOf(nights);
        errors = List.copyOf(errors);
    }

    /** A nightly check in words. */
    public record Night(String at, boolean holds, List<String> lines) {
        public Night {
            lines = List.copyOf(lines);
        }
    }
}
