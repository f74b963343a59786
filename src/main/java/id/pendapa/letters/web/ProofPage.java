package id.pendapa.letters.web;

import id.pendapa.letters.LetterProof;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * What is known about one letter.
 *
 * @param file whether it was found by the very file that the office keeps
 */
public record ProofPage(LetterProof letter, List<SummaryRow> facts, boolean file, List<FieldError> errors) {

    public ProofPage {
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }
}
