package id.pendapa.integrity.web;

import id.pendapa.integrity.web.GiftPage.Row;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of the UPG.
 *
 * @param over whether it shows what is closed
 * @param next address of the next page, or null
 */
public record GiftDeskPage(
        List<Row> rows, boolean over, @Nullable String next, int year) {

    public GiftDeskPage {
        rows = List.copyOf(rows);
    }

    /**
     * The register of a year.
     *
     * @param next address of the next page, or null
     * @param names whether the reader may take it with names
     */
    public record Book(
            int year,
            List<Cell> totalHead,
            List<List<Cell>> totals,
            List<String> head,
            List<List<Cell>> rows,
            @Nullable String next,
            boolean names,
            Form form) {
        public Book {
            totalHead = List.copyOf(totalHead);
            totals = List.copyOf(totals);
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A rule with what was and will be.
     *
     * @param seen id of the row that was entered last
     * @param example whether what counts today is not confirmed
     * @param lines all its rows in words
     */
    public record Rule(
            String code, String label, String today, boolean example, boolean money, long seen, List<String> lines) {
        public Rule {
            lines = List.copyOf(lines);
        }
    }

    /** One outcome that can be chosen. */
    public record Outcome(String code, String text, boolean example) {}

    /**
     * The settings.
     *
     * @param open code of the rule whose form was refused, or empty
     */
    public record Settings(List<Rule> rules, List<Outcome> outcomes, List<Option> handOver, String open, Form form) {
        public Settings {
            rules = List.copyOf(rules);
            outcomes = List.copyOf(outcomes);
            handOver = List.copyOf(handOver);
        }
    }
}
