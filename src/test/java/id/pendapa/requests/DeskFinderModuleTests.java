package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.Actor;
import id.pendapa.requests.DeskSearch.Filter;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search reads about as many rows as it shows, however many there are. */
@ModuleTest
class DeskFinderModuleTests {

    private static final int MANY = 60_000;
    private static final int AT_ONCE = 5_000; // A slow machine must answer each statement in time.
    private static final String AREA = "33.73.02.1007";

    @Autowired
    DeskFinder finder;

    @Autowired
    DeskSearch search;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void manyRequests() {
        for (int there = count(); there < MANY; there += AT_ONCE) {
            addRequests(there + 1, there + AT_ONCE);
        }
        jdbc.sql("ANALYZE service_request").update();
    }

    private void addRequests(int first, int last) {
        jdbc.sql("""
                        INSERT INTO service_request (number, definition_id, service_code, state, phase, outcome, next_level,
                            version, channel, kelurahan_code, applicant_name_sealed, answers_sealed, secret_sealed,
                            submitted_at, due_check_at, provisional, ended_at)
                        SELECT 'TKR-2025-' || lpad(n::text, 6, '0'), 1, (ARRAY['UMUM', 'SKTM', 'DOMISILI'])[n % 3 + 1],
                            'SELESAI', CASE WHEN n % 500 = 0 THEN 'OPEN' ELSE 'ENDED' END,
                            CASE WHEN n % 500 = 0 THEN NULL WHEN n % 200 = 1 THEN 'REFUSED' ELSE 'GRANTED' END,
                            'KECAMATAN', 1, 'ONLINE', '33.73.02.100' || (n % 7 + 1), '', '', '',
                            :start - n * interval '1 minute', :start, false,
                            CASE WHEN n % 500 = 0 THEN NULL ELSE :start END
                        FROM generate_series(:first, :last) AS n
                        """)
                .param("start", ServiceRequests.utc(SettableClock.START))
                .param("first", first)
                .param("last", last)
                .update();
    }

    @Test
    void everySearchTouchesAPageOfRowsPerProbeAtMost() {
        int page = DeskQueue.PAGE + 1;
        assertThat(touched(filter(null, null, null), everywhere())).isBetween(page, 2 * page);
        assertThat(touched(filter("SKTM", "GRANTED", AREA), everywhere())).isBetween(page, 2 * page);
        assertThat(touched(filter(null, "REFUSED", AREA), everywhere())).isLessThanOrEqualTo(12 * page);
        assertThat(touched(filter("SKTM", null, null), everywhere())).isLessThanOrEqualTo(7 * 8 * page);
        assertThat(touched(filter(null, null, null), kelurahan())).isLessThanOrEqualTo(12 * 7 * page);
        assertThat(touched(filter("WARIS", "LAPSED", null), everywhere())).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        DeskFinder.Wanted wanted = search.wanted(everywhere(), filter(null, "REFUSED", AREA), null);
        List<DeskQueue.Row> found = finder.find(wanted);
        while (true) {
            List<DeskQueue.Row> shown = found.subList(0, Math.min(DeskQueue.PAGE, found.size()));
            shown.forEach(row -> seen.add(row.number()));
            if (found.size() <= DeskQueue.PAGE) {
                break;
            }
            String last = shown.get(shown.size() - 1).number();
            found = finder.find(search.wanted(everywhere(), filter(null, "REFUSED", AREA), last));
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .isEqualTo(jdbc.sql("""
                        SELECT number FROM service_request WHERE outcome = 'REFUSED' AND kelurahan_code = :area
                        ORDER BY submitted_at DESC, id DESC
                        """).param("area", AREA).query(String.class).list());
        assertThat(seen).hasSizeGreaterThan(DeskQueue.PAGE);
    }

    @Test
    void daysAndDutiesLimitItToo() {
        var day = SettableClock.START
                .minus(Duration.ofDays(3))
                .atOffset(java.time.ZoneOffset.ofHours(7))
                .toLocalDate();
        Filter oneDay = new Filter("UMUM", null, null, null, day, day);
        assertThat(finder.find(search.wanted(everywhere(), oneDay, null)))
                .hasSize(DeskQueue.PAGE + 1)
                .allSatisfy(row -> assertThat(row.submittedAt()
                                .atOffset(java.time.ZoneOffset.ofHours(7))
                                .toLocalDate())
                        .isEqualTo(day));
        jdbc.sql("UPDATE service_request SET next_duty = 'CAMAT' WHERE number = 'TKR-2025-000500'")
                .update();
        Filter camat = new Filter(null, null, null, "CAMAT", null, null);
        assertThat(finder.find(search.wanted(everywhere(), camat, null)))
                .extracting(DeskQueue.Row::number)
                .containsExactly("TKR-2025-000500");
        assertThat(search.wanted(kelurahan(), filter(null, null, "33.73.02.1001"), null)
                        .areas())
                .isEmpty();
    }

    /** Rows of the table that the search reads, kept or thrown away. */
    private int touched(Filter filter, Actor.Staff staff) {
        DeskFinder.Wanted wanted = search.wanted(staff, filter, null);
        String plan = DeskFinder.bind(jdbc.sql("EXPLAIN (ANALYZE, FORMAT JSON) " + DeskFinder.sql(wanted)), wanted)
                .query(String.class)
                .single();
        return touched(JsonMapper.shared().readTree(plan).path(0).path("Plan"));
    }

    private static int touched(JsonNode node) {
        int touched = 0;
        if (node.path("Relation Name").asString("").equals("service_request")) {
            double rows = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble(0);
            touched = (int) Math.ceil(rows * node.path("Actual Loops").asDouble());
        }
        for (JsonNode child : node.path("Plans")) {
            touched += touched(child);
        }
        return touched;
    }

    private static Filter filter(@Nullable String service, @Nullable String standing, @Nullable String kelurahan) {
        return new Filter(service, standing, kelurahan, null, null, null);
    }

    private static Actor.Staff everywhere() {
        return staff(new Actor.HeldDuty("LOKET", null));
    }

    private static Actor.Staff kelurahan() {
        return staff(new Actor.HeldDuty("KELURAHAN", AREA));
    }

    private static Actor.Staff staff(Actor.HeldDuty duty) {
        return new Actor.Staff(7, 7, "Contoh Tujuh", "Petugas", "Kecamatan Tingkir", Set.of(duty));
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM service_request")
                .query(Integer.class)
                .single();
    }
}
