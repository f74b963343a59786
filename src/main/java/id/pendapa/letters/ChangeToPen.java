package id.pendapa.letters;

import id.pendapa.letters.Letter.Stage;
import id.pendapa.letters.LetterStore.Sealed;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a signatory take the pen instead, for example while the signing service is down. The number stays. */
@Service
public class ChangeToPen {

    private final SignerDesk desk;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterSeals seals;
    private final LetterPrinting printing;
    private final LetterHistory history;
    private final OfficeTime time;

    ChangeToPen(
            SignerDesk desk,
            LetterStore letters,
            LetterPapers papers,
            LetterSeals seals,
            LetterPrinting printing,
            LetterHistory history,
            OfficeTime time) {
        this.desk = desk;
        this.letters = letters;
        this.papers = papers;
        this.seals = seals;
        this.printing = printing;
        this.history = history;
        this.time = time;
    }

    /**
     * From now on this letter is signed by hand: the same text and number, with room for pen and stamp and without the
     * words of an electronic signature.
     */
    @Transactional
    public void change(String code, int versionSeen, String reason) {
        Actor.Staff staff = desk.requireSigner();
        Letter letter = desk.requireOwn(staff, code, versionSeen);
        LetterSigning.requireReason(reason);
        if (letter.method() == SigningMethod.BASAH) {
            throw new ConflictException("letter.stale");
        }
        int version = letters.move(letter, Stage.WAITING, SigningMethod.BASAH);
        Letter changed = letters.get(code);
        Sealed sealed = letters.sealed(letter.id());
        byte[] pdf = printing.print(
                letter.template(),
                seals.sheet(letter, sealed),
                SigningMethod.BASAH,
                code,
                seals.holderCode(letter, sealed));
        papers.keepFinal(changed, letter.id(), pdf, time.now());
        history.happened(changed, letter.id(), version, LetterEvent.METHOD_CHANGED, reason);
    }
}
