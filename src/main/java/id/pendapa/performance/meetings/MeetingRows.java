package id.pendapa.performance.meetings;

import id.pendapa.performance.meetings.Meeting.Action;
import id.pendapa.performance.meetings.Meeting.Aim;
import id.pendapa.performance.meetings.Meeting.Decision;
import id.pendapa.performance.meetings.Meeting.Kind;
import id.pendapa.performance.meetings.Meeting.Owner;
import id.pendapa.performance.meetings.Meeting.State;
import id.pendapa.performance.meetings.Meeting.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings, their decisions, and what was added later. */
@Repository
class MeetingRows {

    /** For the owner of all: everybody's. */
    static final long EVERYBODY = 0;

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, from one on. */
    List<Meeting> list(long before, int most) {
        return jdbc.sql("SELECT * FROM meeting WHERE id < :before ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(MeetingRows::readMeeting)
                .list();
    }

    Optional<Meeting> find(long id) {
        return jdbc.sql("SELECT * FROM meeting WHERE id = :id")
                .param("id", id)
                .query(MeetingRows::readMeeting)
                .optional();
    }

    private static Meeting readMeeting(ResultSet row, int index) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("held_on", LocalDate.class),
                row.getString("subject"),
                row.getString("present"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }

    /** Whose actions are open, what is late first. */
    List<Decision> open(long owner) {
        return jdbc.sql("""
                        SELECT decision.*, meeting.held_on, initiative.title AS aim FROM meeting_decision decision
                        JOIN meeting ON meeting.id = decision.meeting_id
                        LEFT JOIN initiative ON initiative.id = decision.initiative_id
                        WHERE decision.state = 'OPEN' AND :owner IN (0, decision.owner_id)
                        ORDER BY decision.due_on, decision.id
                        """)
                .param("owner", owner)
                .query(MeetingRows::readDecision)
                .list();
    }

    /** What was decided in a meeting, in its order. */
    List<Decision> decisions(long meetingId) {
        return jdbc.sql("""
                        SELECT decision.*, meeting.held_on, initiative.title AS aim FROM meeting_decision decision
                        JOIN meeting ON meeting.id = decision.meeting_id
                        LEFT JOIN initiative ON initiative.id = decision.initiative_id
                        WHERE decision.meeting_id = :meeting ORDER BY decision.number
                        """)
                .param("meeting", meetingId)
                .query(MeetingRows::readDecision)
                .list();
    }

    Optional<Decision> findDecision(long id) {
        return jdbc.sql("""
                        SELECT decision.*, meeting.held_on, initiative.title AS aim FROM meeting_decision decision
                        JOIN meeting ON meeting.id = decision.meeting_id
                        LEFT JOIN initiative ON initiative.id = decision.initiative_id
                        WHERE decision.id = :id
                        """).param("id", id).query(MeetingRows::readDecision).optional();
    }

    private static Decision readDecision(ResultSet row, int index) throws SQLException {
        String aim = row.getString("aim");
        return new Decision(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("meeting_id"),
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                row.getString("words"),
                readAction(row),
                aim == null ? null : new Aim(row.getLong("initiative_id"), aim),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }

    private static @Nullable Action readAction(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? null
                : new Action(
                        row.getString("task"),
                        new Owner(row.getLong("owner_id"), row.getString("owner_title")),
                        row.getObject("due_on", LocalDate.class),
                        State.valueOf(state),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("promise"),
                        row.getString("promise_end"));
    }

    long add(LocalDate heldOn, String subject, String present, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO meeting (version, held_on, subject, present, entered_at, entered_by)
                        VALUES (1, :on, :subject, :present, :now, :by) RETURNING id
                        """)
                .param("on", heldOn)
                .param("subject", subject)
                .param("present", present)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Counts what is added to a meeting, if nobody was faster. */
    boolean touch(long id, int seen) {
        return jdbc.sql("UPDATE meeting SET version = version + 1 WHERE id = :id AND version = :seen")
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Adds a decision to a meeting that was touched before. */
    long decide(long meetingId, String words, @Nullable Action action, @Nullable Aim aim, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO meeting_decision (meeting_id, version, number, words, initiative_id, task, owner_id,
                            owner_title, due_on, state, promise, entered_at, entered_by)
                        SELECT :meeting, 1, coalesce(max(number), 0) + 1, :words, CAST(:aim AS bigint),
                            CAST(:task AS text), CAST(:owner AS bigint), CAST(:ownerTitle AS text), CAST(:due AS date),
                            CAST(:state AS text), CAST(:promise AS text), CAST(:now AS timestamptz), :by
                        FROM meeting_decision WHERE meeting_id = :meeting
                        RETURNING id
                        """)
                .param("meeting", meetingId)
                .param("words", words)
                .param("aim", aim == null ? null : aim.initiativeId(), Types.BIGINT)
                .param("task", action == null ? null : action.task(), Types.VARCHAR)
                .param("owner", action == null ? null : action.owner().accountId(), Types.BIGINT)
                .param("ownerTitle", action == null ? null : action.owner().title(), Types.VARCHAR)
                .param("due", action == null ? null : action.dueOn(), Types.DATE)
                .param("state", action == null ? null : action.state().name(), Types.VARCHAR)
                .param("promise", action == null ? null : action.promise(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Brings an action into another state, if nobody was faster. */
    boolean move(Decision seen, State state, @Nullable LocalDate endedOn, @Nullable String promiseEnd) {
        return jdbc.sql("""
                        UPDATE meeting_decision SET version = version + 1, state = :state, ended_on = :ended,
                            promise_end = :end
                        WHERE id = :id AND version = :seen
                        """)
                        .param("state", state.name())
                        .param("ended", endedOn, Types.DATE)
                        .param("end", promiseEnd, Types.VARCHAR)
                        .param("id", seen.id())
                        .param("seen", seen.version())
                        .update()
                == 1;
    }

    /** Counts what is added to a decision, if nobody was faster. */
    boolean touch(Decision seen) {
        return jdbc.sql("UPDATE meeting_decision SET version = version + 1 WHERE id = :id AND version = :seen")
                        .param("id", seen.id())
                        .param("seen", seen.version())
                        .update()
                == 1;
    }

    /** What was added to a meeting and its decisions, oldest first. */
    List<Step> steps(long meetingId) {
        return jdbc.sql("SELECT * FROM meeting_step WHERE meeting_id = :meeting ORDER BY id")
                .param("meeting", meetingId)
                .query((row, index) -> new Step(
                        row.getLong("meeting_id"),
                        row.getObject("decision_id", Long.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    void add(Step step) {
        jdbc.sql("""
                        INSERT INTO meeting_step (meeting_id, decision_id, kind, words, entered_at, entered_by)
                        VALUES (:meeting, :decision, :kind, :words, :now, :by)
                        """)
                .param("meeting", step.meetingId())
                .param("decision", step.decisionId(), Types.BIGINT)
                .param("kind", step.kind().name())
                .param("words", step.words())
                .param("now", Timestamp.from(step.at()))
                .param("by", step.by())
                .update();
    }
}
