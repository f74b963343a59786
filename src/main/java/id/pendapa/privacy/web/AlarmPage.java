package id.pendapa.privacy.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alarms, ready to print.
 *
 * @param next address of the next page, or null on the last
 * @param adopted who set the limits and when, or null while they are examples
 * @param typed what was typed, by the id of the field
 * @param errors what is wrong, by the id of the field
 */
public record AlarmPage(
        List<Row> rows,
        @Nullable String next,
        int version,
        @Nullable String adopted,
        Map<String, String> typed,
        Map<String, String> errors) {

    public AlarmPage {
        rows = List.copyOf(rows);
        typed = Map.copyOf(typed);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
    }

    /**
     * One alarm.
     *
     * @param what what is unusual, as a sentence
     * @param note what somebody found out, or null
     * @param closed who and when, or null
     */
    public record Row(
            long id,
            String what,
            String who,
            String when,
            String why,
            String subject,
            @Nullable String note,
            @Nullable String closed) {}
}
