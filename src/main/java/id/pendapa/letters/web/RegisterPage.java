package id.pendapa.letters.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda book.
 *
 * @param sought what was typed
 * @param year as typed
 * @param filtered whether anything was asked for
 * @param next address of older ones, or null
 * @param reserving whether whoever looks may reserve numbers
 */
public record RegisterPage(
        String sought,
        String year,
        boolean filtered,
        List<Cell> head,
        List<List<Cell>> rows,
        @Nullable String next,
        boolean reserving,
        List<FieldError> errors) {

    public RegisterPage {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }
}
