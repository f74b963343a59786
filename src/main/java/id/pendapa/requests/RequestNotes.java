package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.requests.DeskView.Note;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes of officers, sealed: people write names into them whatever they are told. */
@Repository
class RequestNotes {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RequestNotes(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** All notes of a request, oldest first. */
    List<Note> list(long requestId) {
        return jdbc.sql("""
                        SELECT key, text_sealed, written_by, written_at FROM request_note
                        WHERE request_id = :request ORDER BY id
                        """)
                .param("request", requestId)
                .query((row, number) -> new Note(
                        cipher.open(row.getBytes("text_sealed"), place(row.getObject("key", UUID.class))),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    void add(long requestId, UUID key, String text, Actor.Staff by, Instant now) {
        jdbc.sql("""
                        INSERT INTO request_note (key, request_id, text_sealed, written_by_account_id, written_by, written_at)
                        VALUES (:key, :request, :text, :account, :by, :now)
                        """)
                .param("key", key)
                .param("request", requestId)
                .param("text", cipher.seal(text, place(key)))
                .param("account", by.accountId())
                .param("by", by.label())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Place place(UUID key) {
        return new Place("request_note", key.toString(), "text_sealed");
    }
}
