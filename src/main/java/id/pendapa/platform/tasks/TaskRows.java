package id.pendapa.platform.tasks;

import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.Tasks.Watched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of db-scheduler, written by ourselves so that a doubled plan never breaks the caller's transaction. */
@Repository
class TaskRows {

    private final JdbcClient database;

    TaskRows(JdbcClient database) {
        this.database = database;
    }

    void plan(String task, TaskInstance instance, Instant at) {
        database.sql("""
                        INSERT INTO scheduled_task (task_name, task_instance, execution_time, picked, version)
                        VALUES (:task, :instance, :at, false, 1)
                        ON CONFLICT (task_name, task_instance) DO NOTHING
                        """)
                .param("task", task)
                .param("instance", instance.key())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Enters a recurring task, or draws its next run near where its pause was made shorter. */
    void enter(String task, TaskInstance instance, Instant first, Instant latest) {
        database.sql("""
                        INSERT INTO scheduled_task AS planned (task_name, task_instance, execution_time, picked, version)
                        VALUES (:task, :instance, :first, false, 1)
                        ON CONFLICT (task_name, task_instance) DO UPDATE
                        SET execution_time = EXCLUDED.execution_time, version = planned.version + 1
                        WHERE planned.execution_time > :latest AND NOT planned.picked
                        """)
                .param("task", task)
                .param("instance", instance.key())
                .param("first", Timestamp.from(first))
                .param("latest", Timestamp.from(latest))
                .update();
    }

    List<Watched> list(Collection<String> tasks, OfficeKey office) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT task_name, execution_time, last_success, last_failure,
                            coalesce(consecutive_failures, 0) AS failures
                        FROM scheduled_task
                        WHERE task_instance = :instance AND task_name IN (:tasks)
                        ORDER BY task_name
                        """)
                .param("instance", TaskInstance.recurring(office).key())
                .param("tasks", tasks)
                .query(TaskRows::watched)
                .list();
    }

    long count(String task, OfficeKey office) {
        return database.sql(
                        "SELECT count(*) FROM scheduled_task WHERE task_name = :task AND task_instance LIKE :office")
                .param("task", task)
                .param("office", office.value().replace("_", "\\_") + "/%")
                .query(Long.class)
                .single();
    }

    private static Watched watched(ResultSet row, int number) throws SQLException {
        return new Watched(
                row.getString("task_name"),
                row.getTimestamp("execution_time").toInstant(),
                instant(row.getTimestamp("last_success")),
                instant(row.getTimestamp("last_failure")),
                row.getInt("failures"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
