package id.pendapa.letters;

import id.pendapa.platform.Actor;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a signatory reads before signing: the list of what waits, one letter, and the paper itself. */
@Service
public class SignerReading {

    private final SignerDesk desk;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterHistory history;
    private final SigningRuns runs;

    SignerReading(SignerDesk desk, LetterStore letters, LetterPapers papers, LetterHistory history, SigningRuns runs) {
        this.desk = desk;
        this.letters = letters;
        this.papers = papers;
        this.history = history;
        this.runs = runs;
    }

    /**
     * The letters that wait for the signed-in officer, oldest first.
     *
     * @param afterCode code of the last letter of the page before, or an empty text
     * @param many whether as many as can be signed at once are shown on one page
     */
    @Transactional(readOnly = true)
    public LetterForStaff.Page listWaiting(String afterCode, boolean many) {
        Actor.Staff staff = desk.requireSigner();
        long after = afterCode.isEmpty() ? 0 : desk.requireOwn(staff, afterCode).id();
        int rows = many ? LetterSigning.TOGETHER : LetterForStaff.PAGE;
        return page(letters.listWaitingFor(staff.officialId(), after, rows + 1), rows);
    }

    /**
     * How far the letters are that the signed-in officer signs together.
     *
     * @throws id.pendapa.shared.NotFoundException {@code letter.together.gone} if nothing is kept of it
     */
    public LetterSigning.Progress progress(String id) {
        return runs.find(desk.requireSigner(), id);
    }

    LetterForStaff.Page page(List<Letter> found, int rows) {
        List<LetterForStaff> shown = desk.views(found.stream().limit(rows).toList());
        boolean more = found.size() > rows;
        return new LetterForStaff.Page(shown, more ? shown.get(shown.size() - 1).code() : null);
    }

    @Transactional(readOnly = true)
    public LetterForStaff get(String code) {
        return desk.view(desk.requireOwn(desk.requireSigner(), code));
    }

    /** The paper as it will be signed, byte by byte. */
    @Transactional
    public LetterFile readPaper(String code) {
        Letter letter = desk.requireOwn(desk.requireSigner(), code);
        history.seen(letter, "letter-signing", "letter");
        return new LetterFile(LetterPapers.fileName(letter), LetterPapers.PDF, papers.readFinal(letter));
    }
}
