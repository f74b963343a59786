package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.Audit;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The applicant sees who looked, asks about it, and the data-protection officer answers. */
@PageTest
class SightsPageTests {

    private static final Pattern ROW = Pattern.compile("tanya\\?baris=(\\d+)");

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    ApplicantCheck check;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void everySightIsThereWithPositionUnitPurposeAndTimeButNoOfficersName() {
        String letter = way.waiting().code();
        String number = requestOf(letter);
        Cookie own = applicant(number, true);
        assertThat(get("/cek/" + number, own)).bodyText().contains("/cek/" + number + "/jejak");
        String sights = "/cek/" + number + "/jejak";
        assertThat(get(sights, own))
                .hasStatusOk()
                .bodyText()
                .contains("Belum ada petugas yang melihat", "Dicatat sejak Rabu, 25 November 2026 pukul 10.00 WIB");

        Cookie[] loket = signIn(pages, "loket");
        get("/meja/" + number, loket);
        post("/meja/" + number + "/tampilkan", Map.of(), loket);
        get("/tanda-tangan/" + letter + "/surat", signIn(pages, "camat"));
        post("/meja/cari", Map.of("nik", "3373025708900000", "alasan", "Menanyakan surat lama"), loket);

        assertThat(get(sights, own))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Petugas Loket 1, Seksi Pelayanan",
                        "Membuka permohonan",
                        "data pribadi disamarkan",
                        "Memeriksa permohonan dengan data lengkap",
                        "Camat",
                        "Membaca surat sebelum menandatangani",
                        "Mencari permohonan seseorang dengan NIK",
                        "Menanyakan surat lama",
                        "pukul 10.00 WIB",
                        "Tanyakan ini")
                .doesNotContain("Contoh Lima", "Contoh Satu", "staff:", "Anda sendiri, dengan", "⟦");
        assertThat(get(sights + "?sendiri=ya", own))
                .bodyText()
                .contains("Anda sendiri, dengan kode rahasia Anda", "Melihat permohonan sendiri", "nama pemohon");
    }

    @Test
    void aLaterNameOfTheUnitLeavesTheLogAsItWas() throws SQLException {
        String number = requestOf(way.waiting().code());
        get("/meja/" + number, signIn(pages, "loket"));
        rename("Seksi Pelayanan", "Seksi Baru");
        try {
            get("/meja/" + number, signIn(pages, "loket"));
            assertThat(get("/cek/" + number + "/jejak", applicant(number, true)))
                    .bodyText()
                    .contains("Petugas Loket 1, Seksi Pelayanan", "Petugas Loket 1, Seksi Baru");
        } finally {
            rename("Seksi Baru", "Seksi Pelayanan");
        }
    }

    private static void rename(String unit, String name) throws SQLException {
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                PreparedStatement update =
                        superuser.prepareStatement("UPDATE office_tingkir.position SET unit = ? WHERE unit = ?")) {
            update.setString(1, name);
            update.setString(2, unit);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    @Test
    void onlyTheApplicantSeesIt() {
        String number = requestOf(way.waiting().code());
        String other = requestOf(way.waiting().code());
        for (String page : List.of("/jejak", "/tanya")) {
            String address = "/cek/" + number + page;
            assertThat(get(address)).hasRedirectedUrl("/cek/" + number);
            assertThat(get(address, applicant(number, false))).hasRedirectedUrl("/cek/" + number);
            assertThat(get(address, applicant(other, true))).hasRedirectedUrl("/cek/" + number);
        }
        assertThat(post("/cek/" + number + "/tanya", Map.of("pertanyaan", "Mengapa?"), applicant(other, true)))
                .hasRedirectedUrl("/cek/" + number);
        get("/meja/" + number, signIn(pages, "loket"));
        String row = rows("/cek/" + number + "/jejak", applicant(number, true)).get(0);
        assertThat(get("/cek/" + other + "/tanya?baris=" + row, applicant(other, true)))
                .hasStatus(404);
        assertThat(post(
                        "/cek/" + other + "/tanya",
                        Map.of("pertanyaan", "Mengapa?", "baris", row),
                        applicant(other, true)))
                .hasStatus(404);
    }

    @Test
    void olderRowsFollowPageByPageWithoutGapOrRepetition() {
        String number = requestOf(way.waiting().code());
        for (int sight = 0; sight < 60; sight++) {
            String purpose = sight % 2 == 0 ? "desk-open" : "applicant-own";
            String reason = "Sebab " + sight;
            CurrentTask.run(
                    "uji",
                    () -> transaction.executeWithoutResult(status -> audit.saw(new Audit.Sight(
                            purpose, new Audit.Subject("request", number), List.of("masked"), reason))));
        }
        Cookie own = applicant(number, true);
        assertThat(rows("/cek/" + number + "/jejak", own)).hasSize(25);
        List<String> seen = new ArrayList<>();
        String next = "/cek/" + number + "/jejak?sendiri=ya";
        while (next != null) {
            seen.addAll(rows(next, own));
            var older = Pattern.compile("href=\"([^\"]*sebelum=[^\"]*)\"").matcher(body(next, own));
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .isEqualTo(jdbc.sql("""
                        SELECT id::text FROM access_entry WHERE subject_key = :number AND actor_key = 'task:uji'
                        ORDER BY access_entry.id DESC
                        """)
                        .param("number", number)
                        .query(String.class)
                        .list());
        assertThat(seen).hasSize(60);
    }

    @Test
    void whatWasSeenSeveralTimesInAMinuteIsOneLine() {
        String number = requestOf(way.waiting().code());
        Cookie[] loket = signIn(pages, "loket");
        get("/meja/" + number, loket);
        get("/meja/" + number, loket);
        get("/meja/" + number, loket);
        Cookie own = applicant(number, true);
        assertThat(get("/cek/" + number + "/jejak", own)).bodyText().contains("· 3 kali");
        assertThat(rows("/cek/" + number + "/jejak", own)).hasSize(1);
    }

    @Test
    void aQuestionReachesTheOfficerAndItsAnswerTheApplicant() {
        String number = requestOf(way.waiting().code());
        Cookie own = applicant(number, true);
        get("/meja/" + number, signIn(pages, "loket"));
        String sights = "/cek/" + number + "/jejak";
        String ask = "/cek/" + number + "/tanya";
        String row = rows(sights, own).get(0);
        assertThat(get(ask + "?baris=" + row, own))
                .hasStatusOk()
                .bodyText()
                .contains("Petugas Loket 1", "Membuka permohonan", "Pejabat Pelindungan Data Pribadi")
                .doesNotContain("⟦");
        assertThat(post(ask, Map.of("baris", row, "pertanyaan", " "), own))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis pertanyaan Anda", "name=\"baris\" value=\"" + row);
        assertThat(post(ask, Map.of("baris", row, "pertanyaan", "Panjang sekali ".repeat(100)), own))
                .hasStatus(422)
                .bodyText()
                .contains("paling banyak 1000 huruf", "Panjang sekali Panjang sekali");
        String key = UUID.randomUUID().toString();
        Map<String, String> question = Map.of("baris", row, "pertanyaan", "Mengapa dibuka?", "kunci", key);
        assertThat(post(ask, question, own)).hasRedirectedUrl(sights);
        assertThat(post(ask, question, own)).hasRedirectedUrl(sights);
        assertThat(get(sights, own))
                .bodyText()
                .contains(
                        "Mengapa dibuka?", "Belum dijawab. Dijawab paling lambat Sabtu, 28 November 2026 pukul 10.00");
        assertThat(jdbc.sql("SELECT encode(text_sealed, 'escape') FROM data_question WHERE request_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("Mengapa");

        Cookie[] ppdp = signIn(pages, "ppdp");
        assertThat(get("/pelindungan", ppdp))
                .bodyText()
                .contains(number, "Baru saja masuk. Jawab paling lambat Sabtu, 28 November 2026")
                .doesNotContain("Menunggu 0", "⟦");
        clock.advance(Duration.ofMinutes(1));
        assertThat(get("/pelindungan", ppdp)).bodyText().contains("Menunggu 1 menit. Jawab paling lambat Sabtu");
        String desk = "/pelindungan/tanya/" + idOf(key);
        assertThat(get(desk, ppdp))
                .hasStatusOk()
                .bodyText()
                .contains("Mengapa dibuka?", "Petugas Loket 1, Seksi Pelayanan", "Catatan permohonan ini")
                .doesNotContain("Suharti", "Anda sendiri", "⟦");
        assertThat(get(sights, own)).bodyText().contains("Membaca pertanyaan tentang data");
        assertThat(post(desk, Map.of("jawaban", " "), ppdp))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis jawabannya");
        Map<String, String> answer = Map.of("jawaban", "Petugas memeriksa syarat permohonan Anda.");
        assertThat(post(desk, answer, ppdp)).hasRedirectedUrl(desk);
        assertThat(post(desk, Map.of("jawaban", "Lain lagi"), ppdp)).hasStatus(409);
        assertThat(get(sights, own))
                .bodyText()
                .contains("Petugas memeriksa syarat permohonan Anda.", "Pejabat Pelindungan Data Pribadi");
        assertThat(get("/pelindungan?terjawab=ya", ppdp)).bodyText().contains(number);
        assertThat(get("/pelindungan", ppdp)).bodyText().doesNotContain(number);
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE subject_key = :key AND template = 'PERTANYAAN_DATA'")
                        .param("key", number)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("""
                        SELECT string_agg(action, ' ' ORDER BY id) FROM audit_entry
                        WHERE subject_key = :key AND action LIKE 'data-question.%'
                        """).param("key", number).query(String.class).single())
                .isEqualTo("data-question.asked data-question.answered");
    }

    @Test
    void fiveOpenQuestionsAreEnoughAndNothingTypedIsLost() {
        String number = requestOf(way.waiting().code());
        Cookie own = applicant(number, true);
        String ask = "/cek/" + number + "/tanya";
        for (int more = 0; more < 5; more++) {
            assertThat(post(ask, Map.of("pertanyaan", "Pertanyaan " + more), own))
                    .hasStatus3xxRedirection();
        }
        assertThat(post(ask, Map.of("pertanyaan", "Yang keenam"), own))
                .hasStatus(422)
                .bodyText()
                .contains("Lima pertanyaan Anda belum dijawab", "Yang keenam");
        for (int more = 0; more < 6; more++) {
            post(ask, Map.of("pertanyaan", "Lagi " + more), own);
        }
        assertThat(post(ask, Map.of("pertanyaan", "Yang terakhir"), own))
                .hasStatus(429)
                .bodyText()
                .contains("Coba lagi pukul", "Yang terakhir");
    }

    @Test
    void theDeskIsTheOfficersAlone() {
        for (String username : List.of("loket", "camat", "admin", "auditor")) {
            Cookie[] staff = signIn(pages, username);
            assertThat(get("/pelindungan", staff)).as(username).hasStatus(403);
            assertThat(get("/pelindungan/tanya/1", staff)).as(username).hasStatus(403);
            assertThat(post("/pelindungan/tanya/1", Map.of("jawaban", "x"), staff))
                    .as(username)
                    .hasStatus(403);
        }
        assertThat(get("/pelindungan/tanya/999999", signIn(pages, "ppdp"))).hasStatus(404);
    }

    private String requestOf(String letter) {
        return jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", letter)
                .query(String.class)
                .single();
    }

    private String idOf(String key) {
        return jdbc.sql("SELECT id::text FROM data_question WHERE key = CAST(:key AS uuid)")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private List<String> rows(String address, Cookie own) {
        return ROW.matcher(body(address, own))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String body(String address, Cookie own) {
        try {
            return get(address, own).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cookie applicant(String number, boolean identified) {
        Grant grant = new Grant(number, identified, SettableClock.START.plus(Duration.ofMinutes(30)), false);
        return new Cookie("pendapa-cek", check.seal(grant));
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        var request = pages.get().uri(address);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie... cookies) {
        var request = pages.post().uri(address).cookie(cookies).with(csrf());
        form.forEach(request::param);
        if (!form.containsKey("kunci")) {
            request.param("kunci", UUID.randomUUID().toString());
        }
        return request.exchange();
    }
}
