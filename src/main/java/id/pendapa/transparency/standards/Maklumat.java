package id.pendapa.transparency.standards;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The public promise of the office to keep its standards, as it was adopted (UU 25/2009 Ps. 22).
 *
 * @param textId the draft that it was
 * @param signerName who signed it, by the name printed on letters
 * @param signerTitle in which position
 */
public record Maklumat(
        long id,
        long textId,
        String body,
        String decree,
        LocalDate decreeOn,
        String signerName,
        String signerTitle,
        Instant adoptedAt,
        String adoptedBy) {

    /**
     * The newest draft.
     *
     * @param id 0 for the ready text that nobody took over yet
     */
    public record Draft(long id, String body, String by) {}
}
