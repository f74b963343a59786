package id.pendapa.learning.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * A training from elsewhere.
 *
 * @param version sent along with a decision
 * @param waiting whether nobody decided yet
 */
public record OutsideTrainingPage(
        long id, int version, String title, List<SummaryRow> rows, boolean waiting, Form form) {

    public OutsideTrainingPage {
        rows = List.copyOf(rows);
    }
}
