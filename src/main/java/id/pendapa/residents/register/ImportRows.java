package id.pendapa.residents.register;

import id.pendapa.residents.register.ResidentImport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of residents on their way. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that was let in. */
    record Upload(UUID key, String fileKey, String hash, long rightId, ColumnMapping mapping) {}

    long add(Upload upload, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO resident_import (key, file_key, content_hash, right_id, state, mapping, uploaded_at, uploaded_by)
                        VALUES (:key, :file, :hash, :right, 'UPLOADED', :mapping, :now, :by)
                        RETURNING id
                        """)
                .param("key", upload.key())
                .param("file", upload.fileKey())
                .param("hash", upload.hash())
                .param("right", upload.rightId())
                .param("mapping", upload.mapping().json())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Optional<ResidentImport> find(long id) {
        return jdbc.sql("SELECT * FROM resident_import WHERE id = :id")
                .param("id", id)
                .query(ImportRows::read)
                .optional();
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<ResidentImport> lock(long id) {
        return jdbc.sql("SELECT * FROM resident_import WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(ImportRows::read)
                .optional();
    }

    /** When the same content was taken in, unless that was undone. */
    Optional<Instant> findTaken(String hash) {
        return jdbc.sql("""
                        SELECT max(run_at) AS at FROM resident_import
                        WHERE content_hash = :hash AND state IN ('RUNNING', 'DONE', 'UNDOING') HAVING count(*) > 0
                        """)
                .param("hash", hash)
                .query((row, index) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** Newest first. */
    List<ResidentImport> list(long before, int most) {
        return jdbc.sql("SELECT * FROM resident_import WHERE id < :before ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(ImportRows::read)
                .list();
    }

    /** Uploads that nobody went on with. */
    List<ResidentImport> listAbandoned(Instant before) {
        return jdbc.sql("""
                        SELECT * FROM resident_import
                        WHERE state IN ('UPLOADED', 'CHECKED', 'FAILED') AND uploaded_at < :before LIMIT 100
                        """)
                .param("before", Timestamp.from(before))
                .query(ImportRows::read)
                .list();
    }

    void map(long id, ColumnMapping mapping, @Nullable String kelurahan) {
        jdbc.sql("""
                        UPDATE resident_import SET mapping = :mapping, kelurahan_code = CAST(:kelurahan AS text), failure = NULL
                        WHERE id = :id
                        """)
                .param("mapping", mapping.json())
                .param("kelurahan", kelurahan)
                .param("id", id)
                .update();
    }

    /** False where somebody was faster. */
    boolean move(ResidentImport seen, int version, State to) {
        return jdbc.sql("""
                        UPDATE resident_import SET state = :to, done_rows = 0, version = version + 1
                        WHERE id = :id AND version = :version AND state = :from
                        """)
                        .param("to", to.name())
                        .param("id", seen.id())
                        .param("version", version)
                        .param("from", seen.state().name())
                        .update()
                == 1;
    }

    void began(long id, Instant now, String by) {
        jdbc.sql("UPDATE resident_import SET run_at = :now, run_by = :by WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void undone(long id, Instant now, String by) {
        jdbc.sql("UPDATE resident_import SET undone_at = :now, undone_by = :by WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void progress(long id, int done) {
        jdbc.sql("UPDATE resident_import SET done_rows = :done WHERE id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    void count(long id, int total, @Nullable String failure) {
        jdbc.sql("UPDATE resident_import SET total_rows = :total, failure = CAST(:failure AS text) WHERE id = :id")
                .param("total", total)
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    private static ResidentImport read(ResultSet row, int index) throws SQLException {
        return new ResidentImport(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                row.getString("file_key"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                ColumnMapping.read(row.getString("mapping")),
                row.getString("kelurahan_code"),
                row.getString("failure"),
                row.getInt("total_rows"),
                row.getInt("done_rows"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                at(row.getTimestamp("run_at")),
                row.getString("run_by"),
                at(row.getTimestamp("undone_at")),
                row.getString("undone_by"));
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
