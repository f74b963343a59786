package id.pendapa.letters;

import id.pendapa.accounts.OwnNik;
import id.pendapa.accounts.PasswordConfirmation;
import id.pendapa.files.StoredFile;
import id.pendapa.letters.Letter.Stage;
import id.pendapa.letters.signing.LetterSignatures;
import id.pendapa.letters.signing.LetterSignatures.Signed;
import id.pendapa.letters.signing.LetterSigner.Credential;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** As many letters are signed with one secret. */
    public static final int TOGETHER = 200;

    private final SignerDesk desk;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterHistory history;
    private final LetterRevision revision;
    private final LetterSignatures signatures;
    private final PasswordConfirmation passwords;
    private final OwnNik niks;
    private final RateLimits limits;
    private final TransactionTemplate transaction;
    private final SigningRuns runs;
    private final OfficeTime time;

    LetterSigning(
            SignerDesk desk,
            LetterStore letters,
            LetterPapers papers,
            LetterHistory history,
            LetterRevision revision,
            LetterSignatures signatures,
            PasswordConfirmation passwords,
            OwnNik niks,
            RateLimits limits,
            TransactionTemplate transaction,
            SigningRuns runs,
            OfficeTime time) {
        this.desk = desk;
        this.letters = letters;
        this.papers = papers;
        this.history = history;
        this.revision = revision;
        this.signatures = signatures;
        this.passwords = passwords;
        this.niks = niks;
        this.limits = limits;
        this.transaction = transaction;
        this.runs = runs;
        this.time = time;
    }

    private static final Limit PASSWORD = new Limit("letter.sign-password", 5, Duration.ofMinutes(15));

    /** Fewer than for the password: the service may lock a certificate after some wrong ones, nobody knows how many. */
    private static final Limit PASSPHRASE = new Limit("letter.sign-passphrase", 3, Duration.ofMinutes(15));

    /** How a try to sign ended, where it did not fail. */
    public enum Outcome {
        SIGNED,
        WRONG_PASSWORD
    }

    /**
     * Signs a letter electronically. A second press finds it signed and changes nothing.
     *
     * <p>With our own key the password of the account is asked for, since the key lies open to whoever is signed in. With
     * BSrE it is the passphrase alone: only the holder of the certificate knows it, the service compares it with the NIK
     * of the account that is signed in, and two secrets in one form would be typed without a thought.
     *
     * @param versionSeen version of the letter that the signatory had before their eyes
     * @param secret password of the account, or with BSrE the passphrase of the signatory's certificate; in memory only
     * @throws ConflictException if somebody was faster, or a signature is being made already
     * @throws InvalidException {@code letter.bsre.…} if the service does not let this person sign
     * @throws id.pendapa.shared.TooManyRequestsException after too many wrong secrets
     * @throws id.pendapa.shared.UnavailableException if the signer cannot work or its answer does not pass the check
     */
    public Outcome sign(String code, int versionSeen, String secret) {
        Actor.Staff staff = desk.requireSigner();
        if (desk.requireOwn(staff, code).method() == SigningMethod.BSRE) {
            return signByService(staff, code, versionSeen, secret);
        }
        String account = Long.toString(staff.accountId());
        limits.take(PASSWORD, account);
        if (!passwords.confirms(staff, secret)) {
            return Outcome.WRONG_PASSWORD;
        }
        limits.forget(PASSWORD, account);
        if (!desk.isDone(staff, code, versionSeen)) {
            make(staff, code, versionSeen, null);
        }
        return Outcome.SIGNED;
    }

    private Outcome signByService(Actor.Staff staff, String code, int versionSeen, String passphrase) {
        if (desk.isDone(staff, code, versionSeen)) {
            return Outcome.SIGNED;
        }
        desk.requireOwn(staff, code, versionSeen);
        if (passphrase.isEmpty()) {
            throw new InvalidException("letter.bsre.passphrase.missing");
        }
        Nik nik = niks.open(staff, "letter-signing-service").orElseThrow(() -> new InvalidException("letter.bsre.nik"));
        signatures.requireFit(SigningMethod.BSRE, nik);
        String account = Long.toString(staff.accountId());
        limits.take(PASSPHRASE, account);
        make(staff, code, versionSeen, new Credential(nik, passphrase));
        limits.forget(PASSPHRASE, account);
        return Outcome.SIGNED;
    }

    private void make(Actor.Staff staff, String code, int versionSeen, @Nullable Credential credential) {
        Begun begun = Objects.requireNonNull(transaction.execute(status -> begin(staff, code, versionSeen)));
        Letter letter = begun.letter();
        boolean stored = false;
        try {
            Signed signed = signatures.sign(begun.pdf(), letter.signer(), letter.method(), credential);
            transaction.executeWithoutResult(status -> finish(staff, letter, signed));
            stored = true;
        } finally {
            if (!stored) {
                transaction.executeWithoutResult(status -> letters.endSigning(letter.id(), letter.version()));
            }
        }
    }

    /** A letter that was ticked in the list, in the version that its signatory saw there. */
    public record Chosen(String code, int version) {}

    /**
     * What became of a ticked letter.
     *
     * @param fault why it is not signed, or null where it is
     */
    public record Tried(
            String number, String title, @Nullable DomainException fault) {}

    /**
     * How far several letters are.
     *
     * @param id under which the rest is asked for later
     * @param tried those that had their turn
     * @param of how many there are
     */
    public record Progress(String id, List<Tried> tried, int of) {
        public Progress {
            tried = List.copyOf(tried);
        }

        /** Whether all had their turn. */
        public boolean isOver() {
            return tried.size() == of;
        }
    }

    /**
     * Signs several letters one after the other, each by itself as if alone: those that fail stay. Once the secret was
     * wrong or the signer does not work, the rest is not tried. A letter about which its applicant wrote, and nobody
     * answered, is signed alone only: its signatory is to read that first. What takes too long for one page goes on behind.
     *
     * @param password of the account, for letters that it signs
     * @param passphrase of the signatory's certificate, for letters that BSrE signs
     */
    public Progress signAll(List<Chosen> chosen, String password, String passphrase) {
        Actor.Staff staff = desk.requireSigner();
        chosen.forEach(one -> desk.requireOwn(staff, one.code()));
        return runs.begin(staff, chosen, (one, goOn) -> {
            Letter letter = desk.requireOwn(staff, one.code());
            String secret = letter.method() == SigningMethod.BSRE ? passphrase : password;
            return new Tried(letter.number(), letter.title(), goOn ? fault(one, letter, secret) : notTried());
        });
    }

    private static ConflictException notTried() {
        return new ConflictException("letter.not-tried");
    }

    private @Nullable DomainException fault(Chosen one, Letter letter, String secret) {
        if (!desk.progress().listRemarked(Set.of(letter.requestNumber())).isEmpty()) {
            return new ConflictException("letter.remarked");
        }
        try {
            return sign(one.code(), one.version(), secret) == Outcome.SIGNED
                    ? null
                    : new InvalidException("letter.sign.password");
        } catch (DomainException refused) {
            return refused;
        }
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
        history.issued(letter, version, file.sha256());
        revision.issued(letter);
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
