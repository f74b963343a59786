package id.pendapa.letters;

import id.pendapa.files.CleanFile;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.letters.Letter.Stage;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wet signature at the desk: print the letter with its number, have it signed and stamped, enter the scan. From then
 * on the letter is issued; the paper is handed over as the last step of the request.
 */
@Service
public class PenDesk {

    private static final String KECAMATAN = "";

    private final Gate gate;
    private final SignerDesk signers;
    private final SignerReading reading;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterHistory history;
    private final LetterRevision revision;
    private final TransactionTemplate transaction;
    private final OfficeTime time;

    PenDesk(
            Gate gate,
            SignerDesk signers,
            SignerReading reading,
            LetterStore letters,
            LetterPapers papers,
            LetterHistory history,
            LetterRevision revision,
            TransactionTemplate transaction,
            OfficeTime time) {
        this.gate = gate;
        this.signers = signers;
        this.reading = reading;
        this.letters = letters;
        this.papers = papers;
        this.history = history;
        this.revision = revision;
        this.transaction = transaction;
        this.time = time;
    }

    /** Letters of the officer's desk that wait for pen, stamp and scan, oldest first. */
    @Transactional(readOnly = true)
    public LetterForStaff.Page listWaiting(String afterCode) {
        Actor.Staff staff = gate.require(Permission.LETTER_SCAN);
        long after = afterCode.isEmpty() ? 0 : own(staff, afterCode).id();
        return reading.page(
                letters.listWaitingForPen(desks(staff), after, LetterForStaff.PAGE + 1), LetterForStaff.PAGE);
    }

    @Transactional(readOnly = true)
    public LetterForStaff get(String code) {
        return signers.view(own(gate.require(Permission.LETTER_SCAN), code));
    }

    /** The paper to be signed by hand. Every printing is written down. */
    @Transactional
    public LetterFile print(String code) {
        Letter letter = own(gate.require(Permission.LETTER_SCAN), code);
        requireWaiting(letter);
        history.happened(letter, letter.id(), letter.version(), LetterEvent.PRINTED, null);
        history.seen(letter, "letter-printing", "letter");
        return new LetterFile(LetterPapers.fileName(letter), LetterPapers.PDF, papers.readFinal(letter));
    }

    /**
     * Enters the scan of the signed and stamped paper: the letter is issued. Sent twice, it is entered once.
     *
     * @param versionSeen version of the letter that the officer had on the screen
     * @throws id.pendapa.shared.InvalidException with the file store's own code if the scan is not acceptable
     */
    public void enterScan(String code, int versionSeen, Upload scan) {
        Actor.Staff staff = gate.require(Permission.LETTER_SCAN);
        Letter seen = own(staff, code);
        if (seen.stage() == Stage.SIGNED && seen.version() == versionSeen + 1) {
            return;
        }
        requireWaiting(seen);
        CleanFile clean = papers.clean(scan);
        transaction.executeWithoutResult(status -> enter(staff, own(staff, code), versionSeen, clean));
    }

    private void enter(Actor.Staff staff, Letter letter, int versionSeen, CleanFile scan) {
        if (letter.version() != versionSeen) {
            throw new ConflictException("letter.stale");
        }
        requireWaiting(letter);
        int version = letters.move(letter, Stage.SIGNED, SigningMethod.BASAH);
        StoredFile file = papers.keepScan(letter, scan);
        papers.enterSignature(letter, file, time.now(), staff, time.now());
        history.issued(letter, version, file.sha256());
        revision.issued(letter);
        signers.progress().signed(letter.requestNumber(), letter.letterCode(), letter.number());
    }

    private static void requireWaiting(Letter letter) {
        if (!letter.isWaiting()) {
            throw new ConflictException("letter.not-waiting");
        }
    }

    private Letter own(Actor.Staff staff, String code) {
        Letter letter = letters.get(code);
        String desk = letter.issuerKelurahan() == null ? KECAMATAN : letter.issuerKelurahan();
        if (letter.method() != SigningMethod.BASAH || !desks(staff).contains(desk)) {
            throw new NotFoundException("letter.unknown");
        }
        return letter;
    }

    /** Where the officer works: their kelurahan, or the kecamatan. */
    private static Set<String> desks(Actor.Staff staff) {
        Set<String> desks = new HashSet<>();
        staff.duties().forEach(held -> {
            String area = held.kelurahanCode();
            desks.add(area == null ? KECAMATAN : area);
        });
        return desks;
    }
}
