package id.pendapa.catalogue;

import id.pendapa.catalogue.ReadAnswer.Problem;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of one field and collects what is wrong with them. */
final class Reading {

    private static final int OLDEST_YEAR = 1900;

    private final Posted posted;
    private final boolean required;
    private final boolean examples;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    Reading(Posted posted, boolean required, boolean examples) {
        this.posted = posted;
        this.required = required;
        this.examples = examples;
    }

    boolean isRequired() {
        return required;
    }

    /** Whether a NIK that belongs to nobody is taken, as in example mode. */
    boolean allowsExamples() {
        return examples;
    }

    String raw(String name) {
        return posted.text(name);
    }

    /** Notes a problem; null, so that it can be returned as "no answer". */
    @SuppressWarnings("TypeParameterUnusedInFormals") // Only ever null.
    <T extends @Nullable Object> @Nullable T wrong(String name, Problem problem) {
        problems.putIfAbsent(name, problem);
        return null;
    }

    /** The text, or null where it is empty; that is a problem where the field is required. */
    @Nullable
    String required(String name) {
        String typed = raw(name);
        if (typed.isEmpty()) {
            return required ? wrong(name, Problem.of("missing")) : null;
        }
        return typed;
    }

    @Nullable
    String choice(String name) {
        String typed = raw(name);
        if (typed.isEmpty()) {
            return required ? wrong(name, Problem.of("choose")) : null;
        }
        return typed;
    }

    @Nullable
    String text(String name, int max) {
        String typed = required(name);
        if (typed != null && typed.length() > max) {
            return wrong(name, new Problem("too-long", Integer.toString(max)));
        }
        return typed;
    }

    /** A date from three inputs; the month as number or name. */
    @Nullable
    LocalDate date(String key) {
        String day = raw(key + "-hari");
        String month = raw(key + "-bulan");
        String year = raw(key + "-tahun");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return required ? wrong(key + "-hari", Problem.of("date.missing")) : null;
        }
        LocalDate date = IndonesianDates.find(day, month, year).orElse(null);
        if (date == null) {
            return wrong(key + "-hari", Problem.of("date"));
        }
        return date.getYear() < OLDEST_YEAR ? wrong(key + "-tahun", Problem.of("date.year")) : date;
    }

    ReadAnswer result(@Nullable Answer answer) {
        if (!problems.isEmpty()) {
            return new ReadAnswer.Wrong(problems);
        }
        return answer == null ? new ReadAnswer.Empty() : new ReadAnswer.Good(answer);
    }
}
