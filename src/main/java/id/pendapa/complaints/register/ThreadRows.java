package id.pendapa.complaints.register;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to complaints, and what both sides wrote. */
@Repository
public class ThreadRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ThreadRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * Something that happened.
     *
     * @param kind name of the step, or {@code RECEIVED} or {@code ESCALATED}
     * @param reporter whether the reporter did it
     * @param by who, by position
     * @param detail codes, or null
     * @param text what was written, or null
     */
    public record Entry(
            String kind,
            Instant at,
            boolean reporter,
            String by,
            @Nullable String detail,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }

    /**
     * One that is about to be written.
     *
     * @param shown whether the reporter reads it
     */
    public record New(
            String kind,
            boolean shown,
            @Nullable String detail,
            @Nullable String text) {}

    /** Writes one. */
    public void add(long complaint, New entry, Actor actor, Instant at) {
        UUID key = UUID.randomUUID();
        String text = entry.text();
        jdbc.sql("""
                        INSERT INTO complaint_event (key, complaint_id, kind, happened_at, actor_key, actor, shown, detail, text_sealed)
                        VALUES (:key, :complaint, :kind, :at, :actorKey, :actor, :shown, :detail, :text)
                        """)
                .param("key", key)
                .param("complaint", complaint)
                .param("kind", entry.kind())
                .param("at", ComplaintRows.utc(at))
                .param("actorKey", actor.key())
                .param("actor", actor.label())
                .param("shown", entry.shown())
                .param("detail", entry.detail(), Types.VARCHAR)
                .param("text", text == null || text.isEmpty() ? null : cipher.seal(text, place(key)), Types.BINARY)
                .update();
    }

    /** All of a complaint, oldest first; only what the reporter reads if so wished. */
    public List<Entry> list(long complaint, boolean onlyShown) {
        return jdbc.sql("""
                        SELECT * FROM complaint_event
                        WHERE complaint_id = :complaint AND (shown OR NOT :only) ORDER BY id
                        """)
                .param("complaint", complaint)
                .param("only", onlyShown)
                .query(this::read)
                .list();
    }

    /** How many messages the reporter wrote since a moment. */
    int countWritten(long complaint, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FROM complaint_event
                        WHERE complaint_id = :complaint AND actor_key = 'citizen' AND happened_at > :since
                        """)
                .param("complaint", complaint)
                .param("since", ComplaintRows.utc(since))
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
        return new FieldCipher.Place("complaint_event", key.toString(), "text_sealed");
    }
}
