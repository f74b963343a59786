package id.pendapa.letters;

import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.office.SigningMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One letter as it is stored; sealed values are opened apart.
 *
 * @param code random public code of its check page
 * @param letterCode code in the service definition
 * @param template template with its version
 * @param issuerKelurahan kelurahan under whose head it was written, or null for the kecamatan
 * @param version raised by every change; what an actor saw is compared with it
 * @param busySince since when a signature is being made, or null
 * @param replacesId the issued letter whose mistake this one corrects, or null
 * @param signature the signed file, or null
 */
record Letter(
        long id,
        String code,
        String requestNumber,
        String letterCode,
        String title,
        String template,
        long numberId,
        String number,
        LocalDate day,
        @Nullable String issuerKelurahan,
        Signer signer,
        Instant createdAt,
        SigningMethod method,
        Stage stage,
        int version,
        @Nullable Instant busySince,
        @Nullable Long replacesId,
        @Nullable Signature signature) {

    enum Stage {
        WAITING,
        SIGNED,
        CANCELLED,
        REVOKED,
        /** It holds, but a mistake was found in it and a new one is being made. */
        IN_REVISION,
        /** A new one was issued in its place. */
        REPLACED
    }

    /** The signed file: a validated PDF, or the scan of the paper. */
    record Signature(SigningMethod method, String fileKey, String mediaType, String sha256, Instant signedAt) {}

    /** Whether it is issued and nobody took it back. */
    boolean holds() {
        return (stage == Stage.SIGNED || stage == Stage.IN_REVISION) && !isDestroyed();
    }

    /** Whether it was issued, and everything about its holder was destroyed when its time was over. */
    boolean isDestroyed() {
        return signature == null && stage != Stage.WAITING && stage != Stage.CANCELLED;
    }

    boolean isWaiting() {
        return stage == Stage.WAITING;
    }
}
