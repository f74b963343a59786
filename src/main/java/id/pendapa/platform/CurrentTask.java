package id.pendapa.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Name of the task or set-up step that the running thread does, if it does one: then the office itself acts. */
public final class CurrentTask {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private CurrentTask() {}

    public static Optional<String> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs work in the name of a task and puts back what was there before. */
    public static void run(String task, Runnable work) {
        String before = CURRENT.get();
        CURRENT.set(task);
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
