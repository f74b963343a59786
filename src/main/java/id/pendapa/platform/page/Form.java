package id.pendapa.platform.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown again: what was typed, and what is wrong with it.
 *
 * @param typed what stands in each field, by its name
 * @param errors what is wrong, in words, by field and in the order of the form
 */
public record Form(Map<String, String> typed, Map<String, String> errors) {

    /** Before anybody typed anything. */
    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        typed = Map.copyOf(typed);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /**
     * A form that was refused.
     *
     * @param wrong by field what is wrong: the code of an error, which stands in the bundles under {@code error.}, with
     *     its detail behind a line where it has one; or words, which stay
     */
    public static Form refused(Map<String, String> typed, Map<String, String> wrong, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach((field, what) -> errors.put(field, said(what, words)));
        return new Form(typed, errors);
    }

    private static String said(String what, Words words) {
        String[] parts = what.split("\\|", 2);
        boolean isCode = !parts[0].contains(" ");
        return isCode ? words.say("error." + parts[0], parts.length > 1 ? parts[1] : "") : what;
    }

    /** What was typed into a field, or nothing. */
    public String get(String field) {
        return get(field, "");
    }

    /** What was typed, or what stood there before anybody typed. */
    public String get(String field, String before) {
        return typed.getOrDefault(field, before);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** All that is wrong, for the summary above the form. */
    public List<FieldError> summary() {
        return errors.entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
    }
}
