package id.pendapa.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that is kept whatever its term says, for example while a court or an auditor needs it.
 *
 * @param until last day, or null if it holds until somebody lifts it
 * @param lifted who lifted it, when and why; null while nobody did
 */
public record LegalHold(
        long id,
        UUID key,
        String requestNumber,
        String reason,
        @Nullable LocalDate until,
        Instant placedAt,
        String placedBy,
        int version,
        @Nullable Lifted lifted) {

    /** The end of a hold. */
    public record Lifted(Instant at, String by, String reason) {}

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return lifted == null && (until == null || !until.isBefore(day));
    }
}
