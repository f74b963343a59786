package id.pendapa.catalogue;

import id.pendapa.catalogue.ReadAnswer.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of one field and collects what is wrong with them. */
final class Reading {

    private static final String MONTHS = "janfebmaraprmeijunjulagusepoktnovdes";
    private static final int SHORT = 3;
    private static final int OLDEST_YEAR = 1900;

    private final Posted posted;
    private final boolean required;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    Reading(Posted posted, boolean required) {
        this.posted = posted;
        this.required = required;
    }

    boolean isRequired() {
        return required;
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
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
            return date.getYear() < OLDEST_YEAR ? wrong(key + "-tahun", Problem.of("date.year")) : date;
        } catch (NumberFormatException | DateTimeException e) {
            return wrong(key + "-hari", Problem.of("date"));
        }
    }

    private static int month(String typed) {
        String name = typed.toLowerCase(Locale.ROOT).replaceFirst("^agt", "agu");
        int place = name.length() < SHORT ? -1 : MONTHS.indexOf(name.substring(0, SHORT));
        return place >= 0 && place % SHORT == 0 ? place / SHORT + 1 : Integer.parseInt(typed);
    }

    ReadAnswer result(@Nullable Answer answer) {
        if (!problems.isEmpty()) {
            return new ReadAnswer.Wrong(problems);
        }
        return answer == null ? new ReadAnswer.Empty() : new ReadAnswer.Good(answer);
    }
}
