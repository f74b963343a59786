package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The applicant reads the letter before it is signed, says what is wrong, and is answered. */
@PageTest
class DraftLetterPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    ApplicantCheck check;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theApplicantReadsTheLetterAsADraftThatProvesNothing() throws IOException {
        String number = waiting().request();
        Cookie own = applicant(number, true);
        assertThat(get("/cek/" + number, own)).bodyText().contains("/cek/" + number + "/konsep");
        assertThat(get("/cek/" + number + "/konsep", own))
                .hasStatusOk()
                .bodyText()
                .contains("Konsep belum sah", "/konsep/KETERANGAN", "Apa yang keliru?")
                .doesNotContain("⟦");
        MvcTestResult draft = get("/cek/" + number + "/konsep/KETERANGAN", own);
        assertThat(text(draft.getResponse().getContentAsByteArray()))
                .contains("KONSEP – BELUM SAH", "Suharti Contoh", "Nomor: …")
                .doesNotContain("Kode surat");
        assertThat(sights("applicant-own", number)).isGreaterThanOrEqualTo(2);

        assertThat(get("/cek/" + number + "/konsep/LAIN", own)).hasStatus(404);
        Cookie codeOnly = applicant(number, false);
        assertThat(get("/cek/" + number + "/konsep", codeOnly)).hasRedirectedUrl("/cek/" + number);
        assertThat(get("/cek/" + number + "/konsep/KETERANGAN", codeOnly)).hasStatus(404);
        assertThat(get(
                        "/cek/" + number + "/konsep/KETERANGAN",
                        applicant(waiting().request(), true)))
                .hasStatus(404);
    }

    @Test
    void whatIsWrongReachesDeskAndSignerAndIsAnswered() {
        Waiting waiting = waiting();
        String number = waiting.request();
        Cookie own = applicant(number, true);
        String page = "/cek/" + number + "/konsep";
        assertThat(post(page, Map.of("tanggapan", " "), own))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis apa yang keliru");
        String version = version(number);
        String key = UUID.randomUUID().toString();
        Map<String, String> remark = Map.of("tanggapan", "Jalannya Jalan Contoh 2", "kunci", key);
        assertThat(post(page, remark, own)).hasRedirectedUrl(page);
        assertThat(post(page, remark, own)).hasRedirectedUrl(page);
        assertThat(get(page, own)).bodyText().contains("Jalannya Jalan Contoh 2", "Belum dijawab");
        assertThat(version(number)).isNotEqualTo(version);

        Cookie[] camat = signIn(pages, "camat");
        assertThat(get("/tanda-tangan", camat))
                .bodyText()
                .contains("Ada tanggapan pemohon")
                .doesNotContain("pilih-" + waiting.letter(), "⟦");
        assertThat(get("/tanda-tangan/" + waiting.letter(), camat))
                .bodyText()
                .contains("Pemohon menulis ada yang keliru", "/meja/" + number + "/tanggapan")
                .doesNotContain("⟦");
        assertThat(post(
                        "/tanda-tangan/daftar/bersama",
                        Map.of("pilih", waiting.letter() + ":1", "sandi", "pendapa-contoh"),
                        camat))
                .hasStatus(422)
                .bodyText()
                .contains("Buka suratnya dan baca tanggapannya");

        Cookie[] loket = signIn(pages, "loket");
        assertThat(get("/meja/" + number, loket))
                .bodyText()
                .contains("1 belum dijawab")
                .doesNotContain("Jalannya Jalan Contoh 2", "⟦");
        String desk = "/meja/" + number + "/tanggapan";
        assertThat(get(desk, loket))
                .hasStatusOk()
                .bodyText()
                .contains("Jalannya Jalan Contoh 2")
                .doesNotContain("⟦");
        assertThat(sights("desk-remarks", number)).isPositive();
        assertThat(post(desk, Map.of("tanggapan", key, "jawaban", "Sudah kami ganti"), loket))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih hasilnya", "Sudah kami ganti");
        assertThat(post(desk, Map.of("tanggapan", key, "hasil", "tetap"), loket))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis jawaban");
        Map<String, String> answer = Map.of("tanggapan", key, "hasil", "dibetulkan", "jawaban", "Sudah kami ganti");
        assertThat(post(desk, answer, loket)).hasRedirectedUrl(desk);
        assertThat(post(desk, answer, loket)).hasStatus(409);
        assertThat(get(page, own)).bodyText().contains("Sudah dibetulkan", "Sudah kami ganti");
        assertThat(get("/tanda-tangan/" + waiting.letter(), camat))
                .bodyText()
                .doesNotContain("Pemohon menulis ada yang keliru");
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE subject_key = :key AND template = 'TANGGAPAN_DIJAWAB'")
                        .param("key", number)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("""
                        SELECT string_agg(action, ' ' ORDER BY id) FROM audit_entry
                        WHERE subject_key = :key AND action LIKE 'request.remark%'
                        """).param("key", number).query(String.class).single())
                .isEqualTo("request.remarked request.remark-answered");
    }

    @Test
    void onceSignedThereIsNothingToSayAndFiveRemarksAreEnough() {
        Waiting waiting = waiting();
        Cookie own = applicant(waiting.request(), true);
        String page = "/cek/" + waiting.request() + "/konsep";
        for (int more = 0; more < 5; more++) {
            assertThat(post(page, Map.of("tanggapan", "Keliru " + more), own)).hasRedirectedUrl(page);
        }
        assertThat(get(page, own)).bodyText().doesNotContain("Kirim tanggapan");
        assertThat(post(page, Map.of("tanggapan", "Keliru lagi"), own))
                .hasStatus(409)
                .bodyText()
                .contains("lima tanggapan");
        String sign = "/tanda-tangan/" + waiting.letter() + "/tandatangani";
        assertThat(post(sign, Map.of("versi", "1", "sandi", "pendapa-contoh"), signIn(pages, "camat")))
                .hasStatus3xxRedirection();
        assertThat(get(page, own)).bodyText().contains("semua surat sudah ditandatangani");
        assertThat(get(page + "/KETERANGAN", own)).hasStatus(404);
        assertThat(post("/meja/" + waiting.request() + "/tanggapan", Map.of(), signIn(pages, "lurah2")))
                .hasStatus4xxClientError();
        assertThat(get("/meja/" + waiting.request() + "/tanggapan", signIn(pages, "lurah2")))
                .hasStatus(404);
    }

    private record Waiting(String request, String letter) {}

    private Waiting waiting() {
        String letter = way.waiting().code();
        String request = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", letter)
                .query(String.class)
                .single();
        return new Waiting(request, letter);
    }

    private Cookie applicant(String number, boolean identified) {
        Grant grant = new Grant(number, identified, SettableClock.START.plus(Duration.ofMinutes(30)), false);
        return new Cookie("pendapa-cek", check.seal(grant));
    }

    private String version(String number) {
        return jdbc.sql("SELECT version FROM service_request WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private int sights(String purpose, String number) {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = :purpose AND subject_key = :key")
                .param("purpose", purpose)
                .param("key", number)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return pages.get().uri(address).cookie(cookies).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie... cookies) {
        var request = pages.post().uri(address).cookie(cookies).with(csrf());
        form.forEach(request::param);
        if (!form.containsKey("kunci")) {
            request.param("kunci", UUID.randomUUID().toString());
        }
        return request.exchange();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
