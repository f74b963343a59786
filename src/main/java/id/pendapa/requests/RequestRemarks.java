package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.requests.DraftRemarks.Answer;
import id.pendapa.requests.DraftRemarks.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of remarks on drafts; both texts are sealed. */
@Repository
class RequestRemarks {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RequestRemarks(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** All remarks on the drafts of a request, oldest first. */
    List<Remark> list(long requestId) {
        return jdbc.sql("SELECT * FROM request_remark WHERE request_id = :request ORDER BY id")
                .param("request", requestId)
                .query(this::read)
                .list();
    }

    /** Which of these requests have a remark that nobody answered. */
    Set<String> listOpen(Set<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT r.number
                        FROM service_request r JOIN request_remark m ON m.request_id = r.id
                        WHERE m.answered_at IS NULL AND r.number IN (:numbers)
                        """)
                        .param("numbers", numbers)
                        .query(String.class)
                        .list());
    }

    void add(long requestId, UUID key, String text, Instant now) {
        jdbc.sql("""
                        INSERT INTO request_remark (key, request_id, text_sealed, written_at)
                        VALUES (:key, :request, :text, :now)
                        """)
                .param("key", key)
                .param("request", requestId)
                .param("text", cipher.seal(text, place(key, "text_sealed")))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Answers a remark of this request; false where there is none that waits for an answer. */
    boolean answer(long requestId, UUID key, boolean mended, String answer, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        UPDATE request_remark
                        SET answered_at = :now, mended = :mended, answer_sealed = :answer,
                            answered_by_account_id = :account, answered_by = :by
                        WHERE key = :key AND request_id = :request AND answered_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("mended", mended)
                        .param("answer", cipher.seal(answer, place(key, "answer_sealed")))
                        .param("account", by.accountId())
                        .param("by", by.label())
                        .param("key", key)
                        .param("request", requestId)
                        .update()
                == 1;
    }

    private Remark read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        return new Remark(
                key,
                cipher.open(row.getBytes("text_sealed"), place(key, "text_sealed")),
                row.getTimestamp("written_at").toInstant(),
                answer(row, key));
    }

    private @Nullable Answer answer(ResultSet row, UUID key) throws SQLException {
        Timestamp at = row.getTimestamp("answered_at");
        return at == null
                ? null
                : new Answer(
                        cipher.open(row.getBytes("answer_sealed"), place(key, "answer_sealed")),
                        row.getBoolean("mended"),
                        row.getString("answered_by"),
                        at.toInstant());
    }

    private static Place place(UUID key, String column) {
        return new Place("request_remark", key.toString(), column);
    }
}
