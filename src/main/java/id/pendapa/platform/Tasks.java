package id.pendapa.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans work that leaves the process or happens later. The task is written in the caller's transaction and runs after
 * its commit, in the same office, at least once: handlers are idempotent.
 */
public interface Tasks {

    /**
     * Plans one run; a second plan with the same name and id while the first waits or runs changes nothing.
     *
     * @param task name of a {@link Handler} bean
     * @param id unique within the task, for example the id of the row it works on; no personal data
     * @param at when to run; not before the commit
     */
    void plan(String task, String id, Instant at);

    /**
     * Lets recurring work of this office run about a second after the commit of the running transaction instead of at its
     * next time. A wish, not a promise: if it fails or the process dies, the next usual run does it.
     *
     * @param recurring name of a {@link Recurring} bean
     */
    void runSoon(String recurring);

    /** How many runs of a task wait or are being done for this office. */
    long countPlanned(String task);

    /** The current office's recurring work and when each was last done, by name. */
    List<Watched> listRecurring();

    /** Does the work of one named task. A thrown exception leads to a retry with growing pauses. */
    interface Handler {
        String task();

        void run(String id);
    }

    /** Work that every office needs again and again. A thrown exception is logged and the next run comes as usual. */
    interface Recurring {
        String task();

        /** Pause between two runs. */
        Duration every();

        void run();
    }

    /**
     * How a recurring task fares.
     *
     * @param task its name
     * @param nextRunAt when it runs next
     * @param succeededAt end of the last run that did all its work, or null
     * @param failedAt end of the last run that failed, or null
     * @param failures runs that failed since then
     */
    record Watched(
            String task,
            Instant nextRunAt,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            int failures) {}
}
