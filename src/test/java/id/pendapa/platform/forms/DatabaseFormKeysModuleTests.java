package id.pendapa.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.OfficeKey;
import id.pendapa.shared.ConflictException;
import id.pendapa.testing.ModuleTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DatabaseFormKeysModuleTests {

    @Autowired
    FormKeys keys;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void secondSendingGetsTheFirstAnswer() {
        UUID key = keys.issue();
        assertThat(send(key, "a")).isEqualTo("answer-1");
        assertThat(send(key, "a")).isEqualTo("answer-1");
        assertThat(made).hasValue(1);
    }

    @Test
    void otherContentUnderTheSameKeyIsRefused() {
        UUID key = keys.issue();
        send(key, "a");
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> send(key, "b"));
    }

    @Test
    void failedWorkLeavesTheKeyFree() {
        UUID key = keys.issue();
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.execute(status -> keys.once(key, "a", () -> {
                    throw new IllegalStateException("broken");
                })));
        assertThat(send(key, "a")).isEqualTo("answer-1");
    }

    @Test
    void eightSendingsAtOnceMakeOne() throws Exception {
        UUID key = keys.issue();
        OfficeKey office = CurrentOffice.get();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> sending = () -> CurrentOffice.call(office, () -> send(key, "a"));
            List<Future<String>> answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> sending).toList());
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("answer-1");
            }
        } finally {
            threads.shutdown();
        }
    }

    private String send(UUID key, String content) {
        return Objects.requireNonNull(
                transaction.execute(status -> keys.once(key, content, () -> "answer-" + made.incrementAndGet())));
    }
}
