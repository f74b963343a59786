package id.pendapa.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which office the running thread works for. Set by the host name of a request or by the office of a task; chooses the
 * database schema. Without an office a connection sees only the platform's own tables.
 */
public final class CurrentOffice {

    private static final ThreadLocal<@Nullable OfficeKey> CURRENT = new ThreadLocal<>();

    private CurrentOffice() {}

    public static Optional<OfficeKey> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The office of this thread; caches are keyed by it. */
    public static OfficeKey get() {
        return find().orElseThrow(() -> new IllegalStateException("No office is set on this thread."));
    }

    /** Runs work for an office and puts back what was there before. */
    public static <T extends @Nullable Object> T call(OfficeKey office, Supplier<T> work) {
        OfficeKey before = CURRENT.get();
        CURRENT.set(office);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable OfficeKey before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    public static void run(OfficeKey office, Runnable work) {
        call(office, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
