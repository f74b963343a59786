package id.pendapa.learning.web;

import id.pendapa.platform.page.Cell;
import java.util.List;

/**
 * What an officer has learned.
 *
 * @param sums what it makes in this year, and what it should
 */
public record RecordPage(List<String> sums, List<Cell> head, List<List<Cell>> rows) {

    public RecordPage {
        sums = List.copyOf(sums);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
