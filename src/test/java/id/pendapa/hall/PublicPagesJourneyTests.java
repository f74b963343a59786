package id.pendapa.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesJourneyTests {

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
    @CsvSource({
        "depan, /",
        "layanan, /layanan",
        "layanan-cari, /layanan?cari=nikah",
        "layanan-kartu, /layanan/UMUM",
        "masuk, /masuk",
        "masuk-gagal, /masuk?gagal",
        "tidak-ada, /tidak-ada"
    })
    void everybodyCanReadPublicPages(String name, String address) {
        Page page = browser.visitor(Browser.PHONE);
        page.navigate(address);
        browser.inspect(page, name);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void officerSignsInAndOutWithAndWithoutScript(boolean script) {
        Page page = browser.visitor(Browser.DESK, script);
        page.navigate("/");
        page.getByText("Masuk petugas").click();
        page.getByLabel("Nama").fill("loket");
        page.getByLabel("Kata sandi").fill("pendapa-contoh");
        page.keyboard().press("Enter");
        page.waitForURL("**/meja");
        assertThat(page.getByRole(AriaRole.BANNER).textContent()).contains("Masuk sebagai");
        page.navigate("/akun");
        browser.screen(page, "akun-" + (script ? "skrip" : "tanpa-skrip"), Browser.DESK);
        page.getByRole(AriaRole.BANNER).getByText("Keluar").click();
        page.waitForURL("**/masuk?keluar");
        page.context().close();
    }

    @Test
    void deskIsReadableForAll() {
        Page page = browser.visitor(Browser.DESK);
        page.navigate("/masuk");
        page.getByLabel("Nama").fill("loket");
        page.getByLabel("Kata sandi").fill("pendapa-contoh");
        page.keyboard().press("Enter");
        page.waitForURL("**/meja");
        browser.inspect(page, "petugas-mulai");
        page.navigate("/akun");
        browser.inspect(page, "akun");
        page.context().close();
    }

    @Test
    void skipLinkIsTheFirstStopOfTheKeyboard() {
        Page page = browser.visitor(Browser.PHONE);
        page.navigate("/layanan");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#isi");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("isi");
        page.context().close();
    }
}
