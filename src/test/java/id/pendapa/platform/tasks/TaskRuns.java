package id.pendapa.platform.tasks;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import id.pendapa.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs due tasks in the thread of the test: in tests nothing runs by itself. */
@Component
public class TaskRuns {

    private static final int MOST_ROUNDS = 20;

    private final TaskBook book;
    private final DataSource connections;
    private final JdbcClient database;
    private final SettableClock clock;

    TaskRuns(TaskBook book, DataSource connections, JdbcClient database, SettableClock clock) {
        this.book = book;
        this.connections = connections;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Runs all tasks of all offices that are due, and those that they plan; but not the backup of the day, which restores
     * a whole office to try itself out. Tests of the backup order theirs.
     */
    public void runDue() {
        putOffTheBackup();
        var time = new com.github.kagkarlsson.scheduler.testhelper.SettableClock();
        time.set(clock.instant());
        var builder = TestHelper.createManualScheduler(new WorkConnections(connections), book.list())
                .clock(time);
        TaskWorker.configure(builder);
        ManualScheduler scheduler = builder.build();
        for (int round = 0; round < MOST_ROUNDS && isAnyDue(); round++) {
            scheduler.runAnyDueExecutions();
        }
    }

    private void putOffTheBackup() {
        database.sql("UPDATE scheduled_task SET execution_time = :later WHERE task_name = 'platform-backup-daily'")
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
                .update();
    }

    private boolean isAnyDue() {
        return database.sql("SELECT EXISTS (SELECT FROM scheduled_task WHERE execution_time <= :now AND NOT picked)")
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
