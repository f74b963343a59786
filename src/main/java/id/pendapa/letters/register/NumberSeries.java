package id.pendapa.letters.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit numbers its letters from a day on.
 *
 * @param kelurahanCode kelurahan that counts for itself, or null
 * @param unit the unit's sign in its numbers, for example {@code TKR}
 * @param pattern text with the tokens of a number
 * @param perClassification whether each classification code counts for itself
 * @param firstOrdinal where the count begins in the year of the first day
 * @param example whether the Camat has not adopted it yet
 */
public record NumberSeries(
        long id,
        String code,
        @Nullable String kelurahanCode,
        LocalDate from,
        String unit,
        String pattern,
        boolean perClassification,
        int firstOrdinal,
        boolean example,
        String legalBasis) {

    SeriesKey key() {
        return new SeriesKey(code, kelurahanCode);
    }
}
