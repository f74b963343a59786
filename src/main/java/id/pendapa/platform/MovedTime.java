package id.pendapa.platform;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets the running thread of the example office work as if it were another time, so that its invented past is made by the
 * code that makes everything. The clock of an office in production knows nothing of it.
 */
public final class MovedTime {

    private static final ThreadLocal<@Nullable Instant> MOVED = new ThreadLocal<>();

    private MovedTime() {}

    /** The time at which the running thread works, if it is not the present. */
    public static Optional<Instant> find() {
        return Optional.ofNullable(MOVED.get());
    }

    /** Works at another time and puts back what was there before. */
    public static void at(Instant time, Runnable work) {
        Instant before = MOVED.get();
        MOVED.set(time);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Instant before) {
        if (before == null) {
            MOVED.remove();
        } else {
            MOVED.set(before);
        }
    }
}
