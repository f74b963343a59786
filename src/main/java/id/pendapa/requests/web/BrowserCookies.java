package id.pendapa.requests.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The two cookies of a citizen's journey: {@code draf} binds drafts to this browser, {@code cek} remembers for half an
 * hour that number and code were right. Both are random or sealed; nothing personal lies on the phone.
 */
enum BrowserCookies {
    DRAFT("draf", Duration.ofDays(30)),
    CHECK("cek", Duration.ofMinutes(30));

    private final String name;
    private final Duration life;

    BrowserCookies(String name, Duration life) {
        this.name = name;
        this.life = life;
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(fullName(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value, life));
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    }

    private String cookie(HttpServletRequest request, String value, Duration maxAge) {
        return ResponseCookie.from(fullName(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .path("/")
                .sameSite("Lax")
                .maxAge(maxAge)
                .build()
                .toString();
    }

    /** The prefix makes browsers refuse the cookie from another host or without TLS; plain http exists only for trying. */
    private String fullName(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-pendapa-" : "pendapa-") + name;
    }
}
