package id.pendapa.privacy.web;

import id.pendapa.platform.page.Option;
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

    /**
     * Rules by which sights are shown later, ready to print.
     *
     * @param next address of the next page, or null on the last
     * @param enters whether the officer may enter one
     * @param chosen what was ticked, by field
     */
    public record Delays(
            List<Rule> rules,
            @Nullable String next,
            boolean enters,
            List<Option> positions,
            List<Option> purposes,
            Map<String, List<String>> chosen,
            Map<String, String> typed,
            Map<String, String> errors) {

        public Delays {
            rules = List.copyOf(rules);
            positions = List.copyOf(positions);
            purposes = List.copyOf(purposes);
            chosen = Map.copyOf(chosen);
            typed = Map.copyOf(typed);
            errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
        }

        /**
         * One rule.
         *
         * @param what whose sights, and which
         * @param lines who entered, approved and ended it, in sentences
         * @param approvable whether the officer may approve it
         * @param endable whether the officer may end it or take it back
         */
        public record Rule(
                long id,
                int version,
                String reason,
                String what,
                List<String> lines,
                String state,
                boolean approvable,
                boolean endable) {
            public Rule {
                lines = List.copyOf(lines);
            }
        }
    }
}
