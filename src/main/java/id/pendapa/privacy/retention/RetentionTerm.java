package id.pendapa.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long requests of a service are kept after their end.
 *
 * @param from first day on which it counts
 * @param example true while it is only what Pendapa ships; nothing is destroyed by it
 */
public record RetentionTerm(
        long id, String serviceCode, LocalDate from, Text text, boolean example, Instant enteredAt, String enteredBy) {

    /**
     * What is entered, with the reason for the change.
     *
     * @param klass class of the office's archive schedule
     * @param years how many years, or null if they are kept for good
     * @param basis the schedule or the law
     */
    public record Text(String klass, @Nullable Integer years, String basis, String reason) {}

    /** Whether requests that ended on this day may be destroyed on that day. */
    boolean isOver(LocalDate ended, LocalDate today) {
        LocalDate last = keptUntil(ended);
        return !example && last != null && today.isAfter(last);
    }

    /** The last day of the term of a request, or null if it is kept for good. */
    @Nullable
    LocalDate keptUntil(LocalDate ended) {
        Integer years = text.years();
        return years == null ? null : ended.plusYears(years);
    }
}
