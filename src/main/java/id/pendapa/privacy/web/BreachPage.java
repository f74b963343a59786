package id.pendapa.privacy.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure of protection at the officer's desk, ready to print.
 *
 * @param row what the register shows of it
 * @param facts what was recorded
 * @param stage where it stands
 * @param parts what decides who is affected
 * @param steps what was done, oldest first
 * @param actors whose sights can be chosen
 * @param typed what was typed, by field
 * @param errors what is wrong with it, by field
 */
public record BreachPage(
        Row row,
        int version,
        List<SummaryRow> facts,
        Stage stage,
        List<PartRow> parts,
        List<StepRow> steps,
        List<Option> actors,
        Map<String, String> typed,
        Map<String, String> errors) {

    public BreachPage {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
        actors = List.copyOf(actors);
        typed = Map.copyOf(typed);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
    }

    /**
     * The register.
     *
     * @param next address of the next page, or null on the last
     * @param alarm what is late or nearly so, or null
     */
    public record Listed(
            List<Row> rows,
            boolean closed,
            @Nullable String next,
            @Nullable String alarm) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One of the register.
     *
     * @param left how much time is left, or how it stands
     * @param tag "late", "soon" or an empty text
     */
    public record Row(long id, String title, String known, String left, String tag) {}

    /**
     * Where it stands.
     *
     * @param gathered whether the list of those affected is there
     * @param untold how many are still to be told
     * @param affected how many are affected, as a sentence
     * @param people how far they are told, as a sentence
     * @param agency how the agency was told, as a sentence; null where it was not
     * @param begun whether telling has begun, so that words and parts stay
     * @param closed whether it is closed
     * @param handling what was done, in words; may be empty
     */
    public record Stage(
            boolean gathered,
            int untold,
            String affected,
            String people,
            @Nullable String agency,
            boolean begun,
            boolean closed,
            String handling) {}

    /** What decides who is affected. */
    public record PartRow(long id, String text) {}

    /** Something that was done. */
    public record StepRow(String text, @Nullable String note, String when) {}

    /**
     * The form for a new one, and for correcting one.
     *
     * @param action where it is sent
     * @param version version that is corrected; 0 for a new one
     */
    public record Entry(
            String action,
            int version,
            List<Option> ways,
            List<Option> actors,
            Map<String, String> typed,
            Map<String, String> errors) {
        public Entry {
            ways = List.copyOf(ways);
            actors = List.copyOf(actors);
            typed = Map.copyOf(typed);
            errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
        }
    }

    /**
     * A page of those affected.
     *
     * @param count how many, as a sentence
     * @param next address of the next page, or null on the last
     */
    public record Affected(
            long id,
            String title,
            boolean gathered,
            String count,
            List<Line> lines,
            @Nullable String next) {
        public Affected {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One that is affected.
     *
     * @param letter address of the letter to its applicant, or null
     */
    public record Line(
            String name,
            String data,
            String first,
            String last,
            int sights,
            String told,
            @Nullable String letter) {}

    /** What those affected are told. */
    public record Notice(String told, List<SummaryRow> rows) {
        public Notice {
            rows = List.copyOf(rows);
        }
    }
}
