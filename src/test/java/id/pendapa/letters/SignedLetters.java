package id.pendapa.letters;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.files.StoredFile;
import id.pendapa.letters.signing.LetterSignatures;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes letters for tests that begin where a letter is there, without a request behind it. */
@Component
public class SignedLetters {

    private final LetterOfRequest making;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterSeals seals;
    private final LetterSignatures signatures;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final OfficeTime time;

    SignedLetters(
            LetterOfRequest making,
            LetterStore letters,
            LetterPapers papers,
            LetterSeals seals,
            LetterSignatures signatures,
            Catalogue catalogue,
            TransactionTemplate transaction,
            OfficeTime time) {
        this.making = making;
        this.letters = letters;
        this.papers = papers;
        this.seals = seals;
        this.signatures = signatures;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.time = time;
    }

    /** A letter with everything that is printed on it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Made(String code, String holderCode, String number, byte[] unsigned, byte[] signed) {}

    /** A letter that waits for the Camat. */
    public Made waiting() {
        return made(allot(), new byte[0]);
    }

    /** A letter that the Camat signed. */
    public Made signed() {
        Letter letter = allot();
        byte[] pdf = signatures
                .sign(papers.readFinal(letter), letter.signer(), SigningMethod.LOKAL, null)
                .pdf();
        transaction.executeWithoutResult(status -> {
            letters.move(letter, Letter.Stage.SIGNED, letter.method());
            StoredFile file = papers.keepSigned(letter, pdf);
            papers.enterSignature(letter, file, time.now(), new Actor.Office("uji"), time.now());
        });
        return made(letter, pdf);
    }

    /** A letter whose number was cancelled. */
    public Made cancelled() {
        Letter letter = allot();
        transaction.executeWithoutResult(
                status -> making.cancel(letter.requestNumber(), letter.letterCode(), "Salah nama"));
        return made(letter, new byte[0]);
    }

    private Letter allot() {
        LetterOrder order = SampleOrders.umum(catalogue);
        transaction.executeWithoutResult(status -> making.allot(order));
        return letters.findAlive(order.requestNumber(), order.letterCode()).orElseThrow();
    }

    private Made made(Letter letter, byte[] signed) {
        String holder = seals.holderCode(letter, letters.sealed(letter.id()));
        return new Made(
                letter.code(), holder, letter.number(), Objects.requireNonNull(papers.readFinal(letter)), signed);
    }
}
