package id.pendapa.requests;

import id.pendapa.requests.ServiceRequest.Assignment;
import id.pendapa.requests.ServiceRequest.IdentityCheck;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How requests were before their last step, as long as it may be taken back. */
@Repository
class UndoRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    UndoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a step changes. Answers are not among it: officers' steps leave them alone. */
    record Before(
            String state,
            RequestClock clock,
            @Nullable IdentityCheck identity,
            @Nullable Assignment assigned) {}

    /** A step that may be taken back. */
    record Step(int version, long accountId, Before before, Instant endsAt) {}

    /** Remembers the last step only. */
    void remember(long requestId, Step step) {
        jdbc.sql("""
                        INSERT INTO request_undo (request_id, version, account_id, before, ends_at)
                        VALUES (:request, :version, :account, CAST(:before AS jsonb), :ends)
                        ON CONFLICT (request_id) DO UPDATE
                        SET version = excluded.version, account_id = excluded.account_id, before = excluded.before,
                            ends_at = excluded.ends_at
                        """)
                .param("request", requestId)
                .param("version", step.version())
                .param("account", step.accountId())
                .param("before", JSON.writeValueAsString(step.before()))
                .param("ends", ServiceRequests.utc(step.endsAt()))
                .update();
    }

    Optional<Step> find(long requestId) {
        return jdbc.sql("SELECT version, account_id, before, ends_at FROM request_undo WHERE request_id = :request")
                .param("request", requestId)
                .query((row, index) -> new Step(
                        row.getInt("version"),
                        row.getLong("account_id"),
                        JSON.readValue(row.getString("before"), Before.class),
                        row.getTimestamp("ends_at").toInstant()))
                .optional();
    }

    void forget(long requestId) {
        jdbc.sql("DELETE FROM request_undo WHERE request_id = :request")
                .param("request", requestId)
                .update();
    }

    /** Gives the request back to whoever had it; the version was raised by the move. */
    void giveBack(long requestId, Assignment assigned) {
        jdbc.sql("""
                        UPDATE service_request
                        SET assigned_account_id = :account, assigned_label = :label, assigned_at = :at
                        WHERE id = :id
                        """)
                .param("account", assigned.accountId())
                .param("label", assigned.label())
                .param("at", ServiceRequests.utc(assigned.at()))
                .param("id", requestId)
                .update();
    }
}
