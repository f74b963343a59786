package id.pendapa.letters;

import id.pendapa.accounts.PasswordConfirmation;
import id.pendapa.files.StoredFile;
import id.pendapa.letters.Letter.Stage;
import id.pendapa.letters.signing.LetterSignatures;
import id.pendapa.letters.signing.LetterSignatures.Signed;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a signatory does with the letters that wait for them: read, sign, send back, change to the pen. Signing is never
 * inside a transaction: a short one marks the letter as busy, then the signer works, then another one stores the
 * validated result and tells the request.
 */
@Service
public class LetterSigning {

    /** After this the mark of a signature in the making counts as left behind. */
    static final Duration BUSY_AT_MOST = Duration.ofMinutes(5);

    private final SignerDesk desk;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterHistory history;
    private final LetterSignatures signatures;
    private final PasswordConfirmation passwords;
    private final RateLimits limits;
    private final TransactionTemplate transaction;
    private final OfficeTime time;

    LetterSigning(
            SignerDesk desk,
            LetterStore letters,
            LetterPapers papers,
            LetterHistory history,
            LetterSignatures signatures,
            PasswordConfirmation passwords,
            RateLimits limits,
            TransactionTemplate transaction,
            OfficeTime time) {
        this.desk = desk;
        this.letters = letters;
        this.papers = papers;
        this.history = history;
        this.signatures = signatures;
        this.passwords = passwords;
        this.limits = limits;
        this.transaction = transaction;
        this.time = time;
    }

    private static final Limit PASSWORD = new Limit("letter.sign-password", 5, Duration.ofMinutes(15));

    /** How a try to sign ended, where it did not fail. */
    public enum Outcome {
        SIGNED,
        WRONG_PASSWORD
    }

    /**
     * Signs a letter electronically. A second press finds it signed and changes nothing.
     *
     * @param versionSeen version of the letter that the signatory had before their eyes
     * @throws ConflictException if somebody was faster, or a signature is being made already
     * @throws id.pendapa.shared.TooManyRequestsException after too many wrong passwords
     * @throws id.pendapa.shared.UnavailableException if the signer cannot work or its answer does not pass the check
     */
    public Outcome sign(String code, int versionSeen, String password) {
        Actor.Staff staff = desk.requireSigner();
        String account = Long.toString(staff.accountId());
        limits.take(PASSWORD, account);
        if (!passwords.confirms(staff, password)) {
            return Outcome.WRONG_PASSWORD;
        }
        limits.forget(PASSWORD, account);
        if (desk.isDone(staff, code, versionSeen)) {
            return Outcome.SIGNED;
        }
        Begun begun = Objects.requireNonNull(transaction.execute(status -> begin(staff, code, versionSeen)));
        Letter letter = begun.letter();
        boolean stored = false;
        try {
            Signed signed = signatures.sign(begun.pdf(), letter.signer(), letter.method());
            transaction.executeWithoutResult(status -> finish(staff, letter, signed));
            stored = true;
        } finally {
            if (!stored) {
                transaction.executeWithoutResult(status -> letters.endSigning(letter.id(), letter.version()));
            }
        }
        return Outcome.SIGNED;
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
    private record Begun(Letter letter, byte[] pdf) {}

    private Begun begin(Actor.Staff staff, String code, int versionSeen) {
        Letter letter = desk.requireOwn(staff, code, versionSeen);
        if (letter.method() == SigningMethod.BASAH) {
            throw new InvalidException("letter.by-pen");
        }
        Instant now = time.now();
        if (!letters.beginSigning(letter, now, now.minus(BUSY_AT_MOST))) {
            throw new ConflictException("letter.busy");
        }
        return new Begun(letter, papers.readFinal(letter));
    }

    private void finish(Actor.Staff staff, Letter letter, Signed signed) {
        int version = letters.move(letter, Stage.SIGNED, letter.method());
        StoredFile file = papers.keepSigned(letter, signed.pdf());
        papers.enterSignature(letter, file, signed.signedAt(), staff, time.now());
        history.happened(letter, letter.id(), version, LetterEvent.SIGNED, null);
        desk.progress().signed(letter.requestNumber(), letter.letterCode(), letter.number());
    }

    /**
     * Sends a letter back unsigned. Its number stays in the register as cancelled; the request goes back one step.
     *
     * @throws InvalidException {@code letter.reason} without a reason
     */
    @Transactional
    public void sendBack(String code, int versionSeen, String reason) {
        Actor.Staff staff = desk.requireSigner();
        Letter letter = desk.requireOwn(staff, code, versionSeen);
        requireReason(reason);
        if (letter.busySince() != null && letter.busySince().isAfter(time.now().minus(BUSY_AT_MOST))) {
            throw new ConflictException("letter.busy");
        }
        history.happened(letter, letter.id(), letter.version(), LetterEvent.SENT_BACK, reason);
        desk.progress().sentBack(letter.requestNumber(), letter.letterCode(), staff, reason);
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidException("letter.reason");
        }
    }
}
