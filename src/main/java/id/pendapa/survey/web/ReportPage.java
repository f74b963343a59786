package id.pendapa.survey.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a period.
 *
 * @param index the index in words, or null where too few answered
 * @param grade quality and what it is called, or null
 * @param tables by service, by kelurahan, by month; those without a line are left out
 * @param lowest names of the elements that must be followed up
 */
public record ReportPage(
        long id,
        int version,
        String title,
        String span,
        @Nullable String index,
        @Nullable String grade,
        List<SummaryRow> facts,
        List<Bar> elements,
        List<Table> tables,
        List<Table> traits,
        List<String> lowest,
        List<Plan> plans) {

    /**
     * An element as a bar.
     *
     * @param width part of the way from 1 to 4, in hundredths
     * @param low whether it is one of the lowest
     */
    public record Bar(String label, String mean, String index, int width, boolean low) {}

    /** A table with the heads of its columns. */
    public record Table(String caption, List<Cell> head, List<List<Cell>> rows) {}

    /**
     * What is done about an element.
     *
     * @param state in words: until when, late, or done and when
     * @param late whether its day has passed
     */
    public record Plan(
            long id,
            int version,
            String element,
            String plan,
            String owner,
            String state,
            @Nullable String evidence,
            boolean open,
            boolean late) {}

    /**
     * The same for the desk.
     *
     * @param hindrance why it cannot be published yet, or null
     * @param published when and by whom, or null
     * @param waiting answers in the tray
     */
    public record Desk(
            ReportPage report,
            List<String> words,
            boolean manages,
            @Nullable String hindrance,
            @Nullable String published,
            long waiting,
            List<Option> elements,
            Form form) {}
}
