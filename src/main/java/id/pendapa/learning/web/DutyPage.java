package id.pendapa.learning.web;

import id.pendapa.learning.duties.DutyLesson;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * All rules by which duties ask for lessons.
 *
 * @param missing who lacks what
 * @param days that an officer usually has
 */
public record DutyPage(
        List<Cell> head,
        List<List<Cell>> rules,
        List<SummaryRow> missing,
        List<Option> duties,
        List<Option> lessons,
        int days,
        Form form) {

    public DutyPage {
        head = List.copyOf(head);
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
        duties = List.copyOf(duties);
        lessons = List.copyOf(lessons);
    }

    /** One of them. */
    public record One(DutyLesson rule, String title, List<SummaryRow> rows, Form form) {
        public One {
            rows = List.copyOf(rows);
        }
    }
}
