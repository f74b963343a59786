package id.pendapa.platform.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.database.ServedOffices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works on the tasks of all offices from the moment when the application is ready until it stops. */
@Component
class TaskWorker implements DisposableBean {

    static final String TABLE = "scheduled_task";

    /** Tasks of a part that is switched off wait for it. */
    private static final Duration NEVER_FORGOTTEN = Duration.ofDays(3650);

    private static final Duration FIRST_RUN = Duration.ofMinutes(1);

    private final TaskSettings settings;
    private final TaskBook book;
    private final TaskRows rows;
    private final ServedOffices offices;
    private final DataSource connections;
    private final InstantSource clock;
    private volatile @Nullable Scheduler scheduler;

    TaskWorker(
            TaskSettings settings,
            TaskBook book,
            TaskRows rows,
            ServedOffices offices,
            DataSource connections,
            InstantSource clock) {
        this.settings = settings;
        this.book = book;
        this.rows = rows;
        this.offices = offices;
        this.connections = connections;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        offices.list().forEach(this::enterRecurring);
        if (settings.enabled()) {
            Scheduler started = configure(Scheduler.create(new WorkConnections(connections), book.list()))
                    .clock(clock::instant)
                    .threads(settings.threads())
                    .pollingInterval(settings.polling())
                    .shutdownMaxWait(settings.stopWait())
                    .build();
            started.start();
            scheduler = started;
        }
    }

    /** What is the same for every scheduler on this table. */
    static SchedulerBuilder configure(SchedulerBuilder builder) {
        return builder.tableName(TABLE)
                .pollUsingLockAndFetch(0.5, 1.0)
                .deleteUnresolvedAfter(NEVER_FORGOTTEN)
                .failureLogging(LogLevel.WARN, true);
    }

    private void enterRecurring(OfficeKey office) {
        Instant now = clock.instant();
        for (Tasks.Recurring work : book.listRecurring()) {
            rows.enter(work.task(), TaskInstance.recurring(office), now.plus(FIRST_RUN), now.plus(work.every()));
        }
    }

    /** Looks for due tasks now instead of at the next round. */
    void wake() {
        Scheduler working = scheduler;
        if (working != null) {
            working.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void destroy() {
        Scheduler working = scheduler;
        if (working != null) {
            scheduler = null;
            working.stop();
        }
    }
}
