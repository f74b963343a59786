package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.Lesson.Line;
import id.pendapa.learning.lessons.Lesson.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of lessons that were published. */
@Repository
class VersionRows {

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The live ones for a reader, by title. */
    List<Line> lines(long accountId) {
        return jdbc.sql("""
                        SELECT lesson.code, live.title, live.summary, live.minutes, live.example, own.passed_at,
                            EXISTS (SELECT FROM lesson_passed p JOIN lesson_version v ON v.id = p.version_id
                                WHERE p.account_id = :account AND v.lesson_id = lesson.id) AS before
                        FROM lesson_version live JOIN lesson ON lesson.id = live.lesson_id
                        LEFT JOIN lesson_passed own ON own.version_id = live.id AND own.account_id = :account
                        WHERE live.retired_at IS NULL ORDER BY live.title
                        """)
                .param("account", accountId)
                .query((row, index) -> new Line(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getInt("minutes"),
                        row.getBoolean("example"),
                        at(row, "passed_at"),
                        row.getBoolean("before")))
                .list();
    }

    /** Screens of the live ones, by code. */
    List<Explained> screens() {
        return jdbc.sql("""
                        SELECT lesson.code, live.screens FROM lesson_version live JOIN lesson ON lesson.id = live.lesson_id
                        WHERE live.retired_at IS NULL ORDER BY lesson.code
                        """)
                .query((row, index) -> new Explained(row.getString("code"), Arrays.asList((String[])
                        row.getArray("screens").getArray())))
                .list();
    }

    /** A live lesson with the screens that it explains. */
    record Explained(String code, List<String> screens) {
        Explained {
            screens = List.copyOf(screens);
        }
    }

    Optional<Version> live(String code) {
        return jdbc.sql("""
                        SELECT version.*, lesson.code FROM lesson_version version JOIN lesson ON lesson.id = version.lesson_id
                        WHERE lesson.code = :code AND version.retired_at IS NULL
                        """).param("code", code).query(VersionRows::read).optional();
    }

    /** The live ones with their texts, by code. */
    List<Version> listLive() {
        return jdbc.sql("""
                        SELECT version.*, lesson.code FROM lesson_version version JOIN lesson ON lesson.id = version.lesson_id
                        WHERE version.retired_at IS NULL ORDER BY lesson.code
                        """).query(VersionRows::read).list();
    }

    Optional<Version> find(String code, int number) {
        return jdbc.sql("""
                        SELECT version.*, lesson.code FROM lesson_version version JOIN lesson ON lesson.id = version.lesson_id
                        WHERE lesson.code = :code AND version.number = :number
                        """)
                .param("code", code)
                .param("number", number)
                .query(VersionRows::read)
                .optional();
    }

    /** All of a lesson, newest first. */
    List<Version> list(long lessonId) {
        return jdbc.sql("""
                        SELECT version.*, lesson.code FROM lesson_version version JOIN lesson ON lesson.id = version.lesson_id
                        WHERE lesson.id = :lesson ORDER BY version.number DESC
                        """).param("lesson", lessonId).query(VersionRows::read).list();
    }

    private static Version read(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getLong("lesson_id"),
                row.getString("code"),
                row.getInt("number"),
                row.getString("hash"),
                row.getString("text"),
                row.getBoolean("example"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                at(row, "retired_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Takes the live version of a lesson away; its number, or empty if there is none. */
    Optional<Integer> retire(long lessonId, Instant now) {
        return jdbc.sql("""
                        UPDATE lesson_version SET retired_at = :now
                        WHERE lesson_id = :lesson AND retired_at IS NULL RETURNING number
                        """)
                .param("now", Timestamp.from(now))
                .param("lesson", lessonId)
                .query(Integer.class)
                .optional();
    }

    /** Puts the next version in the place of the live one; its number. */
    int publish(long lessonId, LessonText lesson, String text, boolean example, Instant now, String by) {
        retire(lessonId, now);
        return jdbc.sql("""
                        INSERT INTO lesson_version (lesson_id, number, hash, text, title, summary, minutes, screens, example,
                            published_at, published_by)
                        SELECT :lesson, coalesce(max(number), 0) + 1, :hash, :text, :title, :summary, :minutes,
                            string_to_array(:screens, ','), :example, :now, :by
                        FROM lesson_version WHERE lesson_id = :lesson RETURNING number
                        """)
                .param("lesson", lessonId)
                .param("hash", hash(text))
                .param("text", text)
                .param("title", lesson.title())
                .param("summary", lesson.summary())
                .param("minutes", lesson.minutes())
                .param("screens", String.join(",", lesson.screens()))
                .param("example", example)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Integer.class)
                .single();
    }
}
