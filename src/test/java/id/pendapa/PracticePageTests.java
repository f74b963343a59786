package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PracticeOffices;
import id.pendapa.platform.database.OfficeTables;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Officers practise in an office of their own, and nothing of it reaches the real one. */
@PageTest
class PracticePageTests {

    private static final OfficeKey REAL = new OfficeKey("tingkir");
    private static final String LIST = "/latihan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PracticeOffices offices;

    @Autowired
    SettableClock clock;

    @AfterEach
    void clearAway() {
        CurrentOffice.run(REAL, () -> offices.endUnused(clock.instant().plus(Duration.ofDays(2))));
        assertThat(practiceSchemas()).isEmpty();
    }

    private List<String> practiceSchemas() {
        return jdbc.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'office\\_latihan\\_%'")
                .query(String.class)
                .list();
    }

    private Visitor signedIn(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private Visitor practising(String name) {
        Visitor officer = signedIn(name);
        assertThat(officer.post(LIST + "/mulai", Map.of()).getRedirectedUrl()).isEqualTo(LIST);
        runs.runDue();
        assertThat(reads(officer, LIST)).contains("Situasi untuk dilatih").contains("RUANG LATIHAN");
        return officer;
    }

    private static String reads(Visitor who, String address) {
        MockHttpServletResponse page = who.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(Visitor.text(page)).doesNotContain("⟦");
        return Visitor.text(page);
    }

    private static String begin(Visitor who, String situation) {
        String place = LIST + "/situasi/" + situation;
        assertThat(who.post(place, Map.of()).getRedirectedUrl()).isEqualTo(place);
        assertThat(reads(who, place)).contains("0 dari");
        return place;
    }

    private static String number(Visitor who, String place, int which) {
        String text = reads(who, place);
        return text.split("summary-list__value\">(?=TKR-)", -1)[which].substring(0, 15);
    }

    private static void act(Visitor who, String number, String action, Map<String, String> values) {
        String place = "/meja/" + number;
        MockHttpServletResponse open = who.get(place);
        if (Visitor.text(open).contains(place + "/ambil")) {
            moved(who.post(place + "/ambil", Map.of("versi", Visitor.hidden("versi", open), "alasan", "Menunggu")));
        }
        Map<String, String> form = new HashMap<>(values);
        form.put("tindakan", action);
        form.put("versi", Visitor.hidden("versi", who.get(place)));
        form.put("kunci", UUID.randomUUID().toString());
        moved(who.post(place + "/tindakan", form));
    }

    private static void moved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(302);
    }

    @Test
    void whatIsPractisedTouchesNoRowOfTheRealOffice() throws SQLException {
        runs.runDue();
        Visitor officer = practising("kasi2");
        Map<String, String> before = OfficeTables.contents(REAL);

        String place = begin(officer, "mending");
        act(
                officer,
                number(officer, place, 1),
                "MINTA_PERBAIKAN",
                Map.of("minta-perbaikan-kurang-nomorKk", "Itu nomor kartu kakak Anda"));
        assertThat(reads(officer, place)).contains("Semua sudah tepat");
        String signing = begin(officer, "signing");
        sign(officer, number(officer, signing, 1));
        assertThat(reads(officer, "/contoh/pesan")).contains("RUANG LATIHAN");
        runs.runDue();

        assertThat(OfficeTables.contents(REAL)).isEqualTo(before);
        moved(officer.post(LIST + "/selesai", Map.of()));
        assertThat(reads(officer, LIST)).contains("Mulai berlatih").doesNotContain("RUANG LATIHAN");
        assertThat(reads(officer, "/meja"))
                .as("signed in to the real office still")
                .contains("Meja kerja –");
    }

    @Test
    void theWayThereIsWrittenDownAndOpensByItself() {
        Visitor officer = signedIn("auditor");
        assertThat(reads(officer, LIST)).contains("Mulai berlatih");
        moved(officer.post(LIST + "/mulai", Map.of()));
        MockHttpServletResponse waiting = officer.get(LIST);
        assertThat(waiting.getHeader("Refresh")).isEqualTo("3");
        assertThat(Visitor.text(waiting)).contains("sedang disiapkan").doesNotContain("RUANG LATIHAN");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'practice.begun'")
                        .query(Long.class)
                        .single())
                .isPositive();
        runs.runDue();
        assertThat(reads(officer, LIST)).contains("RUANG LATIHAN");
        assertThat(reads(officer, "/layanan"))
                .as("citizens' pages have the frame too")
                .contains("RUANG LATIHAN");
        assertThat(reads(signedIn("auditor"), "/layanan")).doesNotContain("RUANG LATIHAN");
    }

    @Test
    void aMistakeIsToldKindly() {
        Visitor officer = practising("loket");
        String place = begin(officer, "mending");
        act(officer, number(officer, place, 1), "NYATAKAN_LENGKAP", Map.of());

        assertThat(reads(officer, place)).contains("dinyatakan lengkap padahal").contains("0 dari 1");
        assertThat(reads(officer, LIST)).contains("Sudah dimulai");
        begin(officer, "mending");
        assertThat(reads(officer, place)).as("begun anew").doesNotContain("dinyatakan lengkap padahal");
    }

    @Test
    void refusingAndSigningAreReadInTheLog() {
        Visitor officer = practising("camat");
        String refusing = begin(officer, "refusing");
        act(
                officer,
                number(officer, refusing, 1),
                "TOLAK",
                Map.of(
                        "tolak-alasan", "Bukan wewenang kecamatan",
                        "tolak-dasar", "Standar pelayanan (contoh)",
                        "tolak-keberatan", "Datang ke Kantor Pertanahan"));
        assertThat(reads(officer, refusing)).contains("Semua sudah tepat");

        String signing = begin(officer, "signing");
        sign(officer, number(officer, signing, 1));
        assertThat(reads(officer, signing)).contains("1 dari 2");
        returned(officer, number(officer, signing, 2));
        assertThat(reads(officer, signing)).contains("Semua sudah tepat");
    }

    private static String letterOf(Visitor officer, String number) {
        for (String letter : reads(officer, "/tanda-tangan").split("href=\"/tanda-tangan/", -1)) {
            String code = letter.substring(0, Math.min(16, letter.length()));
            if (code.matches("[2-9A-Z]{16}")
                    && reads(officer, "/tanda-tangan/" + code).contains(number)) {
                return code;
            }
        }
        throw new AssertionError("No letter of " + number);
    }

    private static void sign(Visitor officer, String number) {
        moved(officer.post(
                "/tanda-tangan/" + letterOf(officer, number) + "/tandatangani",
                Map.of("versi", "1", "sandi", "pendapa-contoh")));
    }

    private static void returned(Visitor officer, String number) {
        moved(officer.post(
                "/tanda-tangan/" + letterOf(officer, number) + "/kembalikan",
                Map.of("versi", "1", "alasan", "Keperluan salah tulis")));
    }

    @Test
    void aLostSlipIsFoundWithAReasonAndNobodyElseIsLookedAt() {
        Visitor officer = practising("sekcam");
        String place = begin(officer, "lost-slip");
        String nik = Visitor.find("value\">(33[0-9]{14})<", officer.get(place));
        String number = Visitor.find(
                "(TKR-\\d{4}-\\d{6})", officer.post("/meja/cari", Map.of("nik", nik, "alasan", "Slip hilang")));
        assertThat(reads(officer, place)).contains("1 dari 2");
        assertThat(officer.get("/meja/" + number + "/tanda-terima").getStatus()).isEqualTo(200);
        assertThat(reads(officer, place)).contains("Semua sudah tepat");
    }

    @Test
    void anewMeansAnOfficeWithNothingInIt() {
        Visitor officer = practising("ppid");
        begin(officer, "mending");
        moved(officer.post(LIST + "/ulang", Map.of()));
        assertThat(Visitor.text(officer.get(LIST))).contains("sedang disiapkan");
        runs.runDue();
        assertThat(reads(officer, LIST)).contains("RUANG LATIHAN").doesNotContain("Sudah dimulai");
    }

    @Test
    void itGoesWhenItWasLeftOrNotUsedForADayAndStaysWhileItIsUsed() {
        Visitor left = practising("loket");
        moved(left.post(LIST + "/selesai", Map.of()));
        Visitor officer = practising("kasi");
        assertThat(practiceSchemas()).hasSize(2);
        clock.advance(Duration.ofHours(20));
        reads(officer, LIST);
        clock.advance(Duration.ofHours(20));
        CurrentOffice.run(
                REAL,
                () -> assertThat(offices.endUnused(clock.instant().minus(Duration.ofDays(1))))
                        .isEqualTo(1));
        assertThat(practiceSchemas()).hasSize(1);
        reads(officer, LIST);
        clock.advance(Duration.ofHours(-40));
    }

    @Test
    void twoPeopleOfASituationAreToldApart() {
        Visitor officer = practising("lurah2");
        for (int time = 0; time < 4; time++) {
            String place = begin(officer, "signing");
            String names = Visitor.find("menunggu: (milik [^<]*)\\.<", officer.get(place));
            assertThat(names.replaceAll("milik (.*) \\(.*milik (.*) \\(.*", "$1"))
                    .isNotEqualTo(names.replaceAll("milik (.*) \\(.*milik (.*) \\(.*", "$2"));
        }
    }

    @Test
    void twoOfficersDoNotMeetThere() {
        Visitor one = practising("loket");
        Visitor other = practising("loket2");
        begin(one, "mending");
        assertThat(reads(other, LIST)).doesNotContain("Sudah dimulai");
    }

    @Test
    void aFormOfTheRealOfficeIsNotTakenWhileOnePractises() {
        Visitor officer = practising("kasi");
        assertThat(signedIn("kasi").post(LIST + "/situasi/mending", Map.of()).getStatus())
                .as("no situation in the real office")
                .isEqualTo(409);
        assertThat(officer.post(LIST + "/situasi/nothing", Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(officer.get(LIST + "/situasi/nothing").getStatus()).isEqualTo(404);
        assertThat(signedIn("kasi").get(LIST + "/situasi/mending").getRedirectedUrl())
                .isEqualTo(LIST);
    }

    @Test
    void aForeignMarkLeadsNowhere() {
        Visitor stranger = new Visitor(pages, "localhost");
        assertThat(stranger.get(LIST).getRedirectedUrl()).contains("/masuk");
        assertThat(pages.get()
                        .uri(LIST)
                        .cookie(new jakarta.servlet.http.Cookie("pendapa-latihan", "x".repeat(5_000)))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("/masuk");
    }
}
