package id.pendapa.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The language that a visitor chose, kept in a cookie which says nothing else. What the browser asks for by itself is not
 * heard: a phone set to English by its shop does not mean that its owner reads English.
 */
final class LanguageChoice {

    /** First words of the addresses whose pages exist in every language; all else is the desk's, and Indonesian. */
    private static final Set<String> PLACES = Set.of("", "layanan", "permohonan", "cek", "verifikasi", "bahasa");

    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageChoice() {}

    static Language of(HttpServletRequest request) {
        return isOffered(path(request)) ? chosen(request).orElse(Language.INDONESIAN) : Language.INDONESIAN;
    }

    static boolean isOffered(String path) {
        return path.startsWith("/") && PLACES.contains(path.substring(1).replaceFirst("/.*", ""));
    }

    /** Ways to this page in each language; none where the page exists in one only. */
    static List<PageShell.LanguageWay> ways(HttpServletRequest request) {
        String path = path(request);
        if (!isOffered(path)) {
            return List.of();
        }
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        String here = URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8)
                .replace("%2F", "/");
        return Arrays.stream(Language.values())
                .map(language -> new PageShell.LanguageWay(
                        language.tag(),
                        language.own(),
                        "/bahasa/" + language.tag() + "?ke=" + here,
                        language == Language.current()))
                .toList();
    }

    static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        boolean usual = language == Language.INDONESIAN;
        String cookie = ResponseCookie.from(cookieName(request), usual ? "" : language.tag())
                .httpOnly(true)
                .secure(request.isSecure())
                .path("/")
                .sameSite("Lax")
                .maxAge(usual ? Duration.ZERO : KEPT)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(cookieName(request)))
                        .findFirst()
                        .flatMap(cookie -> Language.find(cookie.getValue()));
    }

    private static String cookieName(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-pendapa-" : "pendapa-") + "bahasa";
    }

    /** The address that was asked for, also while its error page is drawn. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith("/") ? path : "/";
    }
}
