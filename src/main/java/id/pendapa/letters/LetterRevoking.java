package id.pendapa.letters;

import id.pendapa.accounts.PasswordConfirmation;
import id.pendapa.letters.Letter.Stage;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a signed letter back, for good or to be replaced by a corrected one. It stays in the register and in the archive;
 * the check page tells everybody that it no longer holds, since when and why. Letters that attest it share its lot, and
 * the applicant is told.
 */
@Service
public class LetterRevoking {

    private static final int SHORTEST = 10;
    private static final Limit PASSWORD = new Limit("letter.revoke-password", 5, Duration.ofMinutes(15));

    private final Gate gate;
    private final SignerDesk desk;
    private final LetterStore letters;
    private final LetterHistory history;
    private final LetterRevision revision;
    private final PasswordConfirmation passwords;
    private final RateLimits limits;

    LetterRevoking(
            Gate gate,
            SignerDesk desk,
            LetterStore letters,
            LetterHistory history,
            LetterRevision revision,
            PasswordConfirmation passwords,
            RateLimits limits) {
        this.gate = gate;
        this.desk = desk;
        this.letters = letters;
        this.history = history;
        this.revision = revision;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * Revokes a letter. A second press finds it revoked and changes nothing.
     *
     * @param versionSeen version of the letter that the officer had before their eyes
     * @param reason read by anybody who checks the letter
     * @throws InvalidException {@code letter.revoke.reason} or {@code letter.revoke.password}
     * @throws ConflictException if it does not hold any more, or somebody was faster
     * @throws ForbiddenException if the request is about the officer's own person
     */
    @Transactional
    public void revoke(String code, int versionSeen, String reason, String password) {
        Actor.Staff staff = gate.require(Permission.LETTER_REVOKE);
        Letter letter = own(staff, code);
        if (letter.stage() == Stage.REVOKED && letter.version() == versionSeen + 1) {
            return;
        }
        if (!letter.holds() || letter.version() != versionSeen) {
            throw new ConflictException("letter.stale");
        }
        String why = refuse(staff, letter, reason);
        confirm(staff, password);
        revoke(staff, letter, why);
    }

    /**
     * Asks for a corrected letter: the request goes back to the step that makes it. The old one holds until the new one is
     * signed. A second press changes nothing.
     *
     * @param versionSeen version of the letter that the officer had before their eyes
     * @param reason read by anybody who checks either letter
     * @throws InvalidException {@code letter.revoke.reason}
     * @throws ConflictException if it does not hold any more, somebody was faster, or the request cannot go back now
     */
    @Transactional
    public void revise(String code, int versionSeen, String reason) {
        Actor.Staff staff = gate.require(Permission.LETTER_REVISE);
        Letter letter = own(staff, code);
        if (letter.stage() == Stage.IN_REVISION && letter.version() == versionSeen + 1) {
            return;
        }
        if (letter.stage() != Stage.SIGNED || letter.version() != versionSeen) {
            throw new ConflictException("letter.stale");
        }
        String why = refuse(staff, letter, reason);
        revision.ask(letter, why);
        desk.progress().revising(letter.requestNumber(), letter.letterCode(), letter.number(), staff, why);
    }

    /**
     * The letter stays as it is after all; possible until the new one has its number. The request goes back to where it was.
     *
     * @throws ConflictException {@code letter.stale} if somebody was faster or a new letter is made already
     */
    @Transactional
    public void endRevision(String code, int versionSeen, String reason) {
        Actor.Staff staff = gate.require(Permission.LETTER_REVISE);
        Letter letter = own(staff, code);
        boolean made = letters.list(letter.requestNumber()).stream()
                .anyMatch(other -> other.replacesId() != null && other.stage() != Stage.CANCELLED);
        if (letter.stage() != Stage.IN_REVISION || letter.version() != versionSeen || made) {
            throw new ConflictException("letter.stale");
        }
        String why = refuse(staff, letter, reason);
        revision.end(letter.requestNumber(), why);
        desk.progress().revisionEnded(letter.requestNumber(), letter.letterCode(), letter.number(), staff, why);
    }

    private String refuse(Actor.Staff staff, Letter letter, String reason) {
        if (desk.progress().isAbout(letter.requestNumber(), staff)) {
            throw new ForbiddenException("letter.own");
        }
        if (reason.strip().length() < SHORTEST) {
            throw new InvalidException("letter.revoke.reason");
        }
        return reason.strip();
    }

    private void confirm(Actor.Staff staff, String password) {
        String account = Long.toString(staff.accountId());
        limits.take(PASSWORD, account);
        if (!passwords.confirms(staff, password)) {
            throw new InvalidException("letter.revoke.password");
        }
        limits.forget(PASSWORD, account);
    }

    private void revoke(Actor.Staff staff, Letter letter, String reason) {
        for (Letter attesting : letters.listAttesting(letter.id())) {
            if (attesting.isWaiting()) {
                throw new ConflictException("letter.revoke.attesting", attesting.number());
            }
            revoke(staff, attesting, reason);
        }
        int version = letters.move(letter, Stage.REVOKED, letter.method());
        history.happened(letter, letter.id(), version, LetterEvent.REVOKED, reason);
        desk.progress().revoked(letter.requestNumber(), letter.letterCode(), letter.number(), staff, reason);
    }

    private Letter own(Actor.Staff staff, String code) {
        Letter letter = letters.get(code);
        boolean own = staff.duties().stream()
                .map(Actor.HeldDuty::kelurahanCode)
                .anyMatch(area -> area == null || area.equals(letter.issuerKelurahan()));
        if (!own) {
            throw new NotFoundException("letter.unknown");
        }
        return letter;
    }
}
