package id.pendapa.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of holidays. */
@Repository
class HolidayRows {

    private final JdbcClient database;

    HolidayRows(JdbcClient database) {
        this.database = database;
    }

    boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM holiday)")
                .query(Boolean.class)
                .single();
    }

    /** All that count, by day. */
    List<Holiday> list() {
        return database.sql("SELECT id, day, kind, name, legal_basis FROM holiday WHERE ended_at IS NULL ORDER BY day")
                .query(HolidayRows::read)
                .list();
    }

    /** Whether it was written: a day that is there already stays as it is. */
    boolean insert(HolidayFile.Line line, String legalBasis, @Nullable Long importId, Instant now) {
        return database.sql("""
                        INSERT INTO holiday (day, kind, name, legal_basis, import_id, entered_at)
                        VALUES (:day, :kind, :name, :basis, :import, :now)
                        ON CONFLICT (day) WHERE ended_at IS NULL DO NOTHING
                        """)
                        .param("day", line.day())
                        .param("kind", line.kind().name())
                        .param("name", line.name())
                        .param("basis", legalBasis)
                        .param("import", importId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean end(long id, Instant now) {
        return database.sql("UPDATE holiday SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    long insertImport(String fileName, String legalBasis, String by, Instant now) {
        return database.sql("""
                        INSERT INTO holiday_import (file_name, legal_basis, imported_by, imported_at)
                        VALUES (:file, :basis, :by, :now) RETURNING id
                        """)
                .param("file", fileName)
                .param("basis", legalBasis)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Imports that count, newest first. */
    List<Holidays.Import> listImports() {
        return database.sql("""
                        SELECT i.id, i.file_name, i.legal_basis, i.imported_by, i.imported_at,
                            (SELECT count(*) FROM holiday h WHERE h.import_id = i.id AND h.ended_at IS NULL) AS days
                        FROM holiday_import i WHERE i.undone_at IS NULL ORDER BY i.id DESC LIMIT 20
                        """)
                .query((row, number) -> new Holidays.Import(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("legal_basis"),
                        row.getString("imported_by"),
                        row.getTimestamp("imported_at").toInstant(),
                        row.getInt("days")))
                .list();
    }

    boolean undo(long importId, Instant now) {
        int undone = database.sql("UPDATE holiday_import SET undone_at = :now WHERE id = :id AND undone_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("id", importId)
                .update();
        database.sql("UPDATE holiday SET ended_at = :now WHERE import_id = :id AND ended_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("id", importId)
                .update();
        return undone == 1;
    }

    private static Holiday read(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                HolidayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("legal_basis"));
    }
}
