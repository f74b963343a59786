package id.pendapa.residents.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of residents on its way into the register.
 *
 * @param mapping what its columns mean
 * @param kelurahan code for rows that name none, or null
 * @param failure code of what is wrong with the file, with its arguments behind bars, or null
 * @param total rows of the file that are not empty
 * @param done number of the last row that the present step has done
 */
record ResidentImport(
        long id,
        UUID key,
        String fileKey,
        State state,
        int version,
        ColumnMapping mapping,
        @Nullable String kelurahan,
        @Nullable String failure,
        int total,
        int done,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant runAt,
        @Nullable String runBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** How far it got. */
    enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE,
        FAILED,
        CANCELLED
    }
}
