package id.pendapa.platform.keys;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.keys.KeyBook.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries a change of keys through, a few minutes at a time: seals the office's rows anew, counts what is left, and
 * takes the older key away once nothing in any office has needed it for a while. A run that was killed is gone on with
 * by the next.
 */
@Component
class ChangeKeys implements Tasks.Recurring {

    /** So long nothing may need the older key, so that a form that was just being written is not its last reader. */
    static final Duration WAIT = Duration.ofMinutes(10);

    private static final Duration RUN = Duration.ofMinutes(4);
    private static final Logger LOG = LoggerFactory.getLogger(ChangeKeys.class);

    private final KeyRing ring;
    private final Resealing resealing;
    private final KeyBook book;
    private final InstantSource clock;

    ChangeKeys(KeyRing ring, Resealing resealing, KeyBook book, InstantSource clock) {
        this.ring = ring;
        this.resealing = resealing;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "platform-change-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        ring.refresh();
        KeyRing.Keys keys = ring.keys();
        if (!keys.changing()) {
            book.end(keys);
            return;
        }
        Map<String, Long> left = resealing.countLeft(clock.instant());
        Change change = book.find(keys.id()).orElse(null);
        if (change == null) {
            book.begin(keys, sum(left));
        } else if (left.isEmpty() && change.allAnewAt() != null) {
            endIfDue();
            return;
        }
        workOn(keys);
    }

    private void workOn(KeyRing.Keys keys) {
        Instant end = clock.instant().plus(RUN);
        resealing.work(
                () -> clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted());
        Map<String, Long> left = resealing.countLeft(clock.instant());
        LOG.info("Rows that still need an older key: {}", left);
        book.count(keys, sum(left));
    }

    private void endIfDue() {
        synchronized (ring) {
            ring.refresh();
            KeyRing.Keys keys = ring.keys();
            if (keys.changing()
                    && book.listOffices().stream().allMatch(office -> CurrentOffice.call(office, () -> done(keys)))) {
                KeyChange.end(ring.folder());
                ring.refresh();
                LOG.info("The older keys are gone.");
            }
        }
        if (!ring.keys().changing()) {
            book.end(ring.keys());
        }
    }

    private boolean done(KeyRing.Keys keys) {
        Instant latest = clock.instant().minus(WAIT);
        return book.find(keys.id())
                        .map(Change::allAnewAt)
                        .filter(since -> !since.isAfter(latest))
                        .isPresent()
                && resealing.countLeft(clock.instant()).isEmpty();
    }

    private static long sum(Map<String, Long> left) {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }
}
