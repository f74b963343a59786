package id.pendapa.platform;

import java.time.Instant;

/**
 * Plans work that leaves the process or happens later. The task is written in the caller's transaction and runs after
 * its commit, in the same office, at least once: handlers are idempotent.
 */
public interface Tasks {

    /**
     * Plans one run; a second plan with the same name and id while the first waits changes nothing.
     *
     * @param task name of a {@link Handler} bean
     * @param id unique within the task, for example the id of the row it works on
     * @param at when to run; not before the commit
     */
    void plan(String task, String id, Instant at);

    /** Does the work of one named task. A thrown exception leads to a retry with growing pauses. */
    interface Handler {
        String task();

        void run(String id);
    }

    /** Work that every office needs again and again. A thrown exception is logged and the next run comes as usual. */
    interface Recurring {
        String task();

        /** Pause between two runs. */
        java.time.Duration every();

        void run();
    }
}
