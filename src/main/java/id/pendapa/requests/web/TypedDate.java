package id.pendapa.requests.web;

import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as typed into three fields. */
public record TypedDate(String day, String month, String year) {

    static final TypedDate NOTHING = new TypedDate("", "", "");

    static TypedDate of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new TypedDate(orEmpty(day), orEmpty(month), orEmpty(year));
    }

    /** The date, if it is one. */
    Optional<LocalDate> date() {
        return IndonesianDates.find(day, month, year);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
