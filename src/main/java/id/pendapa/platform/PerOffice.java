package id.pendapa.platform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read again and again and hardly ever changes, kept in memory for each office apart. While a transaction changes
 * it, nothing is kept: the one who changes reads the new, all others read the old, and nobody leaves the wrong one behind.
 */
public final class PerOffice<T> {

    private static final Set<PerOffice<?>> ALL =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Supplier<T> read;
    private final Map<OfficeKey, T> kept = new ConcurrentHashMap<>();
    private final Map<OfficeKey, Integer> changing = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /**
     * Nothing is read yet.
     *
     * @param read reads the value of the current office, for example from the database
     */
    public PerOffice(Supplier<T> read) {
        this.read = read;
        ALL.add(this);
    }

    /** Forgets all that is kept of an office that is gone. */
    public static void forgetOffice(OfficeKey office) {
        List<PerOffice<?>> all;
        synchronized (ALL) {
            all = List.copyOf(ALL);
        }
        all.forEach(one -> one.drop(office));
    }

    /** The value of the current office. */
    public T get() {
        OfficeKey office = CurrentOffice.get();
        T known = kept.get(office);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        T fresh = read.get();
        kept.compute(office, (key, other) -> mayKeep(key, before) ? fresh : other);
        return fresh;
    }

    private boolean mayKeep(OfficeKey office, long before) {
        return changes.get() == before && !changing.containsKey(office);
    }

    /** Forgets the value of the current office, now and once the running transaction has ended, if there is one. */
    public void forget() {
        OfficeKey office = CurrentOffice.get();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            changing.merge(office, 1, Integer::sum);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    changing.computeIfPresent(office, (key, running) -> running == 1 ? null : running - 1);
                    drop(office);
                }
            });
        }
        drop(office);
    }

    /** Counted first: what somebody has read before is then either not kept any more, or removed here. */
    private void drop(OfficeKey office) {
        changes.incrementAndGet();
        kept.remove(office);
    }
}
