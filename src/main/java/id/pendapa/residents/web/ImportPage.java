package id.pendapa.residents.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of residents so far.
 *
 * @param next where the next page begins, or null
 */
public record ImportPage(List<Row> files, @Nullable String next, Form form) {

    /** A file in the list. */
    public record Row(String href, String title, String state) {}

    /** A column and what it may mean. */
    public record Column(String id, String heading, String meaning) {}

    /** What became of a row. */
    public record Line(int row, String outcome, String heading, String reason) {}

    /**
     * A file.
     *
     * @param failure what is wrong with it, in words, or empty
     * @param mapping whether its columns may be said anew
     * @param progress words of how far it got while it works, or empty
     * @param next where the list of rows goes on, or null
     */
    public record File(
            long id,
            int version,
            String title,
            String state,
            String failure,
            boolean mapping,
            String recognized,
            List<Column> columns,
            List<Option> meanings,
            List<Option> kelurahan,
            String chosenKelurahan,
            String progress,
            int done,
            int total,
            List<SummaryRow> counts,
            boolean rehearsal,
            boolean runnable,
            boolean undoable,
            boolean droppable,
            boolean all,
            List<Line> lines,
            @Nullable String next,
            Form form) {}
}
