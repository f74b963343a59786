package id.pendapa.requests;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which late request was put before which superior; each once for each promise. */
@Repository
class EscalationRows {

    private final JdbcClient jdbc;

    EscalationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A late request.
     *
     * @param lateSince the promise, or the newer time that an officer gave in its place
     */
    record Late(long id, String number, Instant lateSince) {}

    /** Late requests after this id that not all superiors know of. A time that the office only computed excuses nothing. */
    List<Late> listLate(long after, int superiors, Instant now) {
        return jdbc.sql("""
                        SELECT id, number, coalesce(given.again_at, due_at) AS late_since FROM service_request r
                        LEFT JOIN LATERAL (
                            SELECT (e.facts ->> 'again')::timestamptz AS again_at FROM request_event e
                            WHERE e.request_id = r.id AND e.kind = 'PROMISE_RENEWED' AND e.actor_key NOT LIKE 'task:%'
                              AND (e.facts ->> 'base')::timestamptz = r.due_at
                            ORDER BY e.id DESC LIMIT 1) given ON true
                        WHERE phase = 'OPEN' AND settled_at IS NULL AND due_at < :now AND coalesce(given.again_at, due_at) < :now
                          AND id > :after
                          AND (SELECT count(*) FROM escalation e
                              WHERE e.request_id = r.id AND e.due_at = r.due_at) < :superiors
                        ORDER BY id LIMIT 200
                        """)
                .param("now", ServiceRequests.utc(now))
                .param("after", after)
                .param("superiors", superiors)
                .query((row, index) -> new Late(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getTimestamp("late_since").toInstant()))
                .list();
    }

    /** False where this superior knows already. */
    boolean add(ServiceRequest request, String duty, Instant now) {
        return jdbc.sql("""
                        INSERT INTO escalation (request_id, due_at, duty, raised_at) VALUES (:request, :due, :duty, :now)
                        ON CONFLICT ON CONSTRAINT escalation_once DO NOTHING
                        """)
                        .param("request", request.id())
                        .param("due", ServiceRequests.utc(request.clock().due()))
                        .param("duty", duty)
                        .param("now", ServiceRequests.utc(now))
                        .update()
                == 1;
    }
}
