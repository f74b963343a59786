package id.pendapa.letters.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One number series with the form that changes it.
 *
 * @param newest which of its rows a change must name
 * @param next what is entered for a later day in one sentence, or null
 * @param sample the next number as it holds, or as it would be with what is typed
 * @param looked whether the sample is of what is typed
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record SeriesPage(
        long id,
        String unit,
        long newest,
        @Nullable String next,
        String sample,
        boolean looked,
        List<Option> counts,
        Map<String, String> typed,
        Map<String, String> errors) {

    public SeriesPage {
        counts = List.copyOf(counts);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** All series. */
    public record All(List<Row> rows) {
        public All {
            rows = List.copyOf(rows);
        }
    }

    /** One series in words. */
    public record Row(
            long id,
            String unit,
            String sample,
            String basis,
            @Nullable String next) {}
}
