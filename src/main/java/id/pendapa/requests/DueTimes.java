package id.pendapa.requests;

import id.pendapa.shared.ConflictException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of a request that move neither its state nor its owner. */
@Component
class DueTimes {

    private final JdbcClient jdbc;

    DueTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Raises the version, so that whoever looked before has to look again.
     *
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void raiseVersion(ServiceRequest seen) {
        int changed = jdbc.sql("UPDATE service_request SET version = version + 1 WHERE id = :id AND version = :version")
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw new ConflictException("request.stale");
        }
    }

    /** An open request, for going through all of them. */
    record Open(long id, String number) {}

    /** The next open requests after this id. */
    List<Open> listOpen(long after) {
        return jdbc.sql("""
                        SELECT id, number FROM service_request
                        WHERE phase <> 'ENDED' AND id > :after ORDER BY id LIMIT 200
                        """)
                .param("after", after)
                .query((row, index) -> new Open(row.getLong("id"), row.getString("number")))
                .list();
    }

    /** Numbers of the requests that an officer has taken and that have not ended. */
    List<String> listTakenBy(long accountId) {
        return jdbc.sql("""
                        SELECT number FROM service_request
                        WHERE assigned_account_id = :account AND phase <> 'ENDED' ORDER BY id
                        """).param("account", accountId).query(String.class).list();
    }

    /**
     * Numbers of requests whose promised time, or the newer one that was named in its place, has passed and whose
     * applicant does not know it yet, longest first.
     */
    List<String> listMissed(Instant now, int most) {
        return jdbc.sql("""
                        SELECT number FROM service_request r
                        LEFT JOIN LATERAL (
                            SELECT (e.facts ->> 'again')::timestamptz AS again_at FROM request_event e
                            WHERE e.request_id = r.id AND e.kind = 'PROMISE_RENEWED'
                              AND (e.facts ->> 'base')::timestamptz = r.due_at
                            ORDER BY e.id DESC LIMIT 1) renewed ON true
                        WHERE phase = 'OPEN' AND settled_at IS NULL AND due_at < :now AND coalesce(renewed.again_at, due_at) < :now
                          AND NOT EXISTS (SELECT FROM request_event e
                              WHERE e.request_id = r.id AND e.kind = 'PROMISE_MISSED'
                                AND e.at >= coalesce(renewed.again_at, r.due_at))
                        ORDER BY due_at, id LIMIT :most
                        """)
                .param("now", ServiceRequests.utc(now))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Numbers of the open requests that are due first. */
    List<String> listSoonest(int most) {
        return jdbc.sql("SELECT number FROM service_request WHERE phase <> 'ENDED' ORDER BY due_at, id LIMIT :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * Writes promises that were counted anew.
     *
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void write(ServiceRequest seen, RequestClock clock) {
        int changed = jdbc.sql("""
                        UPDATE service_request
                        SET due_check_at = :dueCheck, due_finish_at = :dueFinish, paused_minutes = :pausedMinutes,
                            other_minutes = :otherMinutes, provisional = :provisional, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .param("dueCheck", ServiceRequests.utc(clock.dueCheckAt()))
                .param("dueFinish", ServiceRequests.utc(clock.dueFinishAt()))
                .param("pausedMinutes", clock.pausedMinutes())
                .param("otherMinutes", clock.otherMinutes())
                .param("provisional", clock.provisional())
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw new ConflictException("request.stale");
        }
    }
}
