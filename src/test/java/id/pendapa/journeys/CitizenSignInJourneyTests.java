package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.citizens.oidc.AuthorizationServer;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.VirtualKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The three ways into a citizen's account: code, passkey, and a provider of identities that is a real one. */
@JourneyTest
class CitizenSignInJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aProvider() {
        AuthorizationServer.SHARED.serve("http://localhost:" + port, clock);
    }

    @Test
    void oneAccountIsOpenedByCodeByPasskeyAndByIdentity() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.visitor(Browser.PHONE);
            VirtualKey.at(page);
            byCode(page, "tiga.jalan@contoh.example");
            page.navigate("/saya/akun/kunci-sandi");
            page.locator("[data-kunci-sandi] button").click();
            page.waitForSelector("summary");
            signOut(page);

            page.navigate("/saya/masuk/kunci-sandi");
            page.locator("[data-kunci-sandi] button").click();
            page.waitForURL("**/saya");
            page.navigate("/saya/akun/identitas");
            browser.inspect(page, "saya-identitas-kosong");
            page.locator("main a[href='/saya/masuk/oidc']").click();
            atTheProvider(page);
            page.waitForURL("**/saya/akun/identitas");
            browser.inspect(page, "saya-identitas");
            signOut(page);

            page.navigate("/saya/masuk");
            browser.inspect(page, "saya-masuk-identitas");
            page.locator("main a[href='/saya/masuk/oidc']").click();
            page.waitForURL("**/saya"); // The provider still knows this browser.
            page.navigate("/saya/akun");
            assertThat(page.locator("main").innerText()).contains("t•••@contoh.example");

            // On another phone, without script.
            Page other = browser.visitor(Browser.PHONE, false);
            other.navigate("/saya/masuk");
            other.locator("main a[href='/saya/masuk/oidc']").click();
            atTheProvider(other);
            other.waitForURL("**/saya");
            other.navigate("/saya/akun");
            assertThat(other.locator("main").innerText()).contains("t•••@contoh.example");
        }
    }

    static void byCode(Page page, String contact) {
        page.navigate("/saya/masuk");
        page.locator("#kontak").fill(contact);
        page.locator("main form button").click();
        page.navigate("/contoh/pesan");
        String code = page.locator("main").innerText().replaceAll("(?s).*?Kode masuk Anda: (\\d{6}).*", "$1");
        page.navigate("/saya/masuk/kode");
        page.locator("#kode").fill(code);
        page.locator("main form button").first().click();
        page.waitForURL("**/saya");
    }

    private static void signOut(Page page) {
        page.locator("form[action='/saya/keluar'] button").click();
        page.waitForURL(address -> !address.contains("/saya/"));
    }

    private static void atTheProvider(Page page) {
        page.locator("#username").fill("siti");
        page.locator("#password").fill(AuthorizationServer.PASSWORD);
        page.locator("button[type='submit']").click();
    }
}
