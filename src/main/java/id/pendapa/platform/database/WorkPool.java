package id.pendapa.platform.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Marks a thread as doing long work: its connections come from an own pool, so that requests never wait for them. */
public final class WorkPool {

    private static final ThreadLocal<Boolean> CHOSEN = ThreadLocal.withInitial(() -> Boolean.FALSE);

    private WorkPool() {}

    /** Does work on connections of the second pool. */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        Boolean before = CHOSEN.get();
        CHOSEN.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            CHOSEN.set(before);
        }
    }

    static boolean isChosen() {
        return CHOSEN.get();
    }
}
