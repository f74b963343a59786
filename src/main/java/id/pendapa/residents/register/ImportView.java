package id.pendapa.residents.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of residents, for its page.
 *
 * @param rehearsal whether its rows are what would happen, and not yet what did
 * @param source whose headings they seem to be, or empty
 * @param failure code of what is wrong with the file, with its argument behind a bar, or null
 * @param total rows that are not empty
 * @param done number of the last row that is done
 * @param counts rows by outcome
 * @param kept how many rows could not be taken back
 * @param next the row behind which the list goes on, or null
 */
public record ImportView(
        long id,
        int version,
        String state,
        boolean rehearsal,
        String source,
        String sheet,
        List<Column> columns,
        @Nullable String kelurahan,
        @Nullable String failure,
        int total,
        int done,
        Map<String, Integer> counts,
        int kept,
        List<Line> lines,
        @Nullable Integer next,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant runAt,
        @Nullable String runBy) {

    public ImportView {
        columns = List.copyOf(columns);
        counts = Map.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /**
     * A column of the file.
     *
     * @param item what it means, or null where it is not taken
     */
    public record Column(int at, String heading, @Nullable Item item) {}

    /**
     * What became of a row.
     *
     * @param heading of the column that is to blame, or empty
     * @param reason code, or empty
     * @param undone {@code BACK}, {@code KEPT} or empty
     */
    public record Line(int row, String outcome, String heading, String reason, String undone) {}
}
