package id.pendapa.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a letter of a request is.
 *
 * @param letterCode code in the definition
 * @param title printed title
 * @param number allotted number as printed
 * @param date allotted date
 * @param stage how far it is
 * @param signatory printed name of the one who signs
 * @param signatoryTitle printed title of that position
 * @param signedAt when the signature was stored, or null
 * @param verificationCode public code of its check page, or null while there is none
 */
public record LetterState(
        String letterCode,
        String title,
        String number,
        LocalDate date,
        Stage stage,
        String signatory,
        String signatoryTitle,
        @Nullable Instant signedAt,
        @Nullable String verificationCode) {

    /** Stages of a letter. */
    public enum Stage {
        WAITING_FOR_SIGNATURE,
        SIGNED,
        CANCELLED,
        REVOKED,
        /** It holds, and a corrected one is being made. */
        IN_REVISION,
        /** A corrected one was issued in its place. */
        REPLACED
    }
}
