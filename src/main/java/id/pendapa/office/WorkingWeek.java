package id.pendapa.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the office works at which hours.
 *
 * @param name what people call it, for example {@code Jam kerja Ramadan}
 * @param until the last day, or null where no end is known
 * @param example whether the Camat has not adopted it yet
 * @param legalBasis rule that it follows
 * @param spans hours of work, without the breaks; a day of the week without any is free
 */
record WorkingWeek(
        String name, LocalDate from, @Nullable LocalDate until, boolean example, String legalBasis, List<Span> spans) {

    WorkingWeek {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /** On a day of the week from the first minute to just before the second. */
    record Span(DayOfWeek day, LocalTime from, LocalTime to) {}

    boolean isValidOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    boolean hasNoEnd() {
        return until == null;
    }

    List<Span> on(DayOfWeek day) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }
}
