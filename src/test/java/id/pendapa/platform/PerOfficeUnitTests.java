package id.pendapa.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PerOfficeUnitTests {

    private static final OfficeKey ONE = new OfficeKey("satu");
    private static final OfficeKey OTHER = new OfficeKey("dua");

    private final AtomicInteger reads = new AtomicInteger();
    private final List<Runnable> whileReading = new ArrayList<>();
    private final PerOffice<Integer> value = new PerOffice<>(() -> {
        int read = reads.incrementAndGet();
        List.copyOf(whileReading).forEach(Runnable::run);
        return read;
    });

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void isReadOnceForEachOffice() {
        assertThat(of(ONE)).isEqualTo(1);
        assertThat(of(OTHER)).isEqualTo(2);
        assertThat(of(ONE)).isEqualTo(1);

        CurrentOffice.run(ONE, value::forget);

        assertThat(of(ONE)).isEqualTo(3);
        assertThat(of(OTHER)).isEqualTo(2);
    }

    @Test
    void keepsNothingWhileATransactionChangesIt() {
        TransactionSynchronizationManager.initSynchronization();
        CurrentOffice.run(ONE, value::forget);
        CurrentOffice.run(ONE, value::forget);

        assertThat(of(ONE)).isEqualTo(1);
        assertThat(of(ONE)).isEqualTo(2);
        assertThat(of(OTHER)).isEqualTo(3);
        assertThat(of(OTHER)).isEqualTo(3);

        commit();
        assertThat(of(ONE)).isEqualTo(4);
        assertThat(of(ONE)).isEqualTo(4);
    }

    @Test
    void doesNotKeepWhatWasReadBeforeAChangeThatEndedMeanwhile() {
        whileReading.add(() -> {
            whileReading.clear();
            TransactionSynchronizationManager.initSynchronization();
            value.forget();
            commit();
        });

        assertThat(of(ONE)).as("read before the change").isEqualTo(1);
        assertThat(of(ONE)).as("read after it").isEqualTo(2);
        assertThat(of(ONE)).isEqualTo(2);
    }

    private int of(OfficeKey office) {
        return CurrentOffice.call(office, value::get);
    }

    private static void commit() {
        List<TransactionSynchronization> ended = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        ended.forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    }
}
