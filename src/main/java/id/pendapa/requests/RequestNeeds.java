package id.pendapa.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants were asked to complete. */
@Component
class RequestNeeds {

    private final JdbcClient jdbc;

    RequestNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing asked for; the reason is sealed. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Asked(
            int version,
            String fieldKey,
            byte[] reasonSealed,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    void ask(long requestId, Asked asked) {
        jdbc.sql("""
                        INSERT INTO request_need (request_id, asked_version, field_key, reason_sealed, asked_at)
                        VALUES (:request, :version, :field, :reason, :asked)
                        """)
                .param("request", requestId)
                .param("version", asked.version())
                .param("field", asked.fieldKey())
                .param("reason", asked.reasonSealed())
                .param("asked", ServiceRequests.utc(asked.askedAt()))
                .update();
    }

    /** Marks everything that is still open as answered. */
    void answerAll(long requestId, Instant now) {
        jdbc.sql("UPDATE request_need SET answered_at = :now WHERE request_id = :request AND answered_at IS NULL")
                .param("now", ServiceRequests.utc(now))
                .param("request", requestId)
                .update();
    }

    List<Asked> list(long requestId) {
        return jdbc.sql("SELECT * FROM request_need WHERE request_id = :request ORDER BY id")
                .param("request", requestId)
                .query((row, index) -> new Asked(
                        row.getInt("asked_version"),
                        row.getString("field_key"),
                        row.getBytes("reason_sealed"),
                        row.getTimestamp("asked_at").toInstant(),
                        ServiceRequests.instant(row, "answered_at")))
                .list();
    }
}
