package id.pendapa.platform.page;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class LanguageChoicePageTests {

    private static final Cookie ENGLISH = new Cookie("pendapa-bahasa", "en");

    @Autowired
    MockMvcTester pages;

    @Test
    void everybodyBeginsInIndonesianWhateverTheBrowserAsksFor() {
        assertThat(pages.get()
                        .uri("/")
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .locale(Locale.ENGLISH))
                .bodyText()
                .contains("<html lang=\"id\"", "href=\"/bahasa/en?ke=/\" lang=\"en\" hreflang=\"en\"")
                .contains(
                        "href=\"/bahasa/id?ke=/\" lang=\"id\" hreflang=\"id\" rel=\"nofollow\" aria-current=\"true\"");
    }

    @Test
    void aLinkLeadsBackToTheSamePageInTheChosenLanguage() {
        MvcTestResult chosen = pages.get()
                .uri("/bahasa/en?ke={here}", "/layanan?cari=mau+nikah")
                .exchange();

        assertThat(chosen).hasRedirectedUrl("/layanan?cari=mau+nikah");
        assertThat(chosen.getResponse().getHeader("Set-Cookie"))
                .startsWith("pendapa-bahasa=en; Path=/; Max-Age=31536000;")
                .endsWith("; HttpOnly; SameSite=Lax");
        assertThat(pages.get().uri("/layanan?cari=mau+nikah").cookie(ENGLISH))
                .bodyText()
                .contains("<html lang=\"en\"", "1 service matches “mau", "/bahasa/jv?ke=/layanan%3Fcari%3Dmau%2Bnikah");
    }

    @ParameterizedTest
    @CsvSource({
        "en, getting married, DISP-NIKAH",
        "en, police record, SKCK",
        "en, certified copy, LEGALISIR",
        "en, domisili, DOMISILI",
        "jv, griya sakit, SKTM",
        "jv, tilar donya, AKTA-MATI"
    })
    void aSearchUnderstandsTheLanguageOfItsPageAndIndonesian(String language, String words, String service) {
        assertThat(pages.get().uri("/layanan?cari={words}", words).cookie(new Cookie("pendapa-bahasa", language)))
                .bodyText()
                .contains("/layanan/" + service + "\"");
    }

    @Test
    void goingBackToIndonesianForgetsTheCookie() {
        MvcTestResult back = pages.get().uri("/bahasa/id").cookie(ENGLISH).exchange();

        assertThat(back).hasRedirectedUrl("/");
        assertThat(back.getResponse().getHeader("Set-Cookie")).startsWith("pendapa-bahasa=; Path=/; Max-Age=0;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com",
                "/\\example.com",
                "/%0d%0aSet-Cookie:x",
                "/\r\nSet-Cookie: x",
                "javascript:alert(1)",
                "/{x}",
                "/meja",
                "/masuk",
                "/tidak-ada",
                "",
                "layanan"
            })
    void leadsNowhereElse(String elsewhere) {
        assertThat(pages.get().uri("/bahasa/en?ke={there}", elsewhere)).hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/verifikasi/berkas, /verifikasi",
        "/layanan/UMUM/mulai, /layanan/UMUM",
        "/cek/TKR-2026-000001/kenali, /cek/TKR-2026-000001",
        "/permohonan/keluar, /"
    })
    void anAddressOfAFormLeadsToThePageAboveIt(String form, String page) {
        assertThat(pages.get().uri("/bahasa/jv?ke={here}", form)).hasRedirectedUrl(page);
    }

    @Test
    void anUnknownLanguageIsNotThere() {
        assertThat(pages.get().uri("/bahasa/xx")).hasStatus(404);
        assertThat(pages.get().uri("/").cookie(new Cookie("pendapa-bahasa", "\u00e9")))
                .bodyText()
                .contains("<html lang=\"id\"");
    }

    @Test
    void nothingInBetweenMayHandAPageToAReaderOfAnotherLanguage() {
        MvcTestResult page = pages.get().uri("/layanan").cookie(ENGLISH).exchange();

        assertThat(page.getResponse().getHeaders("Vary")).contains("Cookie");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void theDeskSpeaksIndonesianAndOffersNothingElse() {
        Cookie[] session = signIn(pages, "loket");
        Cookie[] all = {session[0], ENGLISH};

        assertThat(pages.get().uri("/meja").cookie(all))
                .bodyText()
                .contains("<html lang=\"id\"", "Meja kerja")
                .doesNotContain("/bahasa/");
        assertThat(pages.get().uri("/masuk").cookie(ENGLISH))
                .bodyText()
                .contains("<html lang=\"id\"")
                .doesNotContain("/bahasa/");
    }

    @Test
    void whatFailsOnOurSideIsToldInTheChosenLanguage() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/layanan/UMUM/mulai");
        request.setCookies(ENGLISH);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new HonestFailure(Bundles.WORDS).write(503, "AB12", request, answer);

        assertThat(answer.getContentAsString())
                .contains("<html lang=\"en\"", "Not saved yet", "Send again", "Incident number: AB12");
    }

    @Test
    void refusalsSpeakTheChosenLanguageToo() {
        assertThat(pages.get().uri("/layanan/TIDAK-ADA").cookie(ENGLISH))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"en\"", "This service does not exist.", "To the front page");
        assertThat(pages.post().uri("/layanan").cookie(ENGLISH).with(csrf()))
                .hasStatus(405)
                .bodyText()
                .contains("This address cannot be opened directly");
    }
}
