package id.pendapa.letters;

import id.pendapa.office.SigningMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the check page tells about a letter.
 *
 * @param code its public code
 * @param standing whether it holds
 * @param method which kind of proof it carries, or is to carry
 * @param signedAt when the signature was made, or null
 * @param holder name of its holder, masked
 * @param revoked since when and why it no longer holds, or null
 * @param revision who asked for a new one, when and why, or null where nobody did
 * @param replacedBy the letter that was issued in its place, or null
 * @param replaces the letter whose mistake it corrects, or null
 * @param destroyed whether the office keeps no more of it than its register
 * @param complete whether the whole letter can be opened with the second code
 */
public record LetterProof(
        String code,
        Standing standing,
        SigningMethod method,
        String title,
        String number,
        LocalDate day,
        String signer,
        String signerTitle,
        @Nullable Instant signedAt,
        String holder,
        @Nullable Revoked revoked,
        @Nullable Revision revision,
        @Nullable Other replacedBy,
        @Nullable Other replaces,
        boolean complete,
        boolean destroyed) {

    /** That a letter was taken back. */
    public record Revoked(Instant at, String reason) {}

    /** That a mistake was found in it. */
    public record Revision(Instant at, String by, String reason) {}

    /** Another letter of the same request, with the day of its number. */
    public record Other(String code, String number, LocalDate day) {}

    /** Whether a letter holds. */
    public enum Standing {
        VALID,
        WAITING,
        CANCELLED,
        REVOKED,
        REPLACED
    }
}
