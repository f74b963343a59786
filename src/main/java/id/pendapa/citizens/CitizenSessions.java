package id.pendapa.citizens;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Browsers that are signed in with a citizen's account. Short, because phones are lent: over after twenty minutes without
 * use, and after twelve hours in any case.
 */
@Service
public class CitizenSessions {

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration LIFE = Duration.ofHours(12);

    /** A sign of life is written at most this often. */
    private static final Duration SPARING = Duration.ofMinutes(1);

    private static final OwnCookie COOKIE = new OwnCookie("saya", null);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRows rows;
    private final OfficeTime time;

    CitizenSessions(SessionRows rows, OfficeTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * Somebody who is signed in.
     *
     * @param since when they signed in
     * @param until when this browser is signed out by itself if it asks for nothing more
     */
    public record Holder(long account, long session, Instant since, Instant until) {}

    /** Who is signed in with this browser. */
    @Transactional
    public Optional<Holder> find(HttpServletRequest request) {
        Instant now = time.now();
        return COOKIE.read(request)
                .flatMap(token -> rows.find(token, now.minus(IDLE), now.minus(LIFE)))
                .map(row -> seen(row, now));
    }

    private Holder seen(SessionRows.Row row, Instant now) {
        if (!row.seenAt().plus(SPARING).isAfter(now)) {
            rows.seen(row.id(), now);
        }
        Instant idle = now.plus(IDLE);
        Instant end = row.madeAt().plus(LIFE);
        return new Holder(row.account(), row.id(), row.madeAt(), idle.isBefore(end) ? idle : end);
    }

    /** Who is signed in with the browser whose request is being answered. */
    Optional<Holder> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? find(web.getRequest())
                : Optional.empty();
    }

    /** Whether this browser was signed in and is no more. */
    public boolean isOver(HttpServletRequest request) {
        return COOKIE.read(request).filter(token -> !token.isEmpty()).isPresent();
    }

    /** Opens a session in the caller's transaction; the token belongs into {@link #keep}. */
    String open(long account, String device) {
        String token = random();
        rows.insert(account, token, device, time.now());
        return token;
    }

    /** Gives the browser its token. */
    public void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.write(request, response, token);
    }

    /** Signs this browser out, and leaves nothing of the pages behind on a phone that is not one's own. */
    @Transactional
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        find(request).ifPresent(holder -> rows.end(holder.session(), holder.account()));
        COOKIE.forget(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** A secret that nobody guesses, for a cookie. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
