package id.pendapa.residents.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register.
 *
 * @param mergedInto the person who this one turned out to be, or null
 * @param importId the last import that wrote it, or null if that was an officer
 */
record Resident(
        long id,
        UUID key,
        Facts facts,
        Standing standing,
        @Nullable Long mergedInto,
        @Nullable Long importId,
        int version,
        Instant changedAt) {

    /** Where somebody stands to the office. */
    enum Standing {
        HERE,
        MOVED,
        DEAD,
        MERGED
    }
}
