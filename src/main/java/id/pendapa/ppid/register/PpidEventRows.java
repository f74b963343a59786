package id.pendapa.ppid.register;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.ppid.register.PpidRequest.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to requests for information, and what both sides wrote. */
@Repository
class PpidEventRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PpidEventRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * One that is about to be written.
     *
     * @param shown whether the requester reads it
     */
    record New(
            String kind,
            boolean shown,
            @Nullable String detail,
            @Nullable String text) {}

    void add(long request, New entry, Actor actor, Instant at) {
        UUID key = UUID.randomUUID();
        String text = entry.text();
        jdbc.sql("""
                        INSERT INTO ppid_event (key, request_id, kind, happened_at, actor_key, actor, shown, detail, text_sealed)
                        VALUES (:key, :request, :kind, :at, :actorKey, :actor, :shown, :detail, :text)
                        """)
                .param("key", key)
                .param("request", request)
                .param("kind", entry.kind())
                .param("at", PpidRows.utc(at))
                .param("actorKey", actor.key())
                .param("actor", actor.label())
                .param("shown", entry.shown())
                .param("detail", entry.detail(), Types.VARCHAR)
                .param("text", text == null || text.isEmpty() ? null : cipher.seal(text, place(key)), Types.BINARY)
                .update();
    }

    /** All of a request, oldest first; only what the requester reads if so wished. */
    List<Entry> list(long request, boolean onlyShown) {
        return jdbc.sql("""
                        SELECT * FROM ppid_event WHERE request_id = :request AND (shown OR NOT :only) ORDER BY id
                        """)
                .param("request", request)
                .param("only", onlyShown)
                .query(this::read)
                .list();
    }

    /** How many messages the requester wrote since a moment. */
    int countWritten(long request, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FROM ppid_event
                        WHERE request_id = :request AND actor_key = 'citizen' AND happened_at > :since
                        """)
                .param("request", request)
                .param("since", PpidRows.utc(since))
                .query(Integer.class)
                .single();
    }

    private Entry read(ResultSet row, int index) throws SQLException {
        byte[] sealed = row.getBytes("text_sealed");
        return new Entry(
                row.getString("kind"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("actor_key").equals("citizen"),
                row.getString("actor"),
                row.getString("detail"),
                sealed == null ? null : cipher.open(sealed, place(row.getObject("key", UUID.class))));
    }

    private static FieldCipher.Place place(UUID key) {
        return new FieldCipher.Place("ppid_event", key.toString(), "text_sealed");
    }
}
