package id.pendapa.residents.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each row of a file. */
@Repository
class ImportLog {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ImportLog(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What a row did, or would do. */
    enum Outcome {
        NEW,
        CHANGED,
        SAME,
        SKIPPED
    }

    /**
     * A row.
     *
     * @param reason code of why it was left out, or empty
     * @param heading of the column that is to blame, or empty
     * @param residentId who it is about, or null
     * @param versionAfter the version of that person behind it
     * @param before what the register knew before, sealed, or null
     * @param undone {@code BACK} or {@code KEPT} once it was undone, or empty
     */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Entry(
            int row,
            Outcome outcome,
            String reason,
            String heading,
            @Nullable Long residentId,
            int versionAfter,
            byte @Nullable [] before,
            String undone) {

        static Entry skipped(int row, String reason, String heading) {
            return new Entry(row, Outcome.SKIPPED, reason, heading, null, 0, null, "");
        }
    }

    void addAll(long importId, boolean rehearsal, List<Entry> entries) {
        template.batchUpdate("""
                INSERT INTO resident_import_row (import_id, rehearsal, row_number, outcome, reason, heading, resident_id,
                    version_after, before_sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, Math.max(1, entries.size()), (statement, entry) -> {
            statement.setLong(1, importId);
            statement.setBoolean(2, rehearsal);
            statement.setInt(3, entry.row());
            statement.setString(4, entry.outcome().name());
            statement.setString(5, entry.reason().isEmpty() ? null : entry.reason());
            statement.setString(6, entry.heading().isEmpty() ? null : entry.heading());
            statement.setObject(7, entry.residentId(), Types.BIGINT);
            statement.setInt(8, entry.versionAfter());
            statement.setBytes(9, entry.before());
        });
    }

    void forget(long importId, boolean rehearsal) {
        jdbc.sql("DELETE FROM resident_import_row WHERE import_id = :import AND rehearsal = :rehearsal")
                .param("import", importId)
                .param("rehearsal", rehearsal)
                .update();
    }

    Map<Outcome, Integer> count(long importId, boolean rehearsal) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("""
                        SELECT outcome, count(*) AS found FROM resident_import_row
                        WHERE import_id = :import AND rehearsal = :rehearsal GROUP BY outcome
                        """)
                .param("import", importId)
                .param("rehearsal", rehearsal)
                .query((row, index) -> counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("found")))
                .list();
        return counts;
    }

    int countKept(long importId) {
        return jdbc.sql("""
                        SELECT count(*) FROM resident_import_row
                        WHERE import_id = :import AND NOT rehearsal AND undone = 'KEPT'
                        """).param("import", importId).query(Integer.class).single();
    }

    /** Rows of some outcomes behind a row. */
    List<Entry> list(long importId, boolean rehearsal, List<Outcome> outcomes, int after, int most) {
        return jdbc.sql("""
                        SELECT * FROM resident_import_row
                        WHERE import_id = :import AND rehearsal = :rehearsal
                            AND outcome = ANY (string_to_array(:outcomes, ',')) AND row_number > :after
                        ORDER BY row_number LIMIT :most
                        """)
                .param("import", importId)
                .param("rehearsal", rehearsal)
                .param(
                        "outcomes",
                        String.join(",", outcomes.stream().map(Enum::name).toList()))
                .param("after", after)
                .param("most", most)
                .query(ImportLog::read)
                .list();
    }

    /** What is not undone yet, last row first. */
    List<Entry> listToUndo(long importId, int most) {
        return jdbc.sql("""
                        SELECT * FROM resident_import_row
                        WHERE import_id = :import AND NOT rehearsal AND outcome IN ('NEW', 'CHANGED') AND undone IS NULL
                        ORDER BY row_number DESC LIMIT :most
                        """)
                .param("import", importId)
                .param("most", most)
                .query(ImportLog::read)
                .list();
    }

    void undone(long importId, List<Integer> rows, String how) {
        jdbc.sql("""
                        UPDATE resident_import_row SET undone = :how
                        WHERE import_id = :import AND NOT rehearsal AND row_number = ANY (:rows)
                        """)
                .param("how", how)
                .param("import", importId)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getInt("row_number"),
                Outcome.valueOf(row.getString("outcome")),
                text(row.getString("reason")),
                text(row.getString("heading")),
                row.getObject("resident_id", Long.class),
                row.getInt("version_after"),
                row.getBytes("before_sealed"),
                text(row.getString("undone")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
