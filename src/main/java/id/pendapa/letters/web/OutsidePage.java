package id.pendapa.letters.web;

import id.pendapa.letters.register.OutsideDesk;
import id.pendapa.letters.register.SubNumbers;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import java.util.Map;
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

    /**
     * What was typed and what is wrong with it, by name of the input.
     */
    public record Form(Map<String, String> typed, Map<String, String> errors) {

        static final Form EMPTY = new Form(Map.of(), Map.of());

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public List<FieldError> all() {
            return errors.entrySet().stream()
                    .map(error -> new FieldError(error.getKey(), error.getValue()))
                    .toList();
        }
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
