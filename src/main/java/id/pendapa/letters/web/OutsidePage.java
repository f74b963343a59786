package id.pendapa.letters.web;

import id.pendapa.letters.register.OutsideDesk;
import id.pendapa.letters.register.SubNumbers;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number whose letter is written outside of Pendapa.
 *
 * @param sub whether a sub-number may be entered after it
 * @param done what was done just now, or null
 */
public record OutsidePage(
        OutsideDesk.Entry entry,
        List<SummaryRow> facts,
        List<Cell> head,
        List<List<Cell>> steps,
        boolean sub,
        @Nullable String done,
        Form form) {

    public OutsidePage {
        facts = List.copyOf(facts);
        head = List.copyOf(head);
        steps = List.copyOf(steps);
    }

    /** Whether it can be filled in now. */
    public boolean fillable() {
        return entry.actable() && entry.stage() == OutsideDesk.Stage.RESERVED;
    }

    /** Where numbers are reserved. */
    public record Reserve(List<Option> series, Form form) {
        public Reserve {
            series = List.copyOf(series);
        }
    }

    /**
     * Where a sub-number is entered.
     *
     * @param back page of the number that it follows
     */
    public record Sub(SubNumbers.Main main, String day, String back, Form form) {}
}
