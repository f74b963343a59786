package id.pendapa.learning.web;

import id.pendapa.platform.page.Cell;
import java.util.List;

/**
 * What an officer has learned.
 *
 * @param sums what it makes in this year, and what it should
 * @param outside what they learned elsewhere
 * @param decides whether the reader decides on what others learned elsewhere
 */
public record RecordPage(
        List<String> sums, List<Cell> head, List<List<Cell>> rows, List<OutsideTrainingPage> outside, boolean decides) {

    public RecordPage {
        sums = List.copyOf(sums);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        outside = List.copyOf(outside);
    }
}
