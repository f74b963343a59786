package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.Lesson.DraftState;
import id.pendapa.learning.lessons.Lesson.Kind;
import id.pendapa.learning.lessons.Lesson.Listed;
import id.pendapa.learning.lessons.Lesson.Step;
import id.pendapa.platform.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lessons with their drafts, and what was done with them. */
@Repository
class LessonRows {

    private final JdbcClient jdbc;

    LessonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by code. */
    List<Lesson> list() {
        return jdbc.sql("SELECT * FROM lesson ORDER BY code")
                .query(LessonRows::read)
                .list();
    }

    /** All for the list of whoever writes, by title. */
    List<Listed> listed() {
        return jdbc.sql("""
                        SELECT lesson.code, lesson.draft_state, live.number, coalesce(live.title, lesson.code) AS title,
                            coalesce(live.example, false) AS example
                        FROM lesson LEFT JOIN lesson_version live ON live.lesson_id = lesson.id AND live.retired_at IS NULL
                        ORDER BY title
                        """)
                .query((row, index) -> new Listed(
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("number", Integer.class),
                        row.getBoolean("example"),
                        state(row)))
                .list();
    }

    Optional<Lesson> find(String code) {
        return jdbc.sql("SELECT * FROM lesson WHERE code = :code")
                .param("code", code)
                .query(LessonRows::read)
                .optional();
    }

    private static Lesson read(ResultSet row, int index) throws SQLException {
        return new Lesson(
                row.getLong("id"), row.getString("code"), row.getInt("version"), row.getString("draft"), state(row));
    }

    private static @Nullable DraftState state(ResultSet row) throws SQLException {
        String state = row.getString("draft_state");
        return state == null ? null : DraftState.valueOf(state);
    }

    /** A new lesson without any text; empty if there is one of that code. */
    Optional<Long> add(String code) {
        return jdbc.sql("""
                        INSERT INTO lesson (code, version) VALUES (:code, 1) ON CONFLICT DO NOTHING RETURNING id
                        """).param("code", code).query(Long.class).optional();
    }

    /** Puts a draft in the place of what was there, if nobody was faster. */
    boolean put(long id, int seen, @Nullable String draft, @Nullable DraftState state) {
        return jdbc.sql("""
                                UPDATE lesson SET version = version + 1, draft = :draft, draft_state = :state
                                WHERE id = :id AND version = :seen
                                """)
                        .param("draft", draft, Types.VARCHAR)
                        .param("state", state == null ? null : state.name(), Types.VARCHAR)
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Writes down what was done. */
    void step(long lessonId, Kind kind, @Nullable Integer number, @Nullable String reason, Instant at, Actor by) {
        jdbc.sql("""
                        INSERT INTO lesson_step (lesson_id, kind, number, reason, entered_at, entered_key, entered_by)
                        VALUES (:lesson, :kind, :number, :reason, :at, :key, :by)
                        """)
                .param("lesson", lessonId)
                .param("kind", kind.name())
                .param("number", number, Types.INTEGER)
                .param("reason", reason, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("key", by.key())
                .param("by", by.label())
                .update();
    }

    /** What was done, newest first. */
    List<Step> steps(long lessonId) {
        return jdbc.sql("SELECT * FROM lesson_step WHERE lesson_id = :lesson ORDER BY id DESC LIMIT 100")
                .param("lesson", lessonId)
                .query((row, index) -> new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("number", Integer.class),
                        row.getString("reason"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    /** Who wrote on the draft that there is now, by key. */
    Set<String> writers(long lessonId) {
        return new HashSet<>(
                jdbc.sql("""
                        SELECT DISTINCT entered_key FROM lesson_step
                        WHERE lesson_id = :lesson AND kind = 'WRITTEN' AND id > coalesce((SELECT max(id) FROM lesson_step
                            WHERE lesson_id = :lesson AND kind IN ('PUBLISHED', 'DROPPED')), 0)
                        """).param("lesson", lessonId).query(String.class).list());
    }
}
