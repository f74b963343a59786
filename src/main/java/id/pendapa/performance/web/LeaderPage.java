package id.pendapa.performance.web;

import id.pendapa.platform.page.Bar;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Camat's board.
 *
 * @param standing how far the figures can be trusted
 * @param others numbers for which the board has no room
 * @param pressing what is late or about to be
 * @param late how many are late in all
 * @param slow steps that take longest
 * @param bounced steps that send back most
 * @param missing what is missing most
 * @param left pages at which people give up
 * @param complaints places with more complaints than in the month before
 * @param causes what an initiative may be written about, each with the way to it; none for whoever may not
 */
public record LeaderPage(
        String month,
        List<String> standing,
        List<Tile> tiles,
        List<Tile> others,
        List<List<Cell>> pressing,
        int late,
        List<List<Cell>> slow,
        List<List<Cell>> bounced,
        List<List<Cell>> missing,
        List<List<Cell>> left,
        List<List<Cell>> complaints,
        List<Cell> causes) {

    public LeaderPage {
        standing = List.copyOf(standing);
        tiles = List.copyOf(tiles);
        others = List.copyOf(others);
        pressing = List.copyOf(pressing);
        slow = List.copyOf(slow);
        bounced = List.copyOf(bounced);
        missing = List.copyOf(missing);
        left = List.copyOf(left);
        complaints = List.copyOf(complaints);
        causes = List.copyOf(causes);
    }

    /**
     * One number.
     *
     * @param missed whether it does not reach its target
     * @param todo what to do then, or null
     */
    public record Tile(
            String address,
            String name,
            String value,
            String counted,
            String before,
            String target,
            boolean missed,
            @Nullable String todo,
            List<Bar> bars) {
        public Tile {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One indicator.
     *
     * @param formula what it means, one sentence each
     * @param months the series as a table
     * @param services one month by service
     * @param month the month that is shown by service
     * @param cases address of the cases behind that month, or null
     * @param targets all that were set
     * @param seen id of the newest target, or 0
     * @param notes what more is said about it, some of it with a link
     * @param years years for which one can be set; none for whoever may not
     */
    public record One(
            Tile tile,
            List<String> formula,
            List<List<Cell>> months,
            List<List<Cell>> services,
            String month,
            @Nullable String cases,
            List<List<Cell>> targets,
            long seen,
            List<Option> years,
            List<String> standing,
            List<Cell> notes,
            boolean mayBegin,
            Form form) {
        public One {
            notes = List.copyOf(notes);
            formula = List.copyOf(formula);
            months = List.copyOf(months);
            services = List.copyOf(services);
            targets = List.copyOf(targets);
            years = List.copyOf(years);
            standing = List.copyOf(standing);
        }
    }

    /**
     * Cases behind a figure.
     *
     * @param next address of the next page, or null
     */
    public record Cases(
            String address,
            String name,
            String month,
            List<List<Cell>> rows,
            @Nullable String next) {
        public Cases {
            rows = List.copyOf(rows);
        }
    }
}
