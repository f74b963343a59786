package id.pendapa.office.web;

import java.util.List;

/**
 * The positions of the office, unit by unit.
 *
 * @param missing titles of usual positions that the office does not have yet
 */
public record PositionListPage(List<Unit> units, List<String> missing) {

    public PositionListPage {
        units = List.copyOf(units);
        missing = List.copyOf(missing);
    }

    /** The positions of one unit. */
    public record Unit(String name, List<Row> rows) {
        public Unit {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One position in words.
     *
     * @param next what changes later, or an empty text
     */
    public record Row(long id, String title, String holder, String next) {}
}
