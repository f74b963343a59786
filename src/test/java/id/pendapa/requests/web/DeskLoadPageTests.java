package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.List;
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

/** Colleagues who leave word for each other, and who take over everything when one is ill. */
@PageTest
class DeskLoadPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNoteIsReadByColleaguesAndNotByTheApplicant() {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket");
        String address = "/meja/" + number + "/catatan";
        assertThat(pages.get().uri(address).cookie(loket))
                .hasStatusOk()
                .bodyText()
                .contains("Catatan untuk rekan", "berhak memintanya")
                .doesNotContain("⟦");
        assertThat(post(loket, address, Map.of("kunci", key(), "catatan", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis catatannya");
        assertThat(post(loket, address, Map.of("kunci", key(), "catatan", "panjang ".repeat(200))))
                .hasStatus(422)
                .bodyText()
                .contains("paling panjang 1000", "panjang panjang");
        Map<String, String> note = Map.of("kunci", key(), "catatan", "Ditelepon, datang besok <b>");
        assertThat(post(loket, address, note)).hasRedirectedUrl("/meja/" + number);
        assertThat(post(loket, address, note)).as("pressed twice").hasRedirectedUrl("/meja/" + number);
        assertThat(pages.get().uri("/meja/" + number).cookie(signIn(pages, "kasi")))
                .bodyText()
                .containsOnlyOnce("Ditelepon, datang besok &lt;b&gt;")
                .doesNotContain("⟦");
        assertThat(count(
                        "SELECT count(*) FROM audit_entry WHERE action = 'request.noted' AND subject_key = :number",
                        number))
                .isOne();
        assertThat(pages.get().uri(address).cookie(signIn(pages, "admin"))).hasStatus(403);
        assertThat(pages.get().uri(address).cookie(signIn(pages, "lurah2"))).hasStatus(404);
    }

    @Test
    void aRequestIsPrintedForThePaperFileAndTheSightIsKept() throws IOException {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket");
        assertThat(pages.get().uri("/meja/" + number).cookie(loket)).bodyText().doesNotContain("/cetak\"");
        assertThat(post(loket, "/meja/" + number + "/tampilkan", Map.of()))
                .bodyText()
                .contains("/meja/" + number + "/cetak\"");
        post(
                loket,
                "/meja/" + number + "/catatan",
                Map.of("catatan", "Sudah ditelepon", "kunci", UUID.randomUUID().toString()));
        MvcTestResult printed = post(loket, "/meja/" + number + "/cetak", Map.of());
        assertThat(printed).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        try (PDDocument pdf = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(number, "Suharti Contoh", "3373025708900000", "kertasnya dibawa", "Berisi data pribadi")
                    .contains("Hasil aturan", "Sudah ditelepon", "Catatan")
                    .doesNotContain("⟦");
        }
        assertThat(count(
                        "SELECT count(*) FROM access_entry WHERE purpose = 'desk-print' AND subject_key = :number",
                        number))
                .isOne();
        assertThat(post(signIn(pages, "lurah2"), "/meja/" + number + "/cetak", Map.of()))
                .hasStatus(404);
        assertThat(post(signIn(pages, "admin"), "/meja/" + number + "/cetak", Map.of()))
                .hasStatus(403);
    }

    @Test
    void whenTheClerkIsIllTheOtherCounterGetsEverything() {
        Cookie[] loket = signIn(pages, "loket");
        List<String> taken = List.of(submit(), submit(), submit());
        taken.forEach(number -> post(loket, "/meja/" + number + "/ambil", Map.of("versi", "1", "alasan", "Mendesak")));
        String ill = "/meja/limpahkan/" + account("loket");
        assertThat(pages.get().uri("/meja").cookie(loket)).bodyText().doesNotContain("/meja/limpahkan");
        assertThat(pages.get().uri("/meja/limpahkan").cookie(loket)).hasStatus(403);
        Cookie[] kasi = signIn(pages, "kasi");
        assertThat(pages.get().uri("/meja").cookie(kasi)).bodyText().contains("/meja/limpahkan");
        assertThat(pages.get().uri("/meja/limpahkan").cookie(kasi))
                .hasStatusOk()
                .bodyText()
                .contains("Petugas Loket", ill)
                .doesNotContain("⟦");
        assertThat(pages.get().uri(ill).cookie(kasi))
                .hasStatusOk()
                .bodyText()
                .contains("Contoh Enam Prabowo")
                .doesNotContain("⟦");

        assertThat(post(kasi, ill, Map.of("kunci", key())))
                .hasStatus(422)
                .bodyText()
                .contains("#petugas", "#alasan");
        assertThat(post(kasi, ill, Map.of("kunci", key(), "alasan", "Sakit")))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih petugasnya", "Sakit");
        assertThat(post(kasi, ill, Map.of("kunci", key(), "petugas", account("loket2"))))
                .hasStatus(422);
        Map<String, String> give = Map.of("kunci", key(), "petugas", account("loket2"), "alasan", "Sakit");
        String done = String.valueOf(post(kasi, ill, give).getResponse().getRedirectedUrl());
        assertThat(done).isEqualTo("/meja/limpahkan?dilimpahkan=3&tinggal=0");
        assertThat(post(kasi, ill, give)).as("pressed twice").hasRedirectedUrl(done);
        assertThat(pages.get().uri(done).cookie(kasi)).bodyText().contains("Dilimpahkan: 3 permohonan");
        assertThat(pages.get().uri("/meja?daftar=saya").cookie(signIn(pages, "loket2")))
                .bodyText()
                .contains(taken);
    }

    @Test
    void whatTheColleagueMayNotDoStaysWhereItIs() {
        Cookie[] loket = signIn(pages, "loket2");
        post(loket, "/meja/" + submit() + "/ambil", Map.of("versi", "1", "alasan", "Mendesak"));
        Map<String, String> give = Map.of("kunci", key(), "petugas", account("camat"), "alasan", "Sakit");
        assertThat(post(signIn(pages, "sekcam"), "/meja/limpahkan/" + account("loket2"), give)
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/meja/limpahkan?dilimpahkan=0&tinggal=");
    }

    private MvcTestResult post(Cookie[] session, String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private int count(String sql, String number) {
        return jdbc.sql(sql).param("number", number).query(Integer.class).single();
    }

    private String account(String username) {
        return jdbc.sql("SELECT id FROM staff_account WHERE username = :name")
                .param("name", username)
                .query(String.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String submit() {
        return SentRequest.umum(intake, catalogue);
    }
}
