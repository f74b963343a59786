package id.pendapa.letters;

import id.pendapa.letters.signing.LetterSignatures;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.LetterProgress;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.UnavailableException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may do what with a letter that waits: the one who was chosen when its number was allotted, while they hold the post. */
@Component
class SignerDesk {

    private final Gate gate;
    private final LetterStore letters;
    private final Positions positions;
    private final LetterSignatures signatures;
    private final ObjectProvider<LetterProgress> progress;
    private final OfficeTime time;

    SignerDesk(
            Gate gate,
            LetterStore letters,
            Positions positions,
            LetterSignatures signatures,
            ObjectProvider<LetterProgress> progress,
            OfficeTime time) {
        this.gate = gate;
        this.letters = letters;
        this.positions = positions;
        this.signatures = signatures;
        this.progress = progress;
        this.time = time;
    }

    Actor.Staff requireSigner() {
        return gate.require(Permission.LETTER_SIGN);
    }

    /** The request's side. */
    LetterProgress progress() {
        LetterProgress present = progress.getIfAvailable();
        if (present == null) {
            throw new UnavailableException("letter.requests");
        }
        return present;
    }

    /**
     * A letter of the signatory's own list. Somebody else's looks like an unknown one.
     *
     * @throws ForbiddenException if they no longer hold the position, or the request is about themselves
     */
    Letter requireOwn(Actor.Staff staff, String code) {
        Letter letter = letters.get(code);
        if (letter.signer().officialId() != staff.officialId()) {
            throw new NotFoundException("letter.unknown");
        }
        return letter;
    }

    /** The same, and still as the signatory saw it, for an act. */
    Letter requireOwn(Actor.Staff staff, String code, int versionSeen) {
        Letter letter = requireOwn(staff, code);
        if (!letter.isWaiting() || letter.version() != versionSeen) {
            throw new ConflictException("letter.stale");
        }
        boolean holds = positions.listServing(List.of(staff.officialId()), time.today()).stream()
                .flatMap(serving -> serving.held().stream())
                .anyMatch(held -> held.positionId() == letter.signer().positionId());
        if (!holds) {
            throw new ForbiddenException("letter.signer.no-longer");
        }
        if (progress().isAbout(letter.requestNumber(), staff)) {
            throw new ForbiddenException("letter.own");
        }
        return letter;
    }

    /** Whether the letter was signed by exactly this act before: the answer was lost, or the button pressed twice. */
    boolean isDone(Actor.Staff staff, String code, int versionSeen) {
        Letter letter = requireOwn(staff, code);
        return letter.stage() == Letter.Stage.SIGNED && letter.version() == versionSeen + 1;
    }

    LetterForStaff view(Letter letter) {
        return views(List.of(letter)).get(0);
    }

    List<LetterForStaff> views(List<Letter> found) {
        Set<String> remarked = progress()
                .listRemarked(found.stream().map(Letter::requestNumber).collect(Collectors.toSet()));
        return found.stream()
                .map(letter -> view(letter, remarked.contains(letter.requestNumber())))
                .toList();
    }

    private LetterForStaff view(Letter letter, boolean remarked) {
        boolean busy = letter.busySince() != null
                && letter.busySince().isAfter(time.now().minus(LetterSigning.BUSY_AT_MOST));
        boolean signable = letter.method() == SigningMethod.BASAH || signatures.canSign(letter.method());
        return LetterForStaff.of(letter, busy, signable, remarked);
    }
}
