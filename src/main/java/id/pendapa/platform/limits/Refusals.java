package id.pendapa.platform.limits;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who was refused, and until when, remembered in this process: whoever goes on trying does not reach the database any more.
 * The oldest are forgotten first, and then the database decides again.
 */
final class Refusals {

    private static final int MOST = 10_000;

    private final Map<Refused, Pause> refused = new LinkedHashMap<>();

    private record Refused(String limit, String key) {}

    private record Pause(Instant from, Instant until) {

        /** A clock that was ahead and was set back refuses nobody. */
        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Until when this key is refused now, if it is. */
    synchronized Optional<Instant> find(String limit, byte[] key, Instant now) {
        return Optional.ofNullable(refused.get(name(limit, key)))
                .filter(pause -> pause.holds(now))
                .map(Pause::until);
    }

    synchronized void add(String limit, byte[] key, Instant from, Instant until) {
        Refused name = name(limit, key);
        refused.remove(name);
        refused.put(name, new Pause(from, until));
        if (refused.size() > MOST) {
            refused.remove(refused.keySet().iterator().next());
        }
    }

    synchronized void remove(String limit, byte[] key) {
        refused.remove(name(limit, key));
    }

    private static Refused name(String limit, byte[] key) {
        return new Refused(limit, HexFormat.of().formatHex(key));
    }
}
