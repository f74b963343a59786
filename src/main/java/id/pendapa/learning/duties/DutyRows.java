package id.pendapa.learning.duties;

import id.pendapa.learning.duties.DutyLesson.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lessons duties ask for. */
@Repository
class DutyRows {

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are asked for now, by lesson. */
    List<DutyLesson> listAsked() {
        return jdbc.sql("""
                        SELECT duty.*, lesson.code, coalesce(live.title, lesson.code) AS title, live.id IS NOT NULL AS live
                        FROM lesson_duty duty JOIN lesson ON lesson.id = duty.lesson_id
                        LEFT JOIN lesson_version live ON live.lesson_id = lesson.id AND live.retired_at IS NULL
                        WHERE duty.asked ORDER BY title, duty.permission
                        """).query(DutyRows::read).list();
    }

    Optional<DutyLesson> find(long id) {
        return jdbc.sql("""
                        SELECT duty.*, lesson.code, coalesce(live.title, lesson.code) AS title, live.id IS NOT NULL AS live
                        FROM lesson_duty duty JOIN lesson ON lesson.id = duty.lesson_id
                        LEFT JOIN lesson_version live ON live.lesson_id = lesson.id AND live.retired_at IS NULL
                        WHERE duty.id = :id
                        """).param("id", id).query(DutyRows::read).optional();
    }

    private static DutyLesson read(ResultSet row, int index) throws SQLException {
        return new DutyLesson(
                row.getLong("id"),
                row.getString("permission"),
                row.getString("code"),
                row.getString("title"),
                row.getBoolean("live"),
                row.getBoolean("asked"),
                row.getInt("days"),
                row.getBoolean("example"),
                row.getTimestamp("since_at").toInstant(),
                row.getInt("version"));
    }

    /** Lessons that are read now, by title. */
    List<Choice> choices() {
        return jdbc.sql("""
                        SELECT lesson.code, live.title FROM lesson_version live JOIN lesson ON lesson.id = live.lesson_id
                        WHERE live.retired_at IS NULL ORDER BY live.title
                        """)
                .query((row, index) -> new Choice(row.getString("code"), row.getString("title")))
                .list();
    }

    /** Brings a rule of the jar; one that is there stays as it is. */
    void ship(String permission, String code, int days, Instant now, String by) {
        jdbc.sql("""
                        INSERT INTO lesson_duty (permission, lesson_id, asked, days, example, since_at, version, entered_by)
                        SELECT :permission, id, true, :days, true, :now, 1, :by FROM lesson WHERE code = :code
                        ON CONFLICT DO NOTHING
                        """)
                .param("permission", permission)
                .param("code", code)
                .param("days", days)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** Asks for a lesson, anew where that was taken back; empty if it is asked for already. */
    Optional<Long> ask(String permission, String code, int days, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO lesson_duty AS duty (permission, lesson_id, asked, days, example, since_at, version,
                            entered_by)
                        SELECT :permission, id, true, :days, false, :now, 1, :by FROM lesson WHERE code = :code
                        ON CONFLICT ON CONSTRAINT lesson_duty_once_key DO UPDATE
                        SET asked = true, days = EXCLUDED.days, example = false, since_at = EXCLUDED.since_at,
                            version = duty.version + 1, entered_by = EXCLUDED.entered_by
                        WHERE NOT duty.asked RETURNING id
                        """)
                .param("permission", permission)
                .param("code", code)
                .param("days", days)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** Changes one that is asked for, if nobody was faster. */
    boolean change(long id, int seen, boolean asked, int days, Instant now, String by) {
        return jdbc.sql("""
                                UPDATE lesson_duty SET asked = :asked, days = :days, example = false, since_at = :now,
                                    version = version + 1, entered_by = :by
                                WHERE id = :id AND version = :seen AND asked
                                """)
                        .param("asked", asked)
                        .param("days", days)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Notes that everybody with an account of the example has learned a lesson; who has learned anything stays as is. */
    void learn(String code, Instant now) {
        jdbc.sql("""
                        INSERT INTO lesson_passed (account_id, version_id, minutes, passed_at)
                        SELECT account.id, live.id, live.minutes, :now FROM staff_account account, lesson_version live
                        JOIN lesson ON lesson.id = live.lesson_id
                        WHERE lesson.code = :code AND live.retired_at IS NULL
                        AND NOT EXISTS (SELECT FROM lesson_passed)
                        """).param("code", code).param("now", Timestamp.from(now)).update();
    }
}
