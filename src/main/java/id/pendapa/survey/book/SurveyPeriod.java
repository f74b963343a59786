package id.pendapa.survey.book;

import id.pendapa.survey.measure.Weight;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Months that are reported together.
 *
 * @param invited whose request ended in these months
 * @param publishedAt when the result became public, or null
 * @param publishedBy by which position, or null
 */
public record SurveyPeriod(
        long id,
        Text text,
        int version,
        long invited,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    /**
     * What the office says of it.
     *
     * @param from first day of its first month
     * @param to first day of its last month
     * @param population users of the services in that time where the office knows better than Pendapa, or null
     */
    public record Text(
            String title,
            LocalDate from,
            LocalDate to,
            Weight weight,
            @Nullable Integer population) {}

    /** How many used the services in that time. */
    public long users() {
        Integer entered = text.population();
        return entered == null ? invited : entered;
    }

    /** Whether its last month has ended on a day. */
    public boolean isOver(LocalDate today) {
        return !today.isBefore(text.to().plusMonths(1));
    }
}
