package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.OfficeLife.Story;
import id.pendapa.catalogue.CatalogueMemory;
import id.pendapa.ledger.proof.LogRuns;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.OfficeOfTests;
import id.pendapa.platform.database.OfficeTables;
import id.pendapa.platform.database.SecondOffice;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two offices in one process: whatever happens in one of them, over every table and every route, nothing of it is seen
 * or changed in the other (decision Schema-Per-Office).
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOfficesPageTests {

    private static final OfficeKey FIRST = new OfficeKey("tingkir");
    private static final String FIRST_HOST = "localhost";

    /** Filled when an office begins, and by nothing that citizens and desks do. May only shrink. */
    private static final Set<String> NOT_PART_OF_A_LIFE = Set.of(
            "access_alarm", // Nothing was looked at that long ago.
            "event_opinion", // Said after the event only.
            "escalation", // Nothing is late on the same day.
            "flyway_schema_history",
            "invented_day", // The past of the example is made by ./dev run only.
            "message_dispatch", // In example mode nothing leaves the machine.
            "position_duty",
            "practice_situation", // Filled in practice offices only.
            "public_text", // Gathered by a task each ten minutes.
            "setup_link");

    @Autowired
    MockMvcTester pages;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Story first;
    private Map<String, String> secondBefore;
    private Map<String, String> secondAfter;
    private Map<String, String> firstBefore;
    private Map<String, String> firstUntilSecond;
    private Map<String, String> firstAfter;

    @BeforeAll
    void liveInBoth() throws SQLException {
        SecondOffice.open(context);
        secondBefore = OfficeTables.contents(SecondOffice.KEY);
        firstBefore = OfficeTables.contents(FIRST);
        first = new OfficeLife(pages, FIRST_HOST).live();
        runs.runDue();
        LogRuns.fill(context);
        LogRuns.sequence(context);
        LogRuns.check(context);
        FigureRuns.run(context);
        secondAfter = OfficeTables.contents(SecondOffice.KEY);
        firstUntilSecond = OfficeTables.contents(FIRST);
        Story second = new OfficeLife(pages, SecondOffice.HOST).live();
        runs.runDue();
        firstAfter = OfficeTables.contents(FIRST);
        assertThat(second.number()).as("both count for themselves").isEqualTo(first.number());
    }

    @AfterAll
    void removeTheSecond() {
        CatalogueMemory.forget(context);
        SecondOffice.close(context);
    }

    @Test
    void bothHaveTheSameTables() throws SQLException {
        assertThat(OfficeTables.names(FIRST)).isNotEmpty().isEqualTo(OfficeTables.names(SecondOffice.KEY));
        assertThat(OfficeTables.shapes(FIRST)).isNotEmpty().isEqualTo(OfficeTables.shapes(SecondOffice.KEY));
    }

    @Test
    void whatHappensInOneTouchesNoRowOfTheOther() {
        assertThat(secondAfter).isEqualTo(secondBefore);
        assertThat(firstAfter).isEqualTo(firstUntilSecond);
    }

    @Test
    void theLifeGoesThroughEveryTable() {
        Set<String> untouched = new TreeSet<>(firstBefore.keySet());
        untouched.removeIf(table -> !firstUntilSecond.get(table).equals(firstBefore.get(table)));

        assertThat(untouched).isEqualTo(new TreeSet<>(NOT_PART_OF_A_LIFE));
    }

    @Test
    void withoutAnOfficeNoTableIsThere() throws SQLException {
        OfficeOfTests.set(null);

        for (String table : OfficeTables.names(FIRST)) {
            if (!table.equals("flyway_schema_history")) { // The platform has a history too.
                assertThatExceptionOfType(BadSqlGrammarException.class)
                        .as(table)
                        .isThrownBy(() -> jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single());
            }
        }
    }

    @Test
    void eachShowsItsOwnFace() {
        assertThat(Visitor.text(new Visitor(pages, FIRST_HOST).get("/")))
                .contains("Kecamatan Tingkir", "WIB")
                .doesNotContain("Argomulyo");
        assertThat(Visitor.text(new Visitor(pages, SecondOffice.HOST).get("/")))
                .contains("Kecamatan Argomulyo", "WITA")
                .doesNotContain("Tingkir");
    }

    @Test
    void whatOpensThingsInOneOpensThemThere() {
        Visitor citizen = first.citizen();
        for (String path : Set.of(
                "/permohonan/" + first.draft() + "/isi/keluarga",
                "/permohonan/" + first.sentDraft() + "/terima",
                "/cek/" + first.number(),
                "/verifikasi/" + first.letterCode())) {
            assertThat(citizen.get(path).getStatus()).as(path).isEqualTo(200);
        }
        assertThat(first.staff().get("loket").get("/meja/" + first.number()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void theBookTellsWhoTookTheLetterAndHidesTheName() {
        assertThat(Visitor.text(first.staff().get("camat").get("/surat/" + first.letterCode())))
                .contains("Diserahkan", "kepada S••• d••• l••• (nama disamarkan), bukti: KTP")
                .doesNotContain("Suharti", "⟦");
    }

    @Test
    void whoeverComesWithAnythingOfTheOtherOfficeIsAStranger() {
        Visitor stranger = new Visitor(pages, SecondOffice.HOST);
        for (Visitor officer : first.staff().values()) {
            FreshLimits.forgetAll(context); // Each comes as if nobody had guessed before.
            Visitor carried = first.citizen().at(SecondOffice.HOST).with(officer);
            forEveryRoute((method, pattern) -> {
                MockHttpServletResponse answer = carried.ask(method, filled(pattern, real()), form(real()));
                MockHttpServletResponse plain = stranger.ask(method, filled(pattern, junk()), form(junk()));
                assertThat(answer.getStatus()).as("%s %s", method, pattern).isEqualTo(plain.getStatus());
                assertThat(place(answer, real())).as("%s %s", method, pattern).isEqualTo(place(plain, junk()));
                assertThat(Visitor.text(answer))
                        .as("%s %s", method, pattern)
                        .doesNotContain(first.name(), "Jalan " + FIRST_HOST, "Alamat contoh, Tingkir");
            });
        }
    }

    @Test
    void nothingOfTheOtherOfficeChangedByAllThat() throws SQLException {
        Map<String, String> before = withoutSessions(OfficeTables.contents(SecondOffice.KEY));

        whoeverComesWithAnythingOfTheOtherOfficeIsAStranger();

        assertThat(withoutSessions(OfficeTables.contents(SecondOffice.KEY))).isEqualTo(before);
    }

    @Test
    void aLetterOfTheOtherOfficeIsUnknownEvenAsAFile() {
        byte[] pdf = first.citizen()
                .get("/cek/" + first.number() + "/surat/KETERANGAN")
                .getContentAsByteArray();
        MockMultipartFile letter = new MockMultipartFile("berkas", "surat.pdf", "application/pdf", pdf);

        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(Visitor.text(new Visitor(pages, FIRST_HOST).upload("/verifikasi/berkas", letter)))
                .contains(first.letterCode().substring(0, 4));
        assertThat(Visitor.text(new Visitor(pages, SecondOffice.HOST).upload("/verifikasi/berkas", letter)))
                .doesNotContain(first.letterCode().substring(0, 4));
    }

    @Test
    void anUnknownHostHasNoRouteAtAll() {
        Visitor lost =
                first.citizen().at("kantor-lain.example").with(first.staff().get("camat"));
        forEveryRoute((method, pattern) -> assertThat(
                        lost.ask(method, filled(pattern, real()), form(real())).getStatus())
                .as("%s %s", method, pattern)
                .isEqualTo(421));
    }

    private void forEveryRoute(BiConsumer<HttpMethod, String> look) {
        int routes = 0;
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                // Pages of other tests, made to fail; leaving, which throws the cookies away; and the
                // way to the provider of identities, another one each time.
                if (pattern.startsWith("/uji/")
                        || Set.of("/permohonan/keluar", "/saya/keluar", "/saya/akun/hapus", "/saya/masuk/oidc")
                                .contains(pattern)) {
                    continue;
                }
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                look.accept(methods.contains(RequestMethod.POST) ? HttpMethod.POST : HttpMethod.GET, pattern);
                routes++;
            }
        }
        assertThat(routes).isGreaterThan(50);
    }

    /** What goes into the places of a route, taken from the first office. */
    private Map<String, String> real() {
        Map<String, String> real = new HashMap<>();
        real.put("number", first.number());
        real.put("draft", first.draft());
        real.put("letter", first.letterCode());
        real.put("secret", first.secret());
        real.put("key", first.fileKey());
        real.put("ticket", ticket());
        return real;
    }

    /** A ticket of the first office. */
    private String ticket() {
        OfficeOfTests.set(FIRST);
        return jdbc.sql("SELECT min(ticket) FROM event_guest")
                .query(String.class)
                .single();
    }

    /** The same in shape, known to no office. */
    private static Map<String, String> junk() {
        return Map.of(
                "number", "TKR-2026-999999",
                "draft", "ZZZZZZZZZZZZZZZZ",
                "letter", "YYYYYYYYYYYYYYYY",
                "secret", "XXXX-XXXX-XXXX-XXXX",
                "key", "zzzzzzzzzzzzzzzzzzzzzz",
                "ticket", "WWWWWWWWWWWWWWWW");
    }

    private static String filled(String pattern, Map<String, String> with) {
        String code = pattern.startsWith("/permohonan")
                ? with.get("draft")
                : pattern.startsWith("/layanan") ? "UMUM" : with.get("letter");
        return pattern.replace("{number}", with.get("number"))
                .replace("{code}", code)
                .replace("{key}", with.get("key"))
                .replace("{letter}", "KETERANGAN")
                .replace("{service}", "UMUM")
                .replace("{page}", "pemohon")
                .replace("{paper}", "pengantar-rt-rw")
                .replace("{field}", "keperluan")
                .replace("{part}", "1")
                .replace("{unsur}", "WAKTU")
                .replace("{rencana}", "1")
                .replace("{tahun}", "2026")
                .replace("{angka}", "tepat-waktu")
                .replace("{tabel}", "indikator-bulanan")
                .replace("{laporan}", "00000000-0000-4000-8000-000000000001")
                .replace("{foto}", "00000000-0000-4000-8000-000000000002")
                .replace("{kode}", pattern.contains("elajar") ? "akun-warga" : "UMUM")
                .replace("{nomor}", "1")
                .replace("{forum}", "2026-11-25-loket-hari-jumat")
                .replace("{voice}", "1")
                .replace("{agreement}", "1")
                .replace("{butir}", "FACILITIES")
                .replace("{event}", "2026-11-25-belajar-memeriksa-surat")
                .replace("{ticket}", with.get("ticket"))
                .replace("{slug}", "tidak-ada")
                .replace("{gambar}", "ABCDEFGHJK")
                .replace("{id}", "1");
    }

    private static Map<String, String> form(Map<String, String> with) {
        Map<String, String> form = new HashMap<>();
        form.put("versi", "1");
        form.put("kunci", UUID.randomUUID().toString());
        form.put("nomor", with.get("number"));
        form.put("kode", with.get("secret"));
        form.put("tindakan", "BATALKAN");
        form.putAll(Map.of("lahir-hari", "17", "lahir-bulan", "8", "lahir-tahun", "1990"));
        return form;
    }

    /** Where it leads to, with the values taken out that were put in. */
    private static String place(MockHttpServletResponse response, Map<String, String> with) {
        String place = String.valueOf(response.getRedirectedUrl());
        for (Map.Entry<String, String> put : with.entrySet()) {
            place = place.replace(put.getValue(), put.getKey())
                    .replace(put.getValue().replace("-", ""), put.getKey());
        }
        // A new draft has a code of its own.
        return place.replaceFirst("/permohonan/[2-9A-Z]{16}", "/permohonan/draft")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Sessions begin by coming; a new draft begins by the route that does so. */
    private static Map<String, String> withoutSessions(Map<String, String> contents) {
        Map<String, String> rest = new HashMap<>(contents);
        rest.keySet().removeAll(Set.of("web_session", "web_session_attributes", "draft", "figure_delta"));
        return rest;
    }
}
