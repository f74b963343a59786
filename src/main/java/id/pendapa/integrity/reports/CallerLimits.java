package id.pendapa.integrity.reports;

import com.google.crypto.tink.subtle.Random;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.TooManyRequestsException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Limits for whoever must not be known: counted in memory, under a hash whose salt lives an hour, is written nowhere and
 * dies with the process. Each process counts for itself.
 */
@Component
class CallerLimits {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int SALT_BYTES = 32;
    private static final int MOST_CALLERS = 50_000;

    private final Map<OfficeKey, Hour> hours = new ConcurrentHashMap<>();
    private final OfficeTime time;

    CallerLimits(OfficeTime time) {
        this.time = time;
    }

    /** What is counted, and how often within an hour: a village may stand behind one address. */
    enum What {
        REPORT(30),
        CODE(120);

        private final int most;

        What(int most) {
            this.most = most;
        }
    }

    /**
     * Takes one.
     *
     * @throws TooManyRequestsException {@code limit.reached} if there is none left
     */
    void take(What what, String address) {
        Instant now = time.now();
        Hour hour = hours.compute(
                CurrentOffice.get(), (office, old) -> old == null || old.isOver(now) ? new Hour(now) : old);
        if (hour.count(what, address) > what.most) {
            Instant next = hour.begin.plus(WINDOW);
            throw new TooManyRequestsException(
                    "limit.reached", Duration.between(now, next), IndonesianDates.time(next.atZone(time.zone())));
        }
    }

    /** As if nobody had come. */
    void forget() {
        hours.remove(CurrentOffice.get());
    }

    private static final class Hour {

        private final Instant begin;
        private final byte[] salt = Random.randBytes(SALT_BYTES);
        private final Map<String, Integer> counts = new HashMap<>();

        private Hour(Instant begin) {
            this.begin = begin;
        }

        private boolean isOver(Instant now) {
            return now.isBefore(begin) || !now.isBefore(begin.plus(WINDOW));
        }

        private synchronized int count(What what, String address) {
            if (counts.size() >= MOST_CALLERS) {
                counts.clear();
            }
            return counts.merge(what + hash(address), 1, Integer::sum);
        }

        private String hash(String address) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(salt);
                return Base64.getEncoder().encodeToString(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
