package id.pendapa.transparency.web;

import id.pendapa.platform.page.Bar;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * The office in figures, for everybody.
 *
 * @param standing when they were added up
 * @param late what is late now, by service
 * @param fees what services cost
 */
public record TransparencyPage(String standing, List<Tile> tiles, List<List<Cell>> late, List<List<Cell>> fees) {

    public TransparencyPage {
        tiles = List.copyOf(tiles);
        late = List.copyOf(late);
        fees = List.copyOf(fees);
    }

    /**
     * One number.
     *
     * @param value of the last whole month
     * @param counted of how many
     * @param running the running month so far
     * @param target what it shall reach and whether it does
     */
    public record Tile(
            String address, String name, String value, String counted, String running, String target, List<Bar> bars) {
        public Tile {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One indicator.
     *
     * @param meaning formula, source and owner
     * @param month the month that is shown by service
     * @param byService whether it is counted by service at all
     */
    public record One(
            Tile tile,
            String standing,
            List<String> meaning,
            List<List<Cell>> months,
            String month,
            boolean byService,
            List<List<Cell>> services) {
        public One {
            meaning = List.copyOf(meaning);
            months = List.copyOf(months);
            services = List.copyOf(services);
        }
    }

    /**
     * How work went through the desks.
     *
     * @param month the month that is shown
     * @param others other months that have steps, as links
     * @param steps step, how often, how long, how often it sent back
     * @param turns service, how many were taken, how many before an older one, and why
     * @param lifted how often a second person was not needed
     */
    public record Steps(
            String month, List<Cell> others, List<SummaryRow> steps, List<SummaryRow> turns, List<List<Cell>> lifted) {
        public Steps {
            others = List.copyOf(others);
            steps = List.copyOf(steps);
            turns = List.copyOf(turns);
            lifted = List.copyOf(lifted);
        }
    }
}
