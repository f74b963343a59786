package id.pendapa.testing;

import id.pendapa.platform.MovedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of all tests. It stands still at {@link #START} (Wednesday, 10.00 WIB) until a test moves it. */
@Component
@Primary
public class SettableClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-11-25T03:00:00Z");

    private volatile Instant time = START;

    @Override
    public Instant instant() {
        return MovedTime.find().orElse(time);
    }

    public void set(Instant to) {
        time = to;
    }

    public void advance(Duration by) {
        time = time.plus(by);
    }

    /** Before each test. */
    void reset() {
        time = START;
    }
}
