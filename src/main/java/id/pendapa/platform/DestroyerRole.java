package id.pendapa.platform;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks a thread as destroying what two people approved: its connections are those of a role that may delete the data of
 * requests, and nothing else. Only the task of destruction may use it.
 */
public final class DestroyerRole {

    private static final ThreadLocal<Boolean> CHOSEN = ThreadLocal.withInitial(() -> Boolean.FALSE);

    private DestroyerRole() {}

    /**
     * Does work whose transactions run as the destroying role.
     *
     * @throws IllegalStateException inside a transaction, which has its connection already
     */
    public static <T> T call(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The role cannot change inside a transaction.");
        }
        CHOSEN.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            CHOSEN.remove();
        }
    }

    /** Whether this thread destroys. */
    public static boolean isChosen() {
        return CHOSEN.get();
    }
}
