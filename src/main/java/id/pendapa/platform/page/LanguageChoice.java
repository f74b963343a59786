package id.pendapa.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The language that a visitor chose, kept in a cookie which says nothing else. What the browser asks for by itself is not
 * heard: a phone set to English by its shop does not mean that its owner reads English.
 */
final class LanguageChoice {

    /** First words of the addresses whose pages exist in every language; all else is the desk's, and Indonesian. */
    private static final Set<String> PLACES =
            Set.of("", "layanan", "permohonan", "cek", "verifikasi", "bukti", "saya", "bahasa", "pengaduan");

    /** A NIK or KK that somebody typed into the address is not said again by the page. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{16}");

    private static final OwnCookie COOKIE = new OwnCookie("bahasa", Duration.ofDays(365));

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
        String whole = query == null ? path : path + "?" + query;
        String here = NUMBER_OF_A_PERSON.matcher(whole).find()
                ? "/"
                : URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("%2F", "/");
        return Arrays.stream(Language.values())
                .map(language -> new PageShell.LanguageWay(
                        language.tag(),
                        language.own(),
                        "/bahasa/" + language.tag() + "?ke=" + here,
                        language == Language.current()))
                .toList();
    }

    static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        if (language == Language.INDONESIAN) {
            COOKIE.forget(request, response);
        } else {
            COOKIE.write(request, response, language.tag());
        }
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return COOKIE.read(request).flatMap(Language::find);
    }

    /** The address that was asked for, also while its error page is drawn. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith("/") ? path : "/";
    }
}
