package id.pendapa.office.web;

import id.pendapa.platform.page.Cell;
import java.util.List;
import java.util.Map;

/**
 * The office's hours, with the form for more.
 *
 * @param days what each day of the week is called, from Monday on
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record HoursPage(List<Week> weeks, List<String> days, Map<String, String> typed, Map<String, String> errors) {

    public HoursPage {
        weeks = List.copyOf(weeks);
        days = List.copyOf(days);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Hours in words, a line for each day or row of days that are alike. */
    public record Week(
            long id, String name, String period, List<String> lines, String basis, boolean example, boolean removable) {
        public Week {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What new hours would do.
     *
     * @param moved a row for each promise that moves
     */
    public record Preview(Week week, List<List<Cell>> moved, Map<String, String> typed) {
        public Preview {
            moved = List.copyOf(moved);
        }
    }
}
