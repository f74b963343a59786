package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A failure of protection is recorded, those affected are found by the log, and they and the agency are told in time. */
@PageTest
class BreachPageTests {

    private static final String DESK = "/pelindungan/kebocoran";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    ApplicantCheck check;

    @Autowired
    SettableClock clock;

    @Autowired
    TaskRuns runs;

    @Autowired
    List<Tasks.Recurring> recurring;

    @Autowired
    JdbcClient jdbc;

    private String number = "";
    private Cookie[] ppdp = {};

    @BeforeEach
    void aRequestThatOfficersSaw() {
        clock.set(SettableClock.START);
        number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
        SecurityContextHolder.clearContext();
        ppdp = signIn(pages, "ppdp");
    }

    @Test
    void thoseAffectedAreFoundAndToldOnceEach() throws IOException {
        assertThat(get("/meja/" + number, signIn(pages, "loket"))).hasStatusOk();
        String one = record(Map.of("akun", "staff:" + account("loket"), "nomor", ""));
        assertThat(get(one, ppdp)).bodyText().contains("sedang disusun").doesNotContain("⟦");
        assertThat(post(one + "/beritahu", Map.of("setuju", "ya"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("masih disusun");
        runs.runDue();
        assertThat(get(one, ppdp))
                .hasStatusOk()
                .bodyText()
                .contains("permohonan terkena", "sisa 2 hari 23 jam", "Yang dilihat", "Riwayat")
                .doesNotContain("⟦", "sedang disusun");
        assertThat(get(one + "/daftar", ppdp))
                .hasStatusOk()
                .bodyText()
                .contains(number, "isi permohonan", "Belum")
                .doesNotContain("Suharti", "⟦");
        assertThat(sights("breach-list", keyOf(one))).isOne();
        assertThat(BreachForms.body(get(one + "/daftar.csv", ppdp))).contains("\"" + number + "\"", "\"Belum\"");
        assertThat(BreachForms.text(get(one + "/surat", ppdp)))
                .contains("Kepada pemohon permohonan ...", "Belum ditulis");
        assertThat(BreachForms.text(get(one + "/surat?nomor=" + number, ppdp)))
                .contains(number, "isi permohonan", "Layar loket terbuka", "Pasal 46")
                .doesNotContain("Suharti");
        assertThat(get(one + "/surat?nomor=TKR-2026-999999", ppdp)).hasStatus(404);
        assertThat(BreachForms.text(get(one + "/surat-lembaga", ppdp)))
                .contains("Kepada lembaga", "permohonan terkena");

        assertThat(post(one + "/beritahu", Map.of("setuju", "ya"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis dahulu penanganan");
        assertThat(post(one + "/penanganan", Map.of("penanganan", "Kata sandi diganti."), ppdp))
                .hasRedirectedUrl(one);
        assertThat(post(one + "/beritahu", Map.of(), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Centang bahwa Anda yakin");
        assertThat(post(one + "/beritahu", Map.of("setuju", "ya"), ppdp)).hasRedirectedUrl(one);
        runs.runDue();
        assertThat(messagesOf(number)).isOne();
        assertThat(post(one + "/beritahu", Map.of("setuju", "ya"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak ada pemohon yang belum diberi tahu");
        assertThat(get(one, ppdp)).bodyText().contains("Sudah diberi tahu", "Pemberitahuan dikirim kepada");
        assertThat(get("/cek/" + number + "/hak", applicant()))
                .bodyText()
                .contains(
                        "Pelindungan data pribadi Anda", "Layar loket terbuka", "Kata sandi diganti.", "isi permohonan")
                .doesNotContain("⟦");
        assertThat(get("/cek/" + number + "/hak", applicant(), new Cookie("pendapa-bahasa", "en")))
                .bodyText()
                .contains("Notice of a failure of data protection", "was misused", "lang=\"id\"");
    }

    @Test
    void afterTheNoticePartsAreOnlyAddedAndOnlyTheNewAreTold() {
        String one = record(Map.of("akun", "", "nomor", number));
        runs.runDue();
        String part = idOfPart(one);
        String other = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
        SecurityContextHolder.clearContext();
        assertThat(post(one + "/cakupan", BreachForms.part(Map.of("nomor", other)), ppdp))
                .hasRedirectedUrl(one);
        assertThat(post(one + "/cakupan/" + part + "/hapus", Map.of(), ppdp)).hasRedirectedUrl(one);
        assertThat(post(one + "/cakupan/" + part + "/hapus", Map.of(), ppdp)).hasStatus(404);
        runs.runDue();
        assertThat(get(one + "/daftar", ppdp))
                .bodyText()
                .contains(other, "disebut oleh Anda")
                .doesNotContain(number);
        tell(one);
        assertThat(messagesOf(number)).isZero();
        assertThat(post(one + "/cakupan/" + idOfPart(one) + "/hapus", Map.of(), ppdp))
                .hasStatus(409);
        assertThat(post(one + "/ubah", BreachForms.facts(Map.of()), ppdp)).hasStatus(409);
        assertThat(post(one + "/penanganan", Map.of("penanganan", "Lain"), ppdp))
                .hasStatus(409);
        assertThat(get(one, ppdp)).bodyText().doesNotContain(one + "/ubah", "/hapus", "Simpan penanganan");
        assertThat(post(one + "/cakupan", BreachForms.part(Map.of("nomor", number)), ppdp))
                .hasRedirectedUrl(one);
        runs.runDue();
        assertThat(get(one, ppdp)).bodyText().contains("1 pemohon baru belum diberi tahu");
        assertThat(post(one + "/beritahu", Map.of("setuju", "ya"), ppdp)).hasRedirectedUrl(one);
        runs.runDue();
        assertThat(messagesOf(number)).isOne();
        assertThat(messagesOf(other)).isOne();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        assertThat(get(DESK + "/baru", ppdp)).hasStatusOk().bodyText().doesNotContain("⟦");
        assertThat(post(DESK + "/baru", Map.of("nomor", "TKR-2026-999999 x", "uraian", " "), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Isi tanggal dan jam diketahui",
                        "Pilih bagaimana data terbuka",
                        "Tulis apa yang terjadi",
                        "Tulis data apa yang terbuka",
                        "Isi tanggal dan jam mulai",
                        "Tidak ada permohonan dengan nomor TKR-2026-999999, X",
                        "TKR-2026-999999 x");
        assertThat(post(DESK + "/baru", BreachForms.facts(Map.of("akun", "", "nomor", "")), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih catatan akses siapa", "Layar loket terbuka", "value=\"ACCOUNT_MISUSED\" checked");
        assertThat(post(DESK + "/baru", BreachForms.facts(Map.of("akun", "staff:999999")), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih akun dari daftar ini");
        for (String hour : List.of("9", "25.00", "23.59", "")) {
            assertThat(post(DESK + "/baru", BreachForms.facts(Map.of("diketahui-jam", hour)), ppdp))
                    .as(hour)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Isi tanggal dan jam diketahui");
        }
        Map<String, String> before =
                Map.of("selesai-hari", "24", "selesai-bulan", "11", "selesai-tahun", "2026", "selesai-jam", "10.00");
        assertThat(post(DESK + "/baru", BreachForms.facts(before), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak boleh sebelum mulai");
        String one = record(Map.of("akun", "", "nomor", number));
        runs.runDue();
        assertThat(post(one + "/lembaga", Map.of("tanggal-hari", "24", "surat", ""), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Isi tanggal suratnya", "Isi nomor suratnya", "value=\"24\"");
        assertThat(post(one + "/tutup", Map.of("pelajaran", "Layar dikunci"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Belum dapat ditutup", "Layar dikunci");
        assertThat(post(one + "/catatan", Map.of("catatan", "x".repeat(2001)), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("paling banyak 2000 huruf");
        assertThat(post(one + "/cakupan", Map.of("akun", "staff"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Isi tanggal dan jam mulai", "<details class=\"govuk-details\" open");
        assertThat(post(one + "/ubah", Map.of("uraian", "Baru"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Baru", "Tulis data apa yang terbuka");
    }

    @Test
    void itIsCorrectedToldAndClosedStepByStep() {
        String one = record(Map.of("akun", "", "nomor", number));
        runs.runDue();
        assertThat(get(one + "/ubah", ppdp))
                .hasStatusOk()
                .bodyText()
                .contains("Layar loket terbuka", "value=\"09.30\"", "value=\"ACCOUNT_MISUSED\" checked");
        assertThat(post(
                        one + "/ubah",
                        BreachForms.facts(Map.of("uraian", "Layar ditinggal", "bagaimana", "OTHER")),
                        ppdp))
                .hasRedirectedUrl(one);
        assertThat(get(one, ppdp)).bodyText().contains("Layar ditinggal", "Cara lain", "Catatan dibetulkan");
        assertThat(post(one + "/catatan", Map.of("catatan", "Diketahui kemudian", "versi", "1"), ppdp))
                .hasStatus(409);
        tell(one);
        Map<String, String> agency =
                Map.of("tanggal-hari", "25", "tanggal-bulan", "11", "tanggal-tahun", "2026", "surat", "500/12/TKR");
        assertThat(post(one + "/lembaga", agency, ppdp)).hasRedirectedUrl(one);
        assertThat(get(one, ppdp)).bodyText().contains("dengan surat 500/12/TKR", "sudah diberi tahu. Belum ditutup");
        assertThat(post(one + "/catatan", Map.of("catatan", "Diketahui kemudian"), ppdp))
                .hasRedirectedUrl(one);
        assertThat(post(one + "/tutup", Map.of("pelajaran", "Layar dikunci sendiri"), ppdp))
                .hasRedirectedUrl(one);
        assertThat(get(one, ppdp))
                .bodyText()
                .contains("Ditutup", "Layar dikunci sendiri", "Diketahui kemudian")
                .doesNotContain("<textarea");
        assertThat(post(one + "/catatan", Map.of("catatan", "Lagi"), ppdp)).hasStatus(409);
        assertThat(get(DESK + "?selesai=ya", ppdp)).bodyText().contains(one, "Ditutup");
        assertThat(actions(one)).isEqualTo("recorded corrected handled told agency-told noted closed");
        assertThat(jdbc.sql("SELECT encode(event_sealed, 'escape') FROM data_breach")
                        .query(String.class)
                        .list())
                .noneMatch(words -> words.contains("Layar"));
    }

    @Test
    void theClockRunsOverWeekendsAndWhatIsLateIsMarkedOnceAndSaid() {
        String one = record(Map.of("akun", "", "nomor", number));
        clock.advance(Duration.ofHours(60));
        watch();
        ppdp = signIn(pages, "ppdp");
        assertThat(get(DESK, ppdp)).bodyText().contains("Kurang dari 24 jam", "kurang dari 24 jam lagi");
        clock.advance(Duration.ofHours(13));
        watch();
        watch();
        assertThat(actions(one)).isEqualTo("recorded due-soon late");
        ppdp = signIn(pages, "ppdp");
        assertThat(get(DESK, ppdp)).bodyText().contains("Terlambat", "lewat 1 jam");
        assertThat(get("/pelindungan", ppdp)).bodyText().contains("terlambat diberitahukan", DESK);
        assertThat(get(one, ppdp)).bodyText().contains("Terlambat");
    }

    @Test
    void nobodyElseReachesAnyOfIt() {
        String one = record(Map.of("akun", "", "nomor", number));
        for (String username : List.of("loket", "kasi", "camat", "admin", "auditor")) {
            Cookie[] staff = signIn(pages, username);
            for (String page : List.of("", "/daftar", "/daftar.csv", "/surat", "/surat-lembaga", "/ubah")) {
                assertThat(get(one + page, staff)).as(username + page).hasStatus(403);
            }
            assertThat(get(DESK + "/baru", staff)).hasStatus(403);
            for (String step : List.of("/beritahu", "/penanganan", "/lembaga", "/catatan", "/tutup", "/cakupan")) {
                assertThat(post(one + step, Map.of("versi", "1"), staff))
                        .as(username + step)
                        .hasStatus(403);
            }
        }
        for (String page : List.of("", "/daftar", "/daftar.csv", "/surat", "/surat-lembaga", "/ubah")) {
            assertThat(get(DESK + "/999999" + page, ppdp)).as(page).hasStatus(404);
        }
        assertThat(post(DESK + "/999999/catatan", Map.of("versi", "1", "catatan", "x"), ppdp))
                .hasStatus(404);
        assertThat(get("/cek/" + number + "/hak", applicant()))
                .bodyText()
                .doesNotContain("Pelindungan data pribadi Anda");
    }

    private void tell(String one) {
        assertThat(post(one + "/penanganan", Map.of("penanganan", "Dihentikan."), ppdp))
                .hasRedirectedUrl(one);
        assertThat(post(one + "/beritahu", Map.of("setuju", "ya"), ppdp)).hasRedirectedUrl(one);
        runs.runDue();
    }

    private String record(Map<String, String> scope) {
        Map<String, String> form = new HashMap<>(BreachForms.facts(scope));
        form.put("kunci", UUID.randomUUID().toString());
        MvcTestResult made = post(DESK + "/baru", form, ppdp);
        String one = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(one).startsWith(DESK + "/");
        assertThat(post(DESK + "/baru", form, ppdp)).hasRedirectedUrl(one);
        return one;
    }

    private long account(String username) {
        return jdbc.sql("SELECT id FROM staff_account WHERE username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private String idOfPart(String one) {
        return jdbc.sql("SELECT max(id)::text FROM data_breach_part WHERE breach_id = :id AND dropped_at IS NULL")
                .param("id", BreachForms.idOf(one))
                .query(String.class)
                .single();
    }

    private String keyOf(String one) {
        return jdbc.sql("SELECT key::text FROM data_breach WHERE id = :id")
                .param("id", BreachForms.idOf(one))
                .query(String.class)
                .single();
    }

    private int sights(String purpose, String key) {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = :purpose AND subject_key = :key")
                .param("purpose", purpose)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private String actions(String one) {
        return jdbc.sql("""
                        SELECT string_agg(replace(action, 'data-breach.', ''), ' ' ORDER BY id) FROM audit_entry
                        WHERE subject_key = :key
                        """).param("key", keyOf(one)).query(String.class).single();
    }

    private int messagesOf(String request) {
        return jdbc.sql("SELECT count(*) FROM message WHERE subject_key = :key AND template = 'KEBOCORAN_DATA'")
                .param("key", request)
                .query(Integer.class)
                .single();
    }

    private void watch() {
        recurring.stream()
                .filter(work -> work.task().equals("privacy-breach-watch"))
                .forEach(Tasks.Recurring::run);
    }

    private Cookie applicant() {
        return new Cookie(
                "pendapa-cek",
                check.seal(new Grant(number, true, clock.instant().plus(Duration.ofMinutes(30)), false)));
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return pages.get().uri(address).cookie(cookies).exchange();
    }

    /** Sends the version that is the newest, unless the form has one. */
    private MvcTestResult post(String address, Map<String, String> form, Cookie... cookies) {
        var request = pages.post().uri(address).cookie(cookies).with(csrf());
        Map<String, String> sent = new HashMap<>(form);
        sent.putIfAbsent("kunci", UUID.randomUUID().toString());
        sent.computeIfAbsent(
                "versi",
                name -> address.matches(DESK + "/\\d+/.*")
                        ? jdbc.sql("SELECT version::text FROM data_breach WHERE id = :id")
                                .param("id", Long.parseLong(address.split("/", -1)[3]))
                                .query(String.class)
                                .single()
                        : "1");
        sent.forEach(request::param);
        return request.exchange();
    }
}
