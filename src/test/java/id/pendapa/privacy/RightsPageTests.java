package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.Tasks;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applicants demand what the law gives them about their data, and the officer answers within 3 x 24 hours. */
@PageTest
class RightsPageTests {

    private static final String DESK = "/pelindungan/permintaan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    ApplicantCheck check;

    @Autowired
    SettableClock clock;

    @Autowired
    List<Tasks.Recurring> recurring;

    @Autowired
    JdbcClient jdbc;

    private String number = "";
    private String own = "";
    private Cookie applicant = new Cookie("pendapa-cek", "");

    @BeforeEach
    void aRequest() {
        clock.set(SettableClock.START);
        number = requestOf(way.waiting().code());
        SecurityContextHolder.clearContext();
        own = "/cek/" + number + "/hak";
        applicant = applicant(number, true);
    }

    @Test
    void aCopyIsGrantedWithinItsClockAndItsFetchingIsASight() throws IOException {
        assertThat(get("/cek/" + number, applicant)).bodyText().contains(own);
        assertThat(get(own, applicant))
                .hasStatusOk()
                .bodyText()
                .contains("Melihat data saya", "paling lambat Sabtu, 28 November 2026 pukul 10.00 WIB")
                .doesNotContain("⟦");
        String key = UUID.randomUUID().toString();
        Map<String, String> demand = Map.of("hak", "ACCESS", "uraian", "Untuk arsip saya", "kunci", key);
        assertThat(post(own, demand, applicant)).hasRedirectedUrl(own + "?terkirim=ya");
        assertThat(post(own, demand, applicant)).hasRedirectedUrl(own + "?terkirim=ya");
        assertThat(get(own + "?terkirim=ya", applicant))
                .bodyText()
                .contains(
                        "Permintaan Anda kami terima",
                        "Untuk arsip saya",
                        "Dijawab paling lambat Sabtu, 28 November 2026 pukul 10.00 WIB");
        assertThat(jdbc.sql("SELECT encode(text_sealed, 'escape') FROM data_request WHERE request_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("arsip");
        String id = idOf(key);
        assertThat(get(own + "/" + id + "/salinan", applicant)).hasStatus(404);
        Cookie[] ppdp = signIn(pages, "ppdp");
        String desk = DESK + "/" + id;
        assertThat(get("/pelindungan", ppdp)).bodyText().contains("Permintaan hak atas data (");
        assertThat(get(DESK, ppdp))
                .bodyText()
                .contains(number, "sisa 3 hari 0 jam")
                .doesNotContain("⟦");
        assertThat(get(desk, ppdp))
                .hasStatusOk()
                .bodyText()
                .contains("Untuk arsip saya", "masih berjalan")
                .doesNotContain("Suharti", "⟦");
        clock.advance(Duration.ofDays(2));
        Map<String, String> answer = decision("GRANTED", "", "Salinan dapat diunduh.");
        assertThat(post(desk, answer, ppdp)).hasRedirectedUrl(desk);
        assertThat(post(desk, decision("REFUSED", "SAFETY", "Tidak"), ppdp)).hasStatus(409);
        Cookie later = applicant(number, true);
        assertThat(get(own, later))
                .bodyText()
                .contains("Dikabulkan", "Salinan dapat diunduh.", "/salinan", "/salinan.json", "/surat");
        String copy = text(get(own + "/" + id + "/salinan", later));
        assertThat(copy)
                .contains("Salinan data Anda", "Suharti", "3373025708900000", "Siapa yang melihat data ini", "Riwayat");
        JsonNode json = JsonMapper.shared().readTree(body(get(own + "/" + id + "/salinan.json", later)));
        assertThat(json.path("request").asString("")).isEqualTo(number);
        assertThat(json.path("sections")
                        .valueStream()
                        .map(part -> part.path("code").asString("")))
                .containsExactly(
                        "request",
                        "answers",
                        "files",
                        "history",
                        "letters",
                        "messages",
                        "sights",
                        "questions",
                        "demands");
        assertThat(text(get(own + "/" + id + "/surat", later)))
                .contains("Jawaban atas permintaan", number, "Dikabulkan", "Salinan dapat diunduh.")
                .doesNotContain("terlambat");
        assertThat(text(get(desk + "/surat", ppdp))).contains("Dikabulkan");
        assertThat(text(get(desk + "/salinan", signIn(pages, "ppdp")))).contains("Suharti");
        assertThat(get("/cek/" + number + "/jejak?sendiri=ya", later))
                .bodyText()
                .contains("Membuat salinan data", "Membaca permintaan hak atas data", "Pejabat Pelindungan");
        assertThat(actions()).isEqualTo("data-request.asked data-request.decided");
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE subject_key = :key AND template = 'HAK_DATA'")
                        .param("key", number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        assertThat(post(own, Map.of("hak", "", "uraian", "Kalimat saya"), applicant))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih apa yang Anda minta", "Kalimat saya");
        assertThat(post(own, Map.of("hak", "CORRECTION", "uraian", " "), applicant))
                .hasStatus(422)
                .bodyText()
                .contains("Jelaskan apa yang Anda maksud", "value=\"CORRECTION\" checked");
        assertThat(post(own, Map.of("hak", "ERASURE", "uraian", "Saya tidak perlu lagi"), applicant))
                .hasStatus(422)
                .bodyText()
                .contains("masih berjalan", "Tarik dahulu", "Saya tidak perlu lagi");
        assertThat(post(own, Map.of("hak", "ACCESS", "uraian", "x".repeat(1001)), applicant))
                .hasStatus(422)
                .bodyText()
                .contains("paling banyak 1000 huruf");
        ask("ACCESS", "");
        assertThat(post(own, Map.of("hak", "ACCESS"), applicant))
                .hasStatus(422)
                .bodyText()
                .contains("masih menunggu jawaban");
    }

    @Test
    void anEndedRequestMayBeAskedToBeErasedAndTheArchiveIsRestrictedInstead() {
        jdbc.sql("""
                        UPDATE service_request SET phase = 'ENDED', outcome = 'GRANTED', ended_at = now()
                        WHERE number = :number
                        """).param("number", number).update();
        String key = ask("ERASURE", "Hapus data saya");
        Cookie[] ppdp = signIn(pages, "ppdp");
        String desk = DESK + "/" + idOf(key);
        assertThat(get(desk, ppdp)).bodyText().doesNotContain("value=\"GRANTED\"");
        assertThat(post(desk, decision("GRANTED", "", "Sudah dihapus"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih jawabannya", "Sudah dihapus");
        assertThat(post(desk, decision("PARTLY", "SAFETY", "Dibatasi"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih dasar penolakannya", "Dibatasi");
        assertThat(post(desk, decision("PARTLY", "ARCHIVE", " "), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis penjelasannya");
        assertThat(post(desk, decision("PARTLY", "ARCHIVE", "Hanya arsiparis yang membuka."), ppdp))
                .hasRedirectedUrl(desk);
        assertThat(get(own, applicant)).bodyText().contains("Dibatasi, bukan dihapus", "Hanya arsiparis yang membuka.");
        assertThat(get(own + "/" + idOf(key) + "/salinan", applicant)).hasStatus(404);
    }

    @Test
    void theApplicantTakesADemandBackWhileItWaits() {
        String id = idOf(ask("RESTRICTION", "Jangan dipakai untuk laporan"));
        assertThat(post(own + "/" + id + "/tarik", Map.of("versi", "7"), applicant))
                .hasStatus(409);
        assertThat(post(own + "/" + id + "/tarik", Map.of("versi", "1"), applicant))
                .hasRedirectedUrl(own);
        assertThat(get(own, applicant)).bodyText().contains("Anda menarik permintaan ini");
        Cookie[] ppdp = signIn(pages, "ppdp");
        assertThat(post(DESK + "/" + id, decision("GRANTED", "", "Ya"), ppdp)).hasStatus(409);
        assertThat(get(DESK + "/" + id, ppdp)).bodyText().contains("Ditarik pemohon pada");
        assertThat(get(DESK + "?selesai=ya", ppdp)).bodyText().contains(number, "Ditarik pemohon");
        assertThat(actions()).isEqualTo("data-request.asked data-request.withdrawn");
    }

    @Test
    void paperCountsFromWhenTheOfficeGotIt() {
        Cookie[] ppdp = signIn(pages, "ppdp");
        assertThat(get(DESK + "/baru", ppdp)).hasStatusOk().bodyText().doesNotContain("⟦");
        assertThat(post(DESK + "/baru", Map.of("nomor", "TKR-2026-999999", "uraian", "Salinan"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Tidak ada permohonan dengan nomor ini",
                        "Pilih apa yang Anda minta",
                        "bagaimana pembawa kertas dikenali",
                        "Isi tanggal dan jam diterima",
                        "TKR-2026-999999");
        for (String day : List.of("26", "1", "40")) { // Tomorrow, a month ago and more, none.
            Map<String, String> wrong = new HashMap<>(paper(day, "10.00"));
            wrong.put("diterima-bulan", day.equals("1") ? "10" : "11");
            assertThat(post(DESK + "/baru", wrong, ppdp)).as(day).hasStatus(422);
        }
        assertThat(post(DESK + "/baru", paper("24", "25.00"), ppdp)).hasStatus(422);
        assertThat(post(DESK + "/baru", paper("24", "09:30"), ppdp)).hasRedirectedUrl(DESK);
        assertThat(get(DESK, ppdp))
                .bodyText()
                .contains("Diterima di atas kertas Selasa, 24 November 2026 pukul 09.30", "Jumat, 27 November 2026");
        assertThat(get(own, applicant))
                .bodyText()
                .contains("diterima di atas kertas Selasa, 24 November 2026 pukul 09.30", "Minta salinan");
        assertThat(post(DESK + "/baru", paper("24", "09.30"), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("masih menunggu jawaban");
        String id = jdbc.sql("SELECT id::text FROM data_request WHERE request_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        assertThat(get(DESK + "/" + id, ppdp)).bodyText().contains("KTP asli, cocok", "Dicatat oleh");
    }

    @Test
    void theLeastTimeComesFirstAndWhatIsLateIsMarkedOnceAndSaid() {
        String late = idOf(ask("ACCESS", ""));
        clock.advance(Duration.ofHours(60));
        watch();
        assertThat(actions()).isEqualTo("data-request.asked data-request.due-soon");
        Cookie[] ppdp = signIn(pages, "ppdp");
        assertThat(get(DESK, ppdp)).bodyText().contains("Kurang dari 24 jam", "kurang dari 24 jam lagi");
        clock.advance(Duration.ofHours(12));
        assertThat(get(DESK, signIn(pages, "ppdp"))).bodyText().contains("sisa kurang dari satu menit");
        clock.advance(Duration.ofHours(1));
        applicant = applicant(number, true);
        String fresh = idOf(ask("CORRECTION", "Nama jalan"));
        watch();
        watch();
        assertThat(actions())
                .isEqualTo("data-request.asked data-request.due-soon data-request.asked data-request.late");
        ppdp = signIn(pages, "ppdp");
        String list = body(get(DESK, ppdp));
        assertThat(list).contains("Terlambat", "lewat 1 jam");
        assertThat(list.indexOf(DESK + "/" + late)).isLessThan(list.indexOf(DESK + "/" + fresh));
        assertThat(get("/pelindungan", ppdp)).bodyText().contains("terlambat");
        assertThat(get(own, applicant)).bodyText().contains("Terlambat: seharusnya dijawab");
        assertThat(post(DESK + "/" + late, decision("GRANTED", "", "Maaf terlambat."), ppdp))
                .hasStatus3xxRedirection();
    }

    @Test
    void nobodyElseReachesAnyOfIt() {
        String id = idOf(ask("ACCESS", ""));
        String other = requestOf(way.waiting().code());
        SecurityContextHolder.clearContext();
        Cookie stranger = applicant(other, true);
        assertThat(get(own, stranger)).hasRedirectedUrl("/cek/" + number);
        assertThat(get(own, applicant(number, false))).hasRedirectedUrl("/cek/" + number);
        assertThat(post(own, Map.of("hak", "ACCESS"), stranger)).hasRedirectedUrl("/cek/" + number);
        for (String what : List.of("/surat", "/salinan", "/salinan.json")) {
            assertThat(get(own + "/" + id + what, stranger)).hasStatus(404);
            assertThat(get("/cek/" + other + "/hak/" + id + what, stranger)).hasStatus(404);
        }
        assertThat(post("/cek/" + other + "/hak/" + id + "/tarik", Map.of("versi", "1"), stranger))
                .hasStatus(404);
        for (String username : List.of("loket", "kasi", "camat", "admin", "auditor")) {
            Cookie[] staff = signIn(pages, username);
            for (String page : List.of(DESK, DESK + "/baru", DESK + "/" + id, DESK + "/" + id + "/surat")) {
                assertThat(get(page, staff)).as(username + page).hasStatus(403);
            }
            assertThat(post(DESK + "/" + id, decision("GRANTED", "", "x"), staff))
                    .as(username)
                    .hasStatus(403);
            assertThat(post(DESK + "/baru", paper("24", "09.30"), staff))
                    .as(username)
                    .hasStatus(403);
        }
    }

    @Test
    void theCopyInEnglishIsEnglish() throws IOException {
        String id = idOf(ask("ACCESS", ""));
        assertThat(post(DESK + "/" + id, decision("GRANTED", "", "Silakan."), signIn(pages, "ppdp")))
                .hasStatus3xxRedirection();
        Cookie english = new Cookie("pendapa-bahasa", "en");
        assertThat(get(own, applicant, english)).bodyText().contains("My rights over my data", "Granted");
        assertThat(text(get(own + "/" + id + "/salinan", applicant, english)))
                .contains("Copy of your data", "Who saw these data", "What the request says");
    }

    private void watch() {
        recurring.stream()
                .filter(work -> work.task().equals("privacy-data-request-watch"))
                .forEach(Tasks.Recurring::run);
    }

    private String ask(String kind, String text) {
        String key = UUID.randomUUID().toString();
        assertThat(post(own, Map.of("hak", kind, "uraian", text, "kunci", key), applicant))
                .hasRedirectedUrl(own + "?terkirim=ya");
        return key;
    }

    private Map<String, String> paper(String day, String hour) {
        return Map.of(
                "nomor", number.toLowerCase(java.util.Locale.ROOT),
                "hak", "ACCESS",
                "uraian", "Minta salinan",
                "bukti", "KTP asli, cocok",
                "diterima-hari", day,
                "diterima-bulan", "11",
                "diterima-tahun", "2026",
                "diterima-jam", hour);
    }

    private static Map<String, String> decision(String outcome, String ground, String reason) {
        return Map.of("versi", "1", "putusan", outcome, "dasar", ground, "alasan", reason);
    }

    private String idOf(String key) {
        return jdbc.sql("SELECT id::text FROM data_request WHERE key = CAST(:key AS uuid)")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private String actions() {
        return jdbc.sql("""
                        SELECT string_agg(action, ' ' ORDER BY id) FROM audit_entry
                        WHERE subject_key = :key AND action LIKE 'data-request.%'
                        """).param("key", number).query(String.class).single();
    }

    private String requestOf(String letter) {
        return jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", letter)
                .query(String.class)
                .single();
    }

    private Cookie applicant(String request, boolean identified) {
        return new Cookie(
                "pendapa-cek",
                check.seal(new Grant(request, identified, clock.instant().plus(Duration.ofMinutes(30)), false)));
    }

    private static String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return pages.get().uri(address).cookie(cookies).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie... cookies) {
        var request = pages.post().uri(address).cookie(cookies).with(csrf());
        Map<String, String> sent = new HashMap<>(form);
        sent.putIfAbsent("kunci", UUID.randomUUID().toString());
        sent.forEach(request::param);
        return request.exchange();
    }
}
