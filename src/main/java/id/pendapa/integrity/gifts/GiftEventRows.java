package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.Entry;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to reported gifts; words are sealed, as people may be named in them. */
@Repository
class GiftEventRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    GiftEventRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** One that is about to be written. */
    record New(
            String kind, @Nullable String detail, @Nullable String text) {}

    void add(long report, New entry, Actor actor, Instant at) {
        UUID key = UUID.randomUUID();
        String text = entry.text();
        jdbc.sql("""
                        INSERT INTO gift_event (key, report_id, kind, happened_at, actor_key, actor, detail, text_sealed)
                        VALUES (:key, :report, :kind, :at, :actorKey, :actor, :detail, :text)
                        """)
                .param("key", key)
                .param("report", report)
                .param("kind", entry.kind())
                .param("at", Timestamp.from(at))
                .param("actorKey", actor.key())
                .param("actor", actor.label())
                .param("detail", entry.detail(), Types.VARCHAR)
                .param("text", text == null || text.isEmpty() ? null : cipher.seal(text, place(key)), Types.BINARY)
                .update();
    }

    /** All of a report, oldest first. */
    List<Entry> list(long report) {
        return jdbc.sql("SELECT * FROM gift_event WHERE report_id = :report ORDER BY id")
                .param("report", report)
                .query(this::read)
                .list();
    }

    private Entry read(ResultSet row, int index) throws SQLException {
        byte[] sealed = row.getBytes("text_sealed");
        return new Entry(
                row.getString("kind"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("actor"),
                row.getString("detail"),
                sealed == null ? null : cipher.open(sealed, place(row.getObject("key", UUID.class))));
    }

    private static FieldCipher.Place place(UUID key) {
        return new FieldCipher.Place("gift_event", key.toString(), "text_sealed");
    }
}
