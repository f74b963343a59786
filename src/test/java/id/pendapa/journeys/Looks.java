package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.PageMeter;
import id.pendapa.testing.PageMeter.Cost;
import id.pendapa.testing.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/**
 * Looks at open pages as the rules for all pages do, weighs them, and remembers which routes were seen. Collects what is
 * wrong, so that one run shows all of it.
 */
final class Looks {

    /** Whichever page comes a while after the last writes this; it is no cost of that page. */
    private static final String SESSION_IN_USE = "UPDATE web_session";

    private static final List<String> STAFF = List.of(
            "/meja",
            "/tanda-tangan",
            "/surat",
            "/pengaturan",
            "/akun",
            "/pelindungan",
            "/penduduk",
            "/kepuasan",
            "/pimpinan",
            "/belajar",
            "/latihan");

    /** DESIGN sections 7 and 8; of SQL, a file counts as a page of the desk. */
    private static final int CITIZEN_BYTES = 5_000;

    private static final int CITIZEN_FIRST_BYTES = 20_000;
    private static final int PICTURE_BYTES = 125_000;
    private static final int CITIZEN_SQL = 5;
    private static final int STAFF_BYTES = 50_000;
    private static final int STAFF_SQL = 12;
    private static final int FETCHES = 3;

    /** All that the office holds on a request, each kind from its own table; fetched once in a while. */
    private static final Map<String, Integer> WHOLE_COPY = Map.of(
            "/cek/{number}/hak/{id}/salinan", 14,
            "/cek/{number}/hak/{id}/salinan.json", 14,
            "/pelindungan/permintaan/{id}/salinan", 17);

    private final SoftAssertions all = new SoftAssertions();
    private final Set<String> seen = new TreeSet<>();
    private final TreeMap<String, String> costs = new TreeMap<>();
    private final Browser browser;
    private final PageMeter meter;
    private final Routes routes;

    Looks(Browser browser, PageMeter meter, Routes routes) {
        this.browser = browser;
        this.meter = meter;
        this.routes = routes;
    }

    /** Reads the open page for everybody, and weighs its address if it can be asked for again. */
    void at(Page page, String name) {
        URI address = URI.create(page.url());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        only(page, name);
        if (routes.patternOf(address.getPath()).isPresent()) { // Not an answer to a form, which has no address.
            weigh(address.getRawPath() + query, PageMeter.cookies(page.context()));
        }
    }

    /** Reads the open page for everybody; it costs more than it promises for whoever has no account. */
    void only(Page page, String name) {
        try {
            browser.inspect(page, name);
        } catch (AssertionError wrong) {
            all.fail(wrong.getMessage());
        }
    }

    /** Weighs a page without looking at it: what a browser downloads or is led on from. */
    void weigh(String address, String cookies) {
        String path = URI.create(address).getPath();
        String route = routes.patternOf(path).orElse(path);
        Cost cost = meter.get(address, cookies);
        if (cost.sql().stream().anyMatch(sql -> sql.startsWith(SESSION_IN_USE))) {
            cost = meter.get(address, cookies);
        }
        seen.add(route);
        costs.put(route, "%5d B, %2d SQL".formatted(cost.bytes(), cost.sql().size()));
        all.assertThat(cost.status()).as("status of %s", address).isLessThan(400);
        boolean staff = STAFF.stream().anyMatch(path::startsWith);
        boolean page = !cost.fetches().isEmpty();
        if (path.startsWith("/gambar/")) {
            all.assertThat(cost.bytes()).as("bytes of %s", route).isLessThanOrEqualTo(PICTURE_BYTES);
        }
        all.assertThat(cost.sql())
                .as("SQL of %s", route)
                .hasSizeLessThanOrEqualTo(WHOLE_COPY.getOrDefault(route, page && !staff ? CITIZEN_SQL : STAFF_SQL));
        if (page) {
            weighHtml(route, cost, staff);
        }
    }

    /** For people to look at, and for the table in the docs. */
    private static void write(Map<String, String> costs) {
        String lines = costs.entrySet().stream()
                .map(cost -> cost.getValue() + "  " + cost.getKey())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(Path.of("target", "weights.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void weighHtml(String route, Cost cost, boolean staff) {
        all.assertThat(cost.bytes()).as("bytes of %s", route).isLessThanOrEqualTo(staff ? STAFF_BYTES : CITIZEN_BYTES);
        // Pictures of a text come when its reader scrolls to them, and are weighed alone.
        List<String> fetches = cost.fetches().stream()
                .filter(one -> !one.startsWith("/gambar/"))
                .toList();
        all.assertThat(fetches)
                .as("further requests of %s", route)
                .hasSizeLessThanOrEqualTo(FETCHES)
                .allMatch(asset -> asset.startsWith("/aset/"));
        int first = cost.bytes()
                + fetches.stream()
                        .mapToInt(asset -> meter.get(asset, "").bytes())
                        .sum();
        all.assertThat(first)
                .as("bytes of a first visit at %s", route)
                .isLessThanOrEqualTo(staff ? STAFF_BYTES : CITIZEN_FIRST_BYTES);
    }

    /** Fails with everything that was found, and when a route of this list was never looked at. */
    void assertAllWell(Set<String> expected) {
        write(costs);
        all.assertAll();
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(seen);
        assertThat(missing).as("routes of which no page was looked at").isEmpty();
    }
}
