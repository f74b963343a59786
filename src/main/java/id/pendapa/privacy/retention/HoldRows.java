package id.pendapa.privacy.retention;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.privacy.retention.LegalHold.Lifted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal holds; their reasons are sealed. A hold is lifted once and never changed otherwise. */
@Repository
class HoldRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    HoldRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Until the transaction ends nobody else holds this request, lets it go or destroys it. */
    void lock(String number) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('keep ' || current_schema() || ' ' || :number, 0))")
                .param("number", number)
                .query((row, index) -> number)
                .single();
    }

    long add(UUID key, String number, String reason, @Nullable LocalDate until, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO legal_hold (key, request_number, reason_sealed, until, placed_at, placed_by)
                        VALUES (:key, :number, :reason, CAST(:until AS date), :now, :by)
                        RETURNING id
                        """)
                .param("key", key)
                .param("number", number)
                .param("reason", cipher.seal(reason, place(key, "reason_sealed")))
                .param("until", until)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    boolean lift(LegalHold seen, int version, String reason, Instant now, String by) {
        return jdbc.sql("""
                        UPDATE legal_hold SET version = version + 1, lifted_at = :now, lifted_by = :by, lift_reason_sealed = :reason
                        WHERE id = :id AND version = :version AND lifted_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("reason", cipher.seal(reason, place(seen.key(), "lift_reason_sealed")))
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<LegalHold> find(long id) {
        return jdbc.sql("SELECT * FROM legal_hold WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Newest first, those that nobody lifted or those that somebody did. */
    List<LegalHold> list(boolean lifted, long before, int most) {
        return jdbc.sql("""
                        SELECT * FROM legal_hold WHERE (lifted_at IS NOT NULL) = :lifted AND id < :before
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("lifted", lifted)
                .param("before", before)
                .param("most", most)
                .query(this::read)
                .list();
    }

    private LegalHold read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new LegalHold(
                row.getLong("id"),
                key,
                row.getString("request_number"),
                cipher.open(row.getBytes("reason_sealed"), place(key, "reason_sealed")),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("placed_by"),
                row.getInt("version"),
                lifted == null
                        ? null
                        : new Lifted(
                                lifted.toInstant(),
                                Objects.requireNonNullElse(row.getString("lifted_by"), ""),
                                cipher.open(row.getBytes("lift_reason_sealed"), place(key, "lift_reason_sealed"))));
    }

    private static Place place(UUID key, String column) {
        return new Place("legal_hold", key.toString(), column);
    }
}
