package id.pendapa.example;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PlatformSettings;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the example office with its invented past beside the work of whoever tries it out: the first page does not wait
 * for it. A process that ends finishes the day that it is at.
 */
@Component
class InventedHistory {

    private static final Logger LOG = LoggerFactory.getLogger(InventedHistory.class);
    private static final Duration LONGEST_DAY = Duration.ofSeconds(15);

    private final Mode mode;
    private final PlatformSettings platform;
    private final ExampleSettings settings;
    private final InventedPast past;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread thread;

    InventedHistory(Mode mode, PlatformSettings platform, ExampleSettings settings, InventedPast past) {
        this.mode = mode;
        this.platform = platform;
        this.settings = settings;
        this.past = past;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (mode.isExample() && settings.requestsPerDay() > 0) {
            Thread made = new Thread(this::live, "invented-history");
            made.setDaemon(true);
            thread = made;
            made.start();
        }
    }

    private void live() {
        OfficeKey office = new OfficeKey(platform.office().key());
        try {
            Pace pace = new Pace(ending);
            CurrentOffice.run(office, () -> past.live(settings.requestsPerDay(), pace::goesOn));
        } catch (RuntimeException failure) {
            LOG.error("The invented past of the example ended too early.", failure);
        }
    }

    /** A third of the time belongs to whoever tries the product out. */
    private static final class Pace {

        private final CountDownLatch ending;
        private long since = System.nanoTime();

        Pace(CountDownLatch ending) {
            this.ending = ending;
        }

        boolean goesOn() {
            try {
                boolean ended = ending.await((System.nanoTime() - since) / 2, TimeUnit.NANOSECONDS);
                since = System.nanoTime();
                return !ended;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        ending.countDown();
        Thread running = thread;
        if (running != null) {
            running.join(LONGEST_DAY.toMillis());
        }
    }
}
