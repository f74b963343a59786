package id.pendapa.platform;

import id.pendapa.shared.TooManyRequestsException;
import java.time.Duration;

/**
 * How often something may be asked for, counted in the database for each office, so that a restart forgets nothing and
 * several processes count together.
 */
public interface RateLimits {

    /**
     * Takes one. It stays taken, whatever becomes of the caller's transaction.
     *
     * @param limit which limit
     * @param key who or what is counted, for example an account or an address; only its keyed hash is kept
     * @throws TooManyRequestsException code {@code limit.reached} if there is none left; its argument is the time of the
     *     day, with its label, from which on there is one
     */
    void take(Limit limit, String key);

    /** Gives back all that were taken, for example after a sign-in that succeeded. */
    void forget(Limit limit, String key);

    /**
     * A named limit: so many at once, then one more each time a part of the window has passed.
     *
     * @param name stable name, for example {@code sign-in.account}
     * @param count how many within the window
     * @param window how long until all are there again
     */
    record Limit(String name, int count, Duration window) {

        public Limit {
            if (name.isBlank() || count < 1 || window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException("Not a limit: " + name);
            }
        }

        /** How long one taken needs to come back. */
        public Duration pause() {
            return window.dividedBy(count);
        }
    }
}
