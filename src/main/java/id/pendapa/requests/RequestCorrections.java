package id.pendapa.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that were corrected, as they were and as they should be; rows are only ever added. */
@Component
class RequestCorrections {

    private final JdbcClient jdbc;
    private final RequestSeals seals;

    RequestCorrections(JdbcClient jdbc, RequestSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * One correction.
     *
     * @param beside whether the answer itself stayed as it was
     * @param old how the answer read before
     * @param fresh how it should read
     * @param by position of who made it
     */
    record Correction(UUID key, String field, boolean beside, String old, String fresh, Instant at, String by) {
        @Override
        public String toString() {
            return "Correction[" + field + "]";
        }
    }

    void add(long requestId, Correction made) {
        jdbc.sql("""
                        INSERT INTO request_correction (key, request_id, field_key, beside, old_sealed, new_sealed, made_at,
                            made_by)
                        VALUES (:key, :request, :field, :beside, :old, :fresh, :at, :by)
                        """)
                .param("key", made.key())
                .param("request", requestId)
                .param("field", made.field())
                .param("beside", made.beside())
                .param("old", seals.sealCorrection(made.key(), "old_sealed", made.old()))
                .param("fresh", seals.sealCorrection(made.key(), "new_sealed", made.fresh()))
                .param("at", Timestamp.from(made.at()))
                .param("by", made.by())
                .update();
    }

    /** All of a request, oldest first. */
    List<Correction> list(long requestId) {
        return jdbc.sql("SELECT * FROM request_correction WHERE request_id = :request ORDER BY id")
                .param("request", requestId)
                .query(this::read)
                .list();
    }

    private Correction read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        return open(
                key,
                row.getString("field_key"),
                row.getBoolean("beside"),
                row.getBytes("old_sealed"),
                row.getBytes("new_sealed"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }

    /** A correction from its columns. */
    Correction open(UUID key, String field, boolean beside, byte[] old, byte[] fresh, Instant at, String by) {
        return new Correction(
                key,
                field,
                beside,
                seals.correction(key, "old_sealed", old),
                seals.correction(key, "new_sealed", fresh),
                at,
                by);
    }
}
