package id.pendapa.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInUseJourneyTests {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        if (browser == null) {
            browser = Browser.at(port);
        }
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"cek, /cek", "verifikasi, /verifikasi", "lanjutkan, /permohonan/lanjutkan", "pesan, /contoh/pesan"})
    void pagesToFollowAndCheckAreReadable(String name, String address) {
        Page page = browser.visitor(Browser.PHONE);
        assertThat(page.navigate(address).status()).isEqualTo(200);
        browser.inspect(page, name);
        page.context().close();
    }

    @Test
    void firstQuestionTellsWhatIsMissing() {
        Page page = browser.visitor(Browser.PHONE);
        page.navigate("/layanan/UMUM");
        page.locator("main form button").click();
        browser.inspect(page, "isi-1");
        page.locator("main form button").first().click();
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        browser.inspect(page, "isi-1-salah");
        page.context().close();
    }
}
