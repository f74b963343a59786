package id.pendapa.letters;

import id.pendapa.office.SigningMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that waits, as staff see it. Nothing personal: that stands in the paper itself.
 *
 * @param code code of the letter
 * @param requestNumber public number of its request
 * @param signer printed name of the signatory
 * @param signerTitle title of the position that is signed for
 * @param method how it is to be signed
 * @param version what an act on it must name
 * @param since when it was put up for signing
 * @param busy whether a signature is being made right now
 * @param remarked whether the applicant wrote that the draft is wrong, and nobody answered
 * @param signable false where this way of signing is not installed here
 */
public record LetterForStaff(
        String code,
        String requestNumber,
        String title,
        String number,
        LocalDate day,
        String signer,
        String signerTitle,
        SigningMethod method,
        int version,
        Instant since,
        boolean busy,
        boolean signable,
        boolean remarked) {

    /** Rows of a page of a list. */
    public static final int PAGE = 25;

    static LetterForStaff of(Letter letter, boolean busy, boolean signable, boolean remarked) {
        return new LetterForStaff(
                letter.code(),
                letter.requestNumber(),
                letter.title(),
                letter.number(),
                letter.day(),
                letter.signer().name(),
                letter.signer().title(),
                letter.method(),
                letter.version(),
                letter.createdAt(),
                busy,
                signable,
                remarked);
    }

    /** One page of a list, oldest first. */
    public record Page(
            java.util.List<LetterForStaff> letters,
            @Nullable String next) {
        public Page {
            letters = java.util.List.copyOf(letters);
        }
    }
}
