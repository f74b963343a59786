package id.pendapa.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an error summary: what to do about which field.
 *
 * @param id id of the field on the page, empty where no field is to blame
 * @param text tells what to do, for example "NIK harus 16 angka"
 */
public record FieldError(String id, String text) {

    /** The text for one field, or null: what a field component takes as its own error. */
    public static @Nullable String textFor(List<FieldError> errors, String id) {
        return errors.stream()
                .filter(error -> error.id().equals(id))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }
}
