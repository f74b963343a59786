package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.LearningRecord.Passed;
import id.pendapa.learning.lessons.LearningRecord.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who learned what, and how much an officer should learn in a year. */
@Repository
class PassedRows {

    private final JdbcClient jdbc;

    PassedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down that an officer learned a version; false if that is known. */
    boolean add(long accountId, long versionId, int minutes, Instant at) {
        return jdbc.sql("""
                                INSERT INTO lesson_passed (account_id, version_id, minutes, passed_at)
                                VALUES (:account, :version, :minutes, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("account", accountId)
                        .param("version", versionId)
                        .param("minutes", minutes)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** When an officer learned a version. */
    Optional<Instant> find(long accountId, long versionId) {
        return jdbc.sql("""
                        SELECT passed_at FROM lesson_passed WHERE account_id = :account AND version_id = :version
                        """)
                .param("account", accountId)
                .param("version", versionId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** What an officer learned, newest first. */
    List<Passed> list(long accountId) {
        return jdbc.sql("""
                        SELECT lesson.code, version.title, version.number, passed.minutes, passed.passed_at,
                            version.retired_at IS NULL AS live
                        FROM lesson_passed passed JOIN lesson_version version ON version.id = passed.version_id
                        JOIN lesson ON lesson.id = version.lesson_id
                        WHERE passed.account_id = :account ORDER BY passed.id DESC
                        """)
                .param("account", accountId)
                .query((row, index) -> new Passed(
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("number"),
                        row.getInt("minutes"),
                        row.getTimestamp("passed_at").toInstant(),
                        row.getBoolean("live")))
                .list();
    }

    /** All that were entered, the newest day first. */
    List<Target> targets() {
        return jdbc.sql("SELECT * FROM learning_target ORDER BY from_on DESC")
                .query(PassedRows::readTarget)
                .list();
    }

    /** What holds on a day. */
    Optional<Target> target(LocalDate day) {
        return jdbc.sql("SELECT * FROM learning_target WHERE from_on <= :day ORDER BY from_on DESC LIMIT 1")
                .param("day", day)
                .query(PassedRows::readTarget)
                .optional();
    }

    private static Target readTarget(ResultSet row, int index) throws SQLException {
        return new Target(
                row.getObject("from_on", LocalDate.class),
                row.getInt("hours"),
                row.getInt("minutes"),
                row.getString("basis"),
                row.getBoolean("example"));
    }

    /** Enters one; false where one begins on that day already. */
    boolean add(Target target, Instant now, String by) {
        return jdbc.sql("""
                                INSERT INTO learning_target (from_on, hours, minutes, basis, example, entered_at, entered_by)
                                VALUES (:from, :hours, :minutes, :basis, :example, :now, :by) ON CONFLICT DO NOTHING
                                """)
                        .param("from", target.from())
                        .param("hours", target.hours())
                        .param("minutes", target.minutes())
                        .param("basis", target.basis())
                        .param("example", target.example())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }
}
