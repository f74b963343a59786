package id.pendapa.platform;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    /** Whether the running thread works for a practice office, in which nothing is real. */
    public static boolean isPractice() {
        return find().filter(OfficeKey::isPractice).isPresent();
    }

    /**
     * Runs work for an office and puts back what was there before.
     *
     * @throws IllegalStateException inside a transaction of another office: its connection already looks elsewhere
     */
    public static <T extends @Nullable Object> T call(OfficeKey office, Supplier<T> work) {
        return CurrentOffice.<T, RuntimeException, RuntimeException>callChecked(office, work::get);
    }

    /** As {@link #call}, for work that may throw checked exceptions, such as a filter chain. */
    public static <T extends @Nullable Object, E1 extends Exception, E2 extends Exception> T callChecked(
            OfficeKey office, Work<T, E1, E2> work) throws E1, E2 {
        OfficeKey before = CURRENT.get();
        refuseChangeInsideTransaction(before, office);
        CURRENT.set(office);
        try {
            return work.run();
        } finally {
            restore(before);
        }
    }

    private static void refuseChangeInsideTransaction(@Nullable OfficeKey before, @Nullable OfficeKey after) {
        if (!Objects.equals(before, after) && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The office cannot change inside a transaction.");
        }
    }

    static void restore(@Nullable OfficeKey before) {
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

    /** Work with a result that may fail in two checked ways. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E1 extends Exception, E2 extends Exception> {
        T run() throws E1, E2;
    }
}
