package id.pendapa.letters.web;

import id.pendapa.platform.page.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a letter is checked, by code or by file.
 *
 * @param code the code as typed
 * @param judged what an uploaded file is, as the end of a text's key; null where none was sent
 */
public record CheckStartPage(
        String code, List<FieldError> errors, @Nullable String judged) {

    public CheckStartPage {
        errors = List.copyOf(errors);
    }
}
