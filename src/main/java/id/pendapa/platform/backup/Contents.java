package id.pendapa.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What stands at the head and at the end of a backup. */
final class Contents {

    static final int FORMAT = 1;

    private Contents() {}

    /**
     * The head: enough to make empty tables.
     *
     * @param offices keys of the offices
     * @param migrations scripts that each schema has applied
     * @param tables in an order in which they can be filled
     */
    record Head(
            int format,
            Instant madeAt,
            List<String> offices,
            Map<String, List<String>> migrations,
            List<Table> tables) {}

    /** A table with the columns that are written, generated ones left out. */
    record Table(String schema, String name, List<String> columns) {

        String fullName() {
            return schema + "." + name;
        }

        String entry() {
            return "db/" + schema + "/" + name;
        }

        /** {@code table (column, …)} for COPY. */
        String forCopy() {
            return quoted(schema) + "." + quoted(name) + " ("
                    + String.join(", ", columns.stream().map(Table::quoted).toList()) + ")";
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    /**
     * The end: what must have arrived.
     *
     * @param rows per table
     * @param sequences the last value that each gave out
     * @param files how many contents
     */
    record Tail(Map<String, Long> rows, Map<String, Long> sequences, long files, long fileBytes) {

        long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
