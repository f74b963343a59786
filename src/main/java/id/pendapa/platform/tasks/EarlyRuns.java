package id.pendapa.platform.tasks;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs recurring work a moment after a commit that gave it something to do. It is only sooner: what is missed here, by a
 * crash or an error, is done at the next usual run, and that one is watched.
 */
@Component
class EarlyRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyRuns.class);

    /** So long the commits are gathered for which one run is enough. */
    private static final Duration GATHER = Duration.ofSeconds(1);

    private final TaskSettings settings;
    private final TaskBook book;
    private final ScheduledExecutorService runs = Executors.newSingleThreadScheduledExecutor(EarlyRuns::thread);
    private final Map<OfficeKey, Set<String>> waiting = new ConcurrentHashMap<>();

    EarlyRuns(TaskSettings settings, TaskBook book) {
        this.settings = settings;
        this.book = book;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "early-runs");
        thread.setDaemon(true);
        return thread;
    }

    /** Wants a run after the commit of the running transaction. */
    void want(String task) {
        if (settings.enabled() && !CurrentOffice.isPractice()) {
            OfficeKey office = CurrentOffice.get();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    plan(office, task);
                }
            });
        }
    }

    private void plan(OfficeKey office, String task) {
        Set<String> tasks = waiting.computeIfAbsent(office, key -> ConcurrentHashMap.newKeySet());
        if (tasks.add(task) && !runs.isShutdown()) {
            ScheduledFuture<?> unused =
                    runs.schedule(() -> run(office, task), GATHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(OfficeKey office, String task) {
        waiting.getOrDefault(office, Set.of()).remove(task);
        try {
            book.runNow(office, task);
        } catch (RuntimeException failed) {
            LOG.warn("An early run of {} failed; the usual one comes.", task, failed);
        }
    }

    @Override
    public void destroy() {
        runs.shutdown();
    }
}
