package id.pendapa.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of checkboxes.
 *
 * @param value what is sent
 * @param label what the visitor reads
 * @param hint a line of help under the label, or null
 * @param checked whether it is chosen when the page opens
 * @param id id of its own, or null: then the first takes the id of the field and the others get a number behind it
 */
public record Option(
        String value,
        String label,
        @Nullable String hint,
        boolean checked,
        @Nullable String id) {

    /** A choice without help, not chosen. */
    public static Option of(String value, String label) {
        return new Option(value, label, null, false, null);
    }

    public Option withHint(String text) {
        return new Option(value, label, text, checked, id);
    }

    public Option checked(boolean isChecked) {
        return new Option(value, label, hint, isChecked, id);
    }

    public Option withId(String ownId) {
        return new Option(value, label, hint, checked, ownId);
    }
}
