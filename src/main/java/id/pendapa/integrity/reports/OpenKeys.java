package id.pendapa.integrity.reports;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Secret halves that their contact unlocked, in the memory of this process only and for one session of one browser. Gone after a
 * quarter of an hour without use, at the signing out, by the button, and with the process.
 */
@Component
class OpenKeys {

    static final Duration IDLE = Duration.ofMinutes(15);

    private final Map<OfficeKey, Map<Browser, Open>> open = new ConcurrentHashMap<>();
    private final InstantSource clock;

    OpenKeys(InstantSource clock) {
        this.clock = clock;
    }

    /** One that is unlocked. */
    record Open(UUID key, KeyPair pair, Instant usedAt) {}

    void put(Browser browser, UUID key, KeyPair pair) {
        ofOffice().put(browser, new Open(key, pair, clock.instant()));
    }

    /** Finds it and counts as use. */
    Optional<Open> find(Browser browser) {
        return Optional.ofNullable(ofOffice()
                .computeIfPresent(
                        browser,
                        (key, found) -> isIdle(found) ? null : new Open(found.key(), found.pair(), clock.instant())));
    }

    void drop(Browser browser) {
        ofOffice().remove(browser);
    }

    void dropIdle() {
        ofOffice().values().removeIf(this::isIdle);
    }

    /** How many there are, for whoever wants to be sure. */
    int count() {
        return ofOffice().size();
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        String account = event.getAuthentication().getName();
        ofOffice().keySet().removeIf(browser -> browser.account().equals(account));
    }

    /** Also where the clock went back: rather too early than too late. */
    private boolean isIdle(Open found) {
        Instant now = clock.instant();
        return found.usedAt().plus(IDLE).isBefore(now) || found.usedAt().isAfter(now);
    }

    private Map<Browser, Open> ofOffice() {
        return open.computeIfAbsent(CurrentOffice.get(), office -> new ConcurrentHashMap<>());
    }
}
