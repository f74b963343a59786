package id.pendapa.accounts.web;

import id.pendapa.office.OfficeTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What browsers were asked to sign: random, kept in the session, good once and for five minutes. */
@Component
class Challenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final OfficeTime time;
    private final SecureRandom random = new SecureRandom();

    Challenges(OfficeTime time) {
        this.time = time;
    }

    /** What a challenge is for: one for making is not good for showing. */
    enum Purpose {
        MAKE,
        SHOW;

        String attribute() {
            return "pendapa.passkey." + name();
        }
    }

    /** A new one; an older one of this purpose is dead. */
    String make(Purpose purpose, HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.getSession().setAttribute(purpose.attribute(), challenge + " " + time.now());
        return challenge;
    }

    /** The one that is open, which is over with this; null if there is none or its time is over. */
    @Nullable
    String take(Purpose purpose, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(purpose.attribute()) instanceof String kept)) {
            return null;
        }
        session.removeAttribute(purpose.attribute());
        int space = kept.indexOf(' ');
        Instant made = Instant.parse(kept.substring(space + 1));
        return made.plus(LIFE).isAfter(time.now()) ? kept.substring(0, space) : null;
    }
}
