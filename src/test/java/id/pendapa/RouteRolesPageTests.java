package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.CatalogueMemory;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the running application asked by everybody there is, with living things in its places. Who may is written
 * in {@code route-roles.csv}, which people read; whatever opens to more or to fewer than it says fails.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteRolesPageTests {

    private static final List<String> EVERYBODY =
            Stream.concat(RouteCast.CITIZENS.stream(), RouteCast.STAFF.stream()).toList();

    /** The words that stand for many in the file, the widest first. */
    private static final Map<String, List<String>> MANY = many();

    /** Leaving comes last, or nobody would be there for the rest. */
    private static final List<String> LEAVING = List.of(
            "/permohonan/{code}/hapus",
            "/permohonan/keluar",
            "/saya/permohonan/{number}/lepas",
            "/saya/akun/keluarkan",
            "/saya/akun/hapus",
            "/saya/keluar");

    /** To a sign-in, a passkey that is due, the number and code of a request, or the page that keeps what was typed. */
    private static final String TO_SIGN_IN =
            "(https?://[^/]+)?(/masuk|/masuk/habis|/akun/kunci-sandi|/saya/masuk|/cek|/cek/TKR-[0-9-]+|/pengaduan/ikuti|/ppid/ikuti)(\\?.*)?";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    private RouteCast cast;

    private record Answer(int status, String place, String text) {

        private static Answer of(MockHttpServletResponse response) {
            return new Answer(
                    response.getStatus(),
                    Objects.requireNonNullElse(response.getRedirectedUrl(), "")
                            + Objects.requireNonNullElse(response.getForwardedUrl(), ""),
                    Visitor.text(response));
        }

        boolean unknown() {
            return status == 404;
        }

        boolean refused() {
            return status == 401 || status == 403 || place.matches(TO_SIGN_IN);
        }

        boolean opened() {
            return !unknown() && !refused();
        }
    }

    private static Map<String, List<String>> many() {
        Map<String, List<String>> many = new LinkedHashMap<>();
        many.put("everybody", EVERYBODY);
        many.put(
                "all-but-owner",
                Stream.concat(Stream.of("visitor", "other"), RouteCast.STAFF.stream())
                        .toList());
        many.put("staff", RouteCast.STAFF);
        many.put("citizens", RouteCast.CITIZENS);
        return many;
    }

    @BeforeAll
    void askForEverything() {
        cast = new RouteCast(pages, jdbc, context);
        Routes routes = new Routes(mapping);
        List<String> gets = new ArrayList<>(routes.patterns(RequestMethod.GET));
        List<String> posts = new ArrayList<>(routes.patterns(RequestMethod.POST));
        posts.sort(Comparator.comparingInt(LEAVING::indexOf));
        gets.forEach(route -> ask(HttpMethod.GET, route));
        posts.forEach(route -> ask(HttpMethod.POST, route));
    }

    /** A service was retired on the way, and what is remembered of that outlives this class. */
    @AfterAll
    void forgetWhatWasChanged() {
        CatalogueMemory.forget(context);
    }

    private void ask(HttpMethod method, String route) {
        String path = cast.path(route);
        Map<String, Answer> byName = new LinkedHashMap<>();
        for (String name : EVERYBODY) {
            cast.freely();
            Map<String, String> form = method.equals(HttpMethod.GET) ? Map.of() : RouteCast.emptyForm(route);
            byName.put(name, Answer.of(cast.browser(name).ask(method, path, form)));
        }
        answers.put(method + ";" + route, byName);
    }

    @Test
    void everyRouteOpensToThoseInTheFileAndToNobodyElse() throws IOException {
        Map<String, String> found = new TreeMap<>();
        answers.forEach((route, byName) ->
                found.put(route, words(byName, Answer::opened) + ";" + words(byName, Answer::unknown)));
        Map<String, String> written = file();
        SoftAssertions all = new SoftAssertions();
        TreeSet<String> routes = new TreeSet<>(found.keySet());
        routes.addAll(written.keySet());
        for (String route : routes) {
            all.assertThat(found.get(route))
                    .as("the line of route-roles.csv for what happens: %s;%s", route, found.get(route))
                    .isEqualTo(written.get(route));
        }
        Files.write(
                Path.of("target", "route-roles.csv"),
                found.entrySet().stream()
                        .map(line -> line.getKey() + ";" + line.getValue())
                        .toList()); // For whoever changed many at once.
        all.assertAll();
    }

    @Test
    void nothingEndsInAFailureOfOurs() {
        assertThat(answers).hasSizeGreaterThan(200);
        answers.forEach((route, byName) -> byName.forEach((name, answer) ->
                assertThat(answer.status()).as("%s by %s", route, name).isLessThan(500)));
    }

    /** Whatever has a number, a code or a key in its address is unknown to a citizen who came by another. */
    @Test
    void anothersAnythingIsUnknown() {
        SoftAssertions all = new SoftAssertions();
        answers.forEach((route, byName) -> {
            if (route.matches("(GET|POST);/(cek|permohonan|saya|pengaduan(?!/umum/)"
                    + "|ppid(?!/(informasi|laporan)/))/.*\\{.*")) {
                for (String name : List.of("visitor", "other")) {
                    Answer answer = byName.get(name);
                    all.assertThat(answer.opened())
                            .as("%s by %s: %s", route, name, answer.status())
                            .isFalse();
                }
            }
        });
        all.assertAll();
    }

    @Test
    void noStrangerReadsAWordOfTheApplicant() {
        answers.forEach((route, byName) -> {
            if (route.contains("{")) {
                for (String name : List.of("visitor", "other", "ppid", "inspektorat")) {
                    assertThat(byName.get(name).text())
                            .as("%s by %s", route, name)
                            .doesNotContain(cast.story().name(), "Melamar kerja", "3373025708900000");
                }
            }
        });
    }

    private static String words(Map<String, Answer> byName, Predicate<Answer> what) {
        List<String> rest = new ArrayList<>();
        byName.forEach((name, answer) -> {
            if (what.test(answer)) {
                rest.add(name);
            }
        });
        List<String> said = new ArrayList<>();
        MANY.forEach((word, names) -> {
            if (rest.containsAll(names)) {
                said.add(word);
                rest.removeAll(names);
            }
        });
        said.addAll(rest);
        return String.join(" ", said);
    }

    private static Map<String, String> file() throws IOException {
        try (InputStream in = RouteRolesPageTests.class.getResourceAsStream("route-roles.csv")) {
            Map<String, String> lines = new TreeMap<>();
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split(";", -1);
                        String before = lines.put(parts[0] + ";" + parts[1], parts[2] + ";" + parts[3]);
                        assertThat(before).as("twice: %s", line).isNull();
                    });
            return lines;
        }
    }
}
