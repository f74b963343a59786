package id.pendapa.office.incumbents;

import id.pendapa.office.SigningMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A position of the office with its definitive holders.
 *
 * @param code for example {@code LURAH}; duties and letters follow from it
 * @param kelurahanCode kelurahan that it belongs to, or null for the kecamatan
 * @param holdings who held it, holds it and will hold it, newest first
 */
public record ManagedPosition(
        long id,
        String code,
        String title,
        String unit,
        @Nullable String kelurahanCode,
        SigningMethod method,
        int version,
        List<Holding> holdings) {

    public ManagedPosition {
        holdings = List.copyOf(holdings);
    }

    /**
     * From when to when somebody holds it.
     *
     * @param skNumber number of the decree, or null where it was not entered
     * @param until last day, or null as long as it is open
     */
    public record Holding(
            long id,
            Incumbent who,
            @Nullable String skNumber,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** A person as printed on letters. */
    public record Incumbent(
            long officialId,
            String name,
            @Nullable String rank,
            @Nullable String nip) {}

    /** Who holds it on a day; empty while it is vacant. */
    public Optional<Holding> on(LocalDate day) {
        return holdings.stream().filter(holding -> holding.isOn(day)).findFirst();
    }

    /** Whoever holds it after a day and not yet on it. */
    public Optional<Holding> after(LocalDate day) {
        return holdings.stream().filter(holding -> holding.from().isAfter(day)).reduce((later, sooner) -> sooner);
    }

    /** Whether something is entered that has not happened yet. */
    public boolean hasPlan(LocalDate today) {
        return after(today).isPresent()
                || on(today).filter(holding -> holding.until() != null).isPresent();
    }
}
