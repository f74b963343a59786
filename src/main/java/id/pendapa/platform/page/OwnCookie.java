package id.pendapa.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of ours: for this host only, out of reach of scripts, sent along by links and not by foreign forms. Its value
 * is random or sealed; nothing personal lies on the phone.
 *
 * @param name short name, for example {@code draf}
 * @param life how long the browser keeps it, or null until it is closed
 */
public record OwnCookie(String name, @Nullable Duration life) {

    /** The mark of whoever practises; gone when the browser is closed. */
    public static final OwnCookie PRACTICE = new OwnCookie("latihan", null);

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(fullName(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value, life));
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    }

    private String cookie(HttpServletRequest request, String value, @Nullable Duration maxAge) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(fullName(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .path("/")
                .sameSite("Lax");
        return (maxAge == null ? cookie : cookie.maxAge(maxAge)).build().toString();
    }

    /** The prefix makes browsers refuse the cookie from another host or without TLS; plain http exists only for trying. */
    private String fullName(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-pendapa-" : "pendapa-") + name;
    }
}
