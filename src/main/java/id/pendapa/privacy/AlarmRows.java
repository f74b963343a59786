package id.pendapa.privacy;

import id.pendapa.ledger.AccessRows;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.privacy.AlarmDesk.Alarm;
import id.pendapa.privacy.AlarmDesk.Closed;
import id.pendapa.privacy.AlarmDesk.Kind;
import id.pendapa.privacy.AlarmDesk.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of alarms and of the watch over the log. */
@Repository
class AlarmRows {

    private static final Limits EXAMPLE = new Limits(40, 200, 1, null, null);

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AlarmRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Raises an alarm, once for each occasion. */
    void raise(Kind kind, String occasion, AccessRows.Entry entry, @Nullable Integer count, Instant now) {
        String unit = entry.unit();
        jdbc.sql("""
                        INSERT INTO access_alarm (kind, occasion, access_entry_id, seen_at, position, purpose, subject_key,
                                                  count, raised_at)
                        VALUES (:kind, :occasion, :entry, :seen, :position, :purpose, :subject, :count, :now)
                        ON CONFLICT (kind, occasion) DO NOTHING
                        """)
                .param("kind", kind.name())
                .param("occasion", occasion)
                .param("entry", entry.id())
                .param("seen", Timestamp.from(entry.at()))
                .param("position", unit == null ? entry.actorLabel() : entry.actorLabel() + ", " + unit)
                .param("purpose", entry.purpose())
                .param("subject", entry.subject().key())
                .param("count", count)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Newest first. */
    List<Alarm> list(long before, int most) {
        return jdbc.sql("SELECT * FROM access_alarm WHERE id < :before ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Closes an alarm; false where somebody was faster, or there is none. */
    boolean close(long id, String note, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        UPDATE access_alarm
                        SET note_sealed = :note, closed_at = :now, closed_by_account_id = :account, closed_by = :by
                        WHERE id = :id AND closed_at IS NULL
                        """)
                        .param("note", cipher.seal(note, place(id)))
                        .param("now", Timestamp.from(now))
                        .param("account", by.accountId())
                        .param("by", by.label())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Alarm read(ResultSet row, int index) throws SQLException {
        int count = row.getInt("count");
        return new Alarm(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("seen_at").toInstant(),
                row.getString("position"),
                row.getString("purpose"),
                row.getString("subject_key"),
                count,
                closed(row));
    }

    private @Nullable Closed closed(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("closed_at");
        return at == null
                ? null
                : new Closed(
                        cipher.open(row.getBytes("note_sealed"), place(row.getLong("id"))),
                        row.getString("closed_by"),
                        at.toInstant());
    }

    private static Place place(long id) {
        return new Place("access_alarm", Long.toString(id), "note_sealed");
    }

    /** Id of the last row of the log that was looked at. */
    long lastLookedAt() {
        return jdbc.sql("SELECT last_entry_id FROM access_watch")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void lookedAt(long entryId) {
        jdbc.sql("""
                        INSERT INTO access_watch (id, last_entry_id) VALUES (1, :entry)
                        ON CONFLICT (id) DO UPDATE SET last_entry_id = excluded.last_entry_id
                        """).param("entry", entryId).update();
    }

    Limits limits() {
        return jdbc.sql("SELECT per_hour, per_day, version, adopted_at, adopted_by FROM access_watch")
                .query((row, number) -> {
                    Timestamp adopted = row.getTimestamp("adopted_at");
                    return new Limits(
                            row.getInt("per_hour"),
                            row.getInt("per_day"),
                            row.getInt("version"),
                            adopted == null ? null : adopted.toInstant(),
                            row.getString("adopted_by"));
                })
                .optional()
                .orElse(EXAMPLE);
    }

    /** Sets the limits; false where they are no longer those of the version seen. */
    boolean setLimits(int perHour, int perDay, int versionSeen, Actor.Staff by, Instant now) {
        jdbc.sql("INSERT INTO access_watch (id) VALUES (1) ON CONFLICT (id) DO NOTHING")
                .update();
        return jdbc.sql("""
                        UPDATE access_watch
                        SET per_hour = :hour, per_day = :day, version = version + 1, adopted_at = :now, adopted_by = :by
                        WHERE version = :seen
                        """)
                        .param("hour", perHour)
                        .param("day", perDay)
                        .param("now", Timestamp.from(now))
                        .param("by", by.label())
                        .param("seen", versionSeen)
                        .update()
                == 1;
    }
}
