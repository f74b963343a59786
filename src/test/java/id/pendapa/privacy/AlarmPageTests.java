package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is unusual in the log of sights is put before the auditor, once, and nobody else. */
@PageTest
class AlarmPageTests {

    private static final String ALARMS = "/pelindungan/peringatan";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    AccessWatch watch;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Cookie[]> signedIn = new HashMap<>();
    private String number = "";

    @BeforeEach
    void aRequestThatOthersWorkedOn() {
        FreshLimits.forgetAll(context);
        watchLater();
        clock.set(SettableClock.START);
        number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
    }

    @Test
    void clearDataOfARequestWithoutAPartInItIsAnAlarmAnHourLater() {
        reveal("kasi2");
        reveal("kasi");
        reveal("kasi2");
        watch.run();
        assertThat(raised()).isEmpty();
        watchLater();
        watch.run();

        assertThat(raised()).containsExactly("NO_PART Kepala Seksi Pemerintahan, Seksi Pemerintahan");
    }

    @Test
    void manyLookUpsWithoutARequestAndEveryFileOfPeopleAreAlarms() {
        clock.set(SettableClock.START);
        Caller officer = new Caller(pages).signIn("kasi2");
        for (int time = 0; time < 21; time++) {
            assertThat(officer.post("/penduduk/cari", "nik", "3373020203790000", "alasan", "Memeriksa alamat"))
                    .hasStatusOk();
        }
        for (int time = 0; time < 2; time++) {
            assertThat(officer.post("/penduduk/ekspor", "tujuan", "Mencocokkan data", "bentuk", "csv"))
                    .hasStatusOk();
        }
        watchLater();

        assertThat(jdbc.sql("SELECT kind || ' ' || position FROM access_alarm WHERE kind IN ('LOOK_UPS', 'EXPORTED')")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "LOOK_UPS Kepala Seksi Pemerintahan, Seksi Pemerintahan",
                        "EXPORTED Kepala Seksi Pemerintahan, Seksi Pemerintahan",
                        "EXPORTED Kepala Seksi Pemerintahan, Seksi Pemerintahan");
        assertThat(pages.get().uri(ALARMS).cookie(signIn(pages, "auditor")))
                .bodyText()
                .contains("Sering mencari di data penduduk tanpa permohonan", "Mengunduh data penduduk dalam berkas");
    }

    @Test
    void nightsAndHolidaysAreOutsideHours() {
        clock.set(Instant.parse("2026-11-25T14:00:00Z"));
        open("loket");
        open("loket");
        clock.set(Instant.parse("2026-11-29T03:00:00Z"));
        open("loket");
        watchLater();

        assertThat(raised())
                .containsExactly(
                        "OUTSIDE_HOURS Petugas Loket 1, Seksi Pelayanan",
                        "OUTSIDE_HOURS Petugas Loket 1, Seksi Pelayanan");
    }

    @Test
    void moreRequestsThanTheLimitAreAnAlarmAndTheLimitIsTheOffices() {
        Cookie[] auditor = as("auditor");
        assertThat(get(ALARMS, auditor)).bodyText().contains("Angka ini contoh", "value=\"40\"", "value=\"200\"");
        String version = version();
        for (Map<String, String> wrong : List.of(
                Map.of("per-jam", "0", "per-hari", "5", "versi", version),
                Map.of("per-jam", "9", "per-hari", "5", "versi", version),
                Map.of("per-jam", "sepuluh", "per-hari", "5", "versi", version))) {
            assertThat(post(ALARMS + "/batas", wrong, auditor))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Tulis angka bulat", "value=\"" + wrong.get("per-jam") + "\"");
        }
        Map<String, String> limits = Map.of("per-jam", "2", "per-hari", "3", "versi", version);
        assertThat(post(ALARMS + "/batas", limits, auditor)).hasRedirectedUrl(ALARMS);
        assertThat(post(ALARMS + "/batas", limits, auditor)).hasStatus(409);
        assertThat(get(ALARMS, auditor)).bodyText().contains("Ditetapkan oleh Auditor, Rabu");
        try {
            clock.set(Instant.parse("2026-11-26T03:00:00Z"));
            for (int request = 0; request < 3; request++) {
                number = way.upToTheCamat();
                org.springframework.security.core.context.SecurityContextHolder.clearContext();
                open("loket2");
                open("loket2");
            }
            watchLater();
            assertThat(jdbc.sql("SELECT kind || ' ' || count FROM access_alarm WHERE position LIKE 'Petugas Loket 2%'")
                            .query(String.class)
                            .list())
                    .containsExactly("MANY_IN_AN_HOUR 3");
            clock.set(Instant.parse("2026-11-26T06:00:00Z"));
            number = way.upToTheCamat();
            org.springframework.security.core.context.SecurityContextHolder.clearContext();
            open("loket2");
            watchLater();
            assertThat(jdbc.sql("SELECT kind || ' ' || count FROM access_alarm WHERE position LIKE 'Petugas Loket 2%'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("MANY_IN_AN_HOUR 3", "MANY_IN_A_DAY 4");
        } finally {
            Map<String, String> usual = Map.of("per-jam", "40", "per-hari", "200", "versi", version());
            assertThat(post(ALARMS + "/batas", usual, auditor)).hasRedirectedUrl(ALARMS);
        }
    }

    @Test
    void theOwnRequestAndThatOfAColleagueAreAlarms() {
        jdbc.sql("""
                        UPDATE staff_account SET nik_index = (
                            SELECT p.nik_index FROM request_person p JOIN service_request r ON r.id = p.request_id
                            WHERE r.number = :number LIMIT 1)
                        WHERE username = 'loket'
                        """).param("number", number).update();
        try {
            open("loket");
            open("kasi");
            watchLater();
        } finally {
            jdbc.sql("UPDATE staff_account SET nik_index = NULL WHERE username = 'loket'")
                    .update();
        }
        assertThat(raised())
                .containsExactly(
                        "OWN Petugas Loket 1, Seksi Pelayanan", "COLLEAGUE Kepala Seksi Pelayanan, Seksi Pelayanan");
    }

    @Test
    void theOwnFamilyAndThatOfAColleagueAreAlarms() {
        Cookie[] loket = as("loket");
        assertThat(get("/akun", loket)).bodyText().contains("Nomor KK Anda").doesNotContain("⟦");
        for (String wrong : List.of("", "12", "33730201011500001")) {
            assertThat(post("/akun/keluarga", Map.of("kk", wrong), loket)).hasStatus(422);
        }
        Map<String, String> card = Map.of("kk", "3373 0201 0190 0000");
        assertThat(post("/akun/keluarga", card, loket)).hasRedirectedUrl("/akun");
        assertThat(post("/akun/keluarga", card, loket)).hasRedirectedUrl("/akun");
        assertThat(get("/akun", loket))
                .bodyText()
                .contains("tersimpan tersandi")
                .doesNotContain("3373020101900000");
        assertThat(jdbc.sql("SELECT count(*) FROM staff_account WHERE family_card_index = (SELECT c.card_index"
                                + " FROM request_family_card c JOIN service_request r ON r.id = c.request_id"
                                + " WHERE r.number = :number)")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        open("loket");
        open("kasi");
        watchLater();
        assertThat(post("/akun/keluarga", Map.of("hapus", "ya"), as("loket"))).hasRedirectedUrl("/akun");
        assertThat(raised())
                .containsExactly(
                        "FAMILY Petugas Loket 1, Seksi Pelayanan",
                        "COLLEAGUE_FAMILY Kepala Seksi Pelayanan, Seksi Pelayanan");
        assertThat(get(ALARMS, as("auditor"))).bodyText().contains("KK keluarganya sendiri", "KK keluarga rekan kerja");
    }

    @Test
    void theAuditorWritesWhatWasFoundOutAndItStays() {
        reveal("kasi2");
        watchLater();
        String id = jdbc.sql("SELECT max(id)::text FROM access_alarm")
                .query(String.class)
                .single();
        Cookie[] auditor = as("auditor");
        assertThat(get(ALARMS, auditor))
                .hasStatusOk()
                .bodyText()
                .contains("tanpa mengerjakan permohonannya", "Kepala Seksi Pemerintahan", number, "WIB")
                .doesNotContain("Suharti", "⟦");
        assertThat(post(ALARMS + "/" + id, Map.of("catatan", " "), auditor))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis hasil pemeriksaannya");
        assertThat(post(ALARMS + "/" + id, Map.of("catatan", "Diminta Sekcam"), auditor))
                .hasRedirectedUrl(ALARMS);
        assertThat(post(ALARMS + "/" + id, Map.of("catatan", "Lain"), as("ppdp")))
                .hasStatus(409);
        assertThat(get(ALARMS, auditor)).bodyText().contains("Diminta Sekcam", "Auditor, Rabu");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE action = 'access-alarm.closed' AND subject_key = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
        for (String username : List.of("loket", "kasi", "camat", "admin")) {
            Cookie[] staff = as(username);
            assertThat(get(ALARMS, staff)).as(username).hasStatus(403);
            assertThat(post(ALARMS + "/" + id, Map.of("catatan", "x"), staff))
                    .as(username)
                    .hasStatus(403);
            assertThat(post(ALARMS + "/batas", Map.of("per-jam", "1", "per-hari", "1", "versi", "1"), staff))
                    .as(username)
                    .hasStatus(403);
        }
    }

    @Test
    void itIsWorkThatComesAgain() {
        assertThat((Tasks.Recurring) watch).extracting(Tasks.Recurring::task).isEqualTo("privacy-access-watch");
        assertThat(watch.every()).isLessThan(Duration.ofHours(1));
    }

    /** Signed in once for each test. */
    private Cookie[] as(String username) {
        return signedIn.computeIfAbsent(username, name -> signIn(pages, name));
    }

    private void reveal(String username) {
        assertThat(post("/meja/" + number + "/tampilkan", Map.of(), as(username)))
                .hasStatusOk();
    }

    private void open(String username) {
        assertThat(get("/meja/" + number, as(username))).hasStatusOk();
    }

    /** Two hours on, the log is looked through. */
    private void watchLater() {
        clock.advance(Duration.ofHours(2));
        watch.run();
    }

    /** Alarms about this request, oldest first. */
    private List<String> raised() {
        return jdbc.sql("SELECT kind || ' ' || position FROM access_alarm WHERE subject_key = :number ORDER BY id")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private String version() {
        return jdbc.sql("SELECT version::text FROM access_watch")
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return pages.get().uri(address).cookie(cookies).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie... cookies) {
        var request = pages.post().uri(address).cookie(cookies).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
