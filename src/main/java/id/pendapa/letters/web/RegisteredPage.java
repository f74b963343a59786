package id.pendapa.letters.web;

import id.pendapa.letters.RegisterBook.Entry;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One letter of the agenda book.
 *
 * @param done key of what was done just now, or null
 * @param sub whether a sub-number may be entered after it
 * @param purpose what was typed as the reason for opening it
 * @param reason what was typed as the reason for revoking it
 * @param revision what was typed as the reason for a corrected one, or for none after all
 */
public record RegisteredPage(
        Entry entry,
        List<SummaryRow> facts,
        List<Cell> head,
        List<List<Cell>> steps,
        @Nullable String done,
        boolean sub,
        String purpose,
        String reason,
        String revision,
        List<FieldError> errors) {

    public RegisteredPage {
        facts = List.copyOf(facts);
        head = List.copyOf(head);
        steps = List.copyOf(steps);
        errors = List.copyOf(errors);
    }
}
