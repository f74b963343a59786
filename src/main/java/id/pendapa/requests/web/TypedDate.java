package id.pendapa.requests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as typed into three fields. */
public record TypedDate(String day, String month, String year) {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("agt", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("des", 12));
    private static final int SHORT_NAME = 3;

    static final TypedDate NOTHING = new TypedDate("", "", "");

    static TypedDate of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new TypedDate(orEmpty(day), orEmpty(month), orEmpty(year));
    }

    /** The date, if it is one. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private int monthNumber() {
        String name = month.toLowerCase(Locale.ROOT);
        Integer named = name.length() < SHORT_NAME ? null : MONTHS.get(name.substring(0, SHORT_NAME));
        return named == null ? Integer.parseInt(month) : named;
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
