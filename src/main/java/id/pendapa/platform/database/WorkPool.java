package id.pendapa.platform.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says from which pool a thread gets its connections, so that requests wait neither for long work nor for themselves. */
public final class WorkPool {

    private static final ThreadLocal<Pool> CHOSEN = ThreadLocal.withInitial(() -> Pool.WEB);

    private WorkPool() {}

    enum Pool {
        WEB,
        /** For tasks and long work. */
        WORK,
        /** For what must be kept whatever becomes of the request that holds a connection already. */
        BESIDE
    }

    /** Does long work on connections of its own pool. */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        return on(Pool.WORK, work);
    }

    /**
     * Does something short beside a transaction that goes on. A crowd whose requests hold all connections of theirs would
     * otherwise wait for itself.
     */
    public static <T extends @Nullable Object> T beside(Supplier<T> work) {
        return on(Pool.BESIDE, work);
    }

    private static <T extends @Nullable Object> T on(Pool pool, Supplier<T> work) {
        Pool before = CHOSEN.get();
        CHOSEN.set(pool);
        try {
            return work.get();
        } finally {
            CHOSEN.set(before);
        }
    }

    static Pool chosen() {
        return CHOSEN.get();
    }
}
