package id.pendapa.learning.lessons;

import id.pendapa.platform.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Folders of lessons that were brought. */
@Repository
class FolderRows {

    private final JdbcClient jdbc;

    FolderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A folder that was brought; {@code taken} tells whether its lessons became drafts. */
    record Brought(Map<String, String> files, boolean taken) {
        Brought {
            files = Map.copyOf(files);
        }
    }

    /** Keeps one to look at, in the place of those that the same officer brought and did not take. */
    long add(Map<String, String> files, Instant now, Actor by) {
        jdbc.sql("DELETE FROM lesson_import WHERE entered_key = :key AND taken_at IS NULL")
                .param("key", by.key())
                .update();
        return jdbc.sql("""
                        INSERT INTO lesson_import (files, entered_at, entered_key, entered_by)
                        VALUES (CAST(:files AS jsonb), :now, :key, :by) RETURNING id
                        """)
                .param("files", JsonMapper.shared().writeValueAsString(files))
                .param("now", Timestamp.from(now))
                .param("key", by.key())
                .param("by", by.label())
                .query(Long.class)
                .single();
    }

    /** One that this officer brought. */
    Optional<Brought> find(long id, Actor by) {
        return jdbc.sql("SELECT files, taken_at FROM lesson_import WHERE id = :id AND entered_key = :key")
                .param("id", id)
                .param("key", by.key())
                .query((row, index) -> new Brought(
                        JsonMapper.shared()
                                .readValue(row.getString("files"), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp("taken_at") != null))
                .optional();
    }

    /** Notes that its lessons became drafts; false if they did before. */
    boolean take(long id, Instant now) {
        return jdbc.sql("UPDATE lesson_import SET taken_at = :now WHERE id = :id AND taken_at IS NULL")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }
}
