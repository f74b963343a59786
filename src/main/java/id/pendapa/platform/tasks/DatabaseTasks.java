package id.pendapa.platform.tasks;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tasks in the platform's own table, written with the caller's commit. */
@Component
class DatabaseTasks implements Tasks {

    private final TaskRows rows;
    private final TaskBook book;
    private final ObjectProvider<TaskWorker> worker;
    private final EarlyRuns early;
    private final InstantSource clock;

    DatabaseTasks(
            TaskRows rows, TaskBook book, ObjectProvider<TaskWorker> worker, EarlyRuns early, InstantSource clock) {
        this.rows = rows;
        this.book = book;
        this.worker = worker;
        this.early = early;
        this.clock = clock;
    }

    @Override
    public void plan(String task, String id, Instant at) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A task is planned inside the transaction that causes it.");
        }
        if (!book.handles(task)) {
            throw new IllegalArgumentException("Nobody handles the task " + task);
        }
        rows.plan(task, new TaskInstance(CurrentOffice.get(), id), at);
        if (!at.isAfter(clock.instant())) {
            wakeAfterCommit();
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.getObject().wake();
            }
        });
    }

    @Override
    public void runSoon(String recurring) {
        early.want(recurring);
    }

    @Override
    public long countPlanned(String task) {
        return rows.count(task, CurrentOffice.get());
    }

    @Override
    public List<Watched> listRecurring() {
        return rows.list(book.listRecurring().stream().map(Recurring::task).toList(), CurrentOffice.get());
    }
}
