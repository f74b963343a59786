package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requirements as handed in: files, or papers that the applicant brings. */
@Component
class RequestPapers {

    private final JdbcClient jdbc;

    RequestPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One paper.
     *
     * @param fileKey key in the file store, or null where the paper itself is brought
     * @param seenAt when an officer saw the original, or null
     */
    record Paper(
            long id,
            String fieldKey,
            @Nullable String fileKey,
            Instant addedAt,
            @Nullable Instant seenAt,
            @Nullable String seenLabel) {}

    /** Notes what was given for one requirement: its files, and the paper where that is brought. */
    void add(long requestId, String fieldKey, Answer.Files paper, Instant now) {
        paper.files().forEach(file -> add(requestId, fieldKey, file.key(), now));
        if (paper.bringsPaper()) {
            add(requestId, fieldKey, (String) null, now);
        }
    }

    private void add(long requestId, String fieldKey, @Nullable String fileKey, Instant now) {
        jdbc.sql("""
                        INSERT INTO request_paper (request_id, field_key, file_key, added_at)
                        VALUES (:request, :field, :file, :now)
                        """)
                .param("request", requestId)
                .param("field", fieldKey)
                .param("file", fileKey)
                .param("now", ServiceRequests.utc(now))
                .update();
    }

    /** Papers of this requirement, or of the entries of this group, count no more; they stay in the store and the history. */
    void replace(long requestId, String fieldKey, Instant now) {
        jdbc.sql("""
                        UPDATE request_paper SET replaced_at = :now
                        WHERE request_id = :request AND replaced_at IS NULL
                          AND (field_key = :field OR starts_with(field_key, :field || '-'))
                        """)
                .param("now", ServiceRequests.utc(now))
                .param("request", requestId)
                .param("field", fieldKey)
                .update();
    }

    /** Notes that an officer saw the original. */
    void markSeen(long requestId, String fieldKey, long accountId, String label, Instant now) {
        jdbc.sql("""
                        UPDATE request_paper SET seen_at = :now, seen_account_id = :account, seen_label = :label
                        WHERE request_id = :request AND field_key = :field AND replaced_at IS NULL AND seen_at IS NULL
                        """)
                .param("now", ServiceRequests.utc(now))
                .param("account", accountId)
                .param("label", label)
                .param("request", requestId)
                .param("field", fieldKey)
                .update();
    }

    /** The papers that count now, in the order in which they came. */
    List<Paper> list(long requestId) {
        return jdbc.sql("SELECT * FROM request_paper WHERE request_id = :request AND replaced_at IS NULL ORDER BY id")
                .param("request", requestId)
                .query((row, index) -> new Paper(
                        row.getLong("id"),
                        row.getString("field_key"),
                        row.getString("file_key"),
                        row.getTimestamp("added_at").toInstant(),
                        ServiceRequests.instant(row, "seen_at"),
                        row.getString("seen_label")))
                .list();
    }
}
