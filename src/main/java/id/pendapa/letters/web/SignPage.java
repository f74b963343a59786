package id.pendapa.letters.web;

import id.pendapa.letters.LetterForStaff;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * One letter that waits.
 *
 * @param errors what to put right
 * @param reason the reason as typed, of sending back or of taking the pen
 */
public record SignPage(
        LetterForStaff letter, List<SummaryRow> facts, boolean pen, List<FieldError> errors, String reason) {

    public SignPage {
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }

    /** Whether a passphrase of BSrE signs, and not the password of the account. */
    public boolean byService() {
        return letter.method() == SigningMethod.BSRE;
    }
}
