package id.pendapa.ppid.register;

import id.pendapa.platform.Actor;
import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How requests were answered and objections decided, without the words: what registers and reports count. */
@Repository
class AnswerBook {

    private final JdbcClient jdbc;

    AnswerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer.
     *
     * @param ground why not all was given, or null
     * @param elsewhere who has it, or null
     * @param days working days until now
     */
    record Answer(
            Outcome outcome,
            @Nullable String ground,
            @Nullable String elsewhere,
            int days,
            boolean late) {}

    void answered(long request, Answer answer, Actor actor, Instant at) {
        jdbc.sql("""
                        INSERT INTO ppid_answer (request_id, outcome, ground, elsewhere, days, late, answered_at, actor_key, actor)
                        VALUES (:request, :outcome, :ground, :elsewhere, :days, :late, :at, :actorKey, :actor)
                        """)
                .param("request", request)
                .param("outcome", answer.outcome().name())
                .param("ground", answer.ground(), Types.VARCHAR)
                .param("elsewhere", answer.elsewhere(), Types.VARCHAR)
                .param("days", answer.days())
                .param("late", answer.late())
                .param("at", PpidRows.utc(at))
                .param("actorKey", actor.key())
                .param("actor", actor.label())
                .update();
    }

    /** Whether somebody answered this request themselves. */
    boolean answeredBy(long request, Actor actor) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ppid_answer WHERE request_id = :request AND actor_key = :actor)")
                .param("request", request)
                .param("actor", actor.key())
                .query(Boolean.class)
                .single();
    }

    void objected(long request, String ground, Instant at, Instant due) {
        jdbc.sql("""
                        INSERT INTO ppid_objection (request_id, ground, filed_at, due_at) VALUES (:request, :ground, :at, :due)
                        """)
                .param("request", request)
                .param("ground", ground)
                .param("at", PpidRows.utc(at))
                .param("due", PpidRows.utc(due))
                .update();
    }

    void decided(long request, Decision decision, Actor actor, Instant at) {
        jdbc.sql("""
                        UPDATE ppid_objection SET decision = :decision, decided_at = :at, decided_by = :actor
                        WHERE request_id = :request AND decision IS NULL
                        """)
                .param("decision", decision.name())
                .param("at", PpidRows.utc(at))
                .param("actor", actor.label())
                .param("request", request)
                .update();
    }
}
