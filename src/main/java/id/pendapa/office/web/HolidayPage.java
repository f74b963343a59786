package id.pendapa.office.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;

/**
 * The office's holidays, year by year, with the forms for more.
 *
 * @param kinds kinds to choose
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 * @param faults what is wrong in the file, a sentence for each line
 */
public record HolidayPage(
        List<Year> years,
        List<Import> imports,
        List<Option> kinds,
        Map<String, String> typed,
        Map<String, String> errors,
        List<String> faults) {

    public HolidayPage {
        years = List.copyOf(years);
        imports = List.copyOf(imports);
        faults = List.copyOf(faults);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The days of one year. */
    public record Year(String year, List<Day> days) {
        public Year {
            days = List.copyOf(days);
        }
    }

    /** One day in words. */
    public record Day(long id, String day, String kind, String name, String basis) {}

    /** One import in words. */
    public record Import(long id, String text) {}

    /**
     * What a file would do.
     *
     * @param text the file itself, sent again to confirm
     * @param days a row for each day
     * @param moved a row for each promise that moves
     */
    public record Preview(
            String fileName, String basis, String text, List<List<Cell>> days, List<List<Cell>> moved, int added) {
        public Preview {
            days = List.copyOf(days);
            moved = List.copyOf(moved);
        }
    }
}
