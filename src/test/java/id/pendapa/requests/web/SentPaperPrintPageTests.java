package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The papers to be signed are printed from a request too: at the desk, and by its applicant. */
@PageTest
class SentPaperPrintPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicantCheck check;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDeskPrintsThemAndEachPrintIsWrittenDown() throws IOException {
        String number = SentRequest.umumByAnother(intake, catalogue);
        String request = "/meja/" + number;
        Cookie[] loket = signIn(pages, "loket");
        assertThat(get(request, loket))
                .bodyText()
                .contains(request + "/cetak/surat-kuasa?kertas=A4", request + "/cetak/pengantar-rt-rw?kertas=F4")
                .doesNotContain("/cetak/pernyataan", "⟦");
        assertThat(text(get(request + "/cetak/surat-kuasa?kertas=A4", loket)))
                .contains("SURAT KUASA", "Suharti Contoh", "Joko Wakil", "3373021009880000", "Meterai");
        assertThat(text(get(request + "/cetak/pengantar-rt-rw?kertas=F4", loket)))
                .contains("SURAT PENGANTAR RT/RW", "Suharti Contoh")
                .doesNotContain("Joko Wakil");
        assertThat(sights("paper-print", number)).isEqualTo(2);

        assertThat(get(request + "/cetak/pernyataan", loket)).hasStatus(404);
        assertThat(get(request + "/cetak/surat-kuasa", signIn(pages, "lurah2"))).hasStatus(404);
        assertThat(get(request + "/cetak/surat-kuasa", signIn(pages, "auditor")))
                .hasStatus(403);
        assertThat(sights("paper-print", number)).isEqualTo(2);
    }

    @Test
    void nobodyIsOfferedWhatTheAnswersDoNotCallFor() {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        assertThat(get("/meja/" + number, loket)).bodyText().contains("/cetak/pengantar-rt-rw");
        assertThat(get("/meja/" + number, loket)).bodyText().doesNotContain("/cetak/surat-kuasa");
        assertThat(get("/meja/" + number + "/cetak/surat-kuasa", loket)).hasStatus(404);
    }

    @Test
    void theApplicantPrintsThemUntilTheRequestIsOver() throws IOException {
        String number = SentRequest.umumByAnother(intake, catalogue);
        String page = "/cek/" + number;
        Cookie own = applicant(number, true);
        assertThat(get(page, own))
                .bodyText()
                .contains(page + "/cetak/surat-kuasa?kertas=A4")
                .doesNotContain("⟦");
        assertThat(text(get(page + "/cetak/surat-kuasa", own))).contains("SURAT KUASA", "Joko Wakil");
        Cookie codeOnly = applicant(number, false);
        assertThat(get(page, codeOnly)).bodyText().doesNotContain("/cetak/");
        assertThat(get(page + "/cetak/surat-kuasa", codeOnly)).hasStatus(403);
        assertThat(get(page + "/cetak/surat-kuasa")).hasStatus(404);

        assertThat(pages.post()
                        .uri(page + "/batalkan")
                        .param("versi", "1")
                        .param("kunci", UUID.randomUUID().toString())
                        .cookie(own)
                        .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(get(page, own)).bodyText().doesNotContain("/cetak/");
        assertThat(get(page + "/cetak/surat-kuasa", own)).hasStatus(404);
        Cookie[] loket = signIn(pages, "loket");
        assertThat(get("/meja/" + number, loket)).bodyText().doesNotContain("/cetak/surat-kuasa");
    }

    private Cookie applicant(String number, boolean identified) {
        Grant grant = new Grant(number, identified, SettableClock.START.plus(Duration.ofMinutes(30)), false);
        return new Cookie("pendapa-cek", check.seal(grant));
    }

    private int sights(String purpose, String number) {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = :purpose AND subject_key = :key")
                .param("purpose", purpose)
                .param("key", number)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        var request = pages.get().uri(address);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private static String text(MvcTestResult printed) throws IOException {
        assertThat(printed).hasStatusOk();
        try (PDDocument document = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
