package id.pendapa.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.platform.Tasks;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DatabaseTasksModuleTests {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRuns runs;

    @Autowired
    NotedTask noted;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    private final String id = UUID.randomUUID().toString();

    @Test
    void plannedTaskRunsOnceAfterTheCommitInItsOffice() {
        plan(id, clock.instant());
        plan(id, clock.instant());
        assertThat(noted.runs).noneMatch(run -> run.contains(id));
        runs.runDue();
        runs.runDue();
        assertThat(noted.runs).containsOnlyOnce("tingkir office_tingkir test-noted " + id);
    }

    @Test
    void rolledBackPlanIsNoPlan() {
        transaction.executeWithoutResult(status -> {
            tasks.plan(NotedTask.NAME, id, clock.instant());
            status.setRollbackOnly();
        });
        runs.runDue();
        assertThat(noted.runs).noneMatch(run -> run.contains(id));
    }

    @Test
    void laterTaskWaitsForItsTime() {
        plan(id, clock.instant().plus(Duration.ofDays(2)));
        runs.runDue();
        assertThat(noted.runs).noneMatch(run -> run.contains(id));
        clock.advance(Duration.ofDays(2));
        runs.runDue();
        assertThat(noted.runs).containsOnlyOnce("tingkir office_tingkir test-noted " + id);
    }

    @Test
    void failedTaskIsTriedAgainAfterGrowingPauses() {
        String broken = "broken-" + id;
        plan(broken, clock.instant());
        runs.runDue();
        assertThat(timesOf(broken)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(10));
        runs.runDue();
        assertThat(timesOf(broken)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(29));
        runs.runDue();
        assertThat(timesOf(broken)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        runs.runDue();
        assertThat(timesOf(broken)).isEqualTo(3);
        assertThat(GrowingPause.pause(50)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void planNeedsATransactionAndAHandler() {
        assertThatIllegalStateException().isThrownBy(() -> tasks.plan(NotedTask.NAME, id, clock.instant()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> transaction.executeWithoutResult(status -> tasks.plan("nobody", id, clock.instant())));
    }

    @Test
    void recurringWorkTellsWhenItLastSucceeded() {
        Instant due = sessionsTask().nextRunAt();
        session("lapsed", due.minusSeconds(1));
        session("alive", due.plus(Duration.ofHours(1)));
        clock.set(due);
        runs.runDue();
        assertThat(sessionsTask().succeededAt()).isEqualTo(due);
        assertThat(sessionsTask().nextRunAt()).isEqualTo(due.plus(Duration.ofMinutes(15)));
        assertThat(database.sql("SELECT trim(session_id) FROM web_session")
                        .query(String.class)
                        .list())
                .contains("alive")
                .doesNotContain("lapsed");
    }

    private Tasks.Watched sessionsTask() {
        return tasks.listRecurring().stream()
                .filter(watched -> watched.task().equals("platform-clear-sessions"))
                .findFirst()
                .orElseThrow();
    }

    private void session(String key, Instant expiry) {
        database.sql("""
                        INSERT INTO web_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time)
                        VALUES (:key, :key, 0, 0, 60, :expiry)
                        """)
                .param("key", key)
                .param("expiry", expiry.toEpochMilli())
                .update();
    }

    private void plan(String taskId, Instant at) {
        transaction.executeWithoutResult(status -> tasks.plan(NotedTask.NAME, taskId, at));
    }

    private long timesOf(String taskId) {
        return noted.runs.stream().filter(run -> run.contains(taskId)).count();
    }
}
