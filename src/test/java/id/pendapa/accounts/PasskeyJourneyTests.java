package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.VirtualKey;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A real browser makes, shows and removes passkeys. */
@JourneyTest
class PasskeyJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    PasskeyDuties duties;

    @Autowired
    TransactionTemplate transaction;

    private void ask(Set<String> wanted) {
        transaction.executeWithoutResult(status -> duties.set(wanted, duties.version()));
    }

    private static void password(Page page, String username) {
        page.navigate("/masuk");
        page.locator("#nama").fill(username);
        page.locator("#sandi").fill("pendapa-contoh");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/masuk"));
    }

    private static void signOut(Page page) {
        page.navigate("/akun");
        page.locator("main form[action='/keluar'] button").click();
        page.waitForURL("**/masuk?keluar");
    }

    private static void make(Page page, String name) {
        page.locator("#nama").fill(name);
        page.locator("[data-kunci-sandi] button").click();
    }

    private static void show(Page page) {
        page.locator("[data-kunci-sandi] button").click();
    }

    @Test
    void anOfficerMakesAPasskeySignsInWithItAndRemovesIt() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.visitor(Browser.DESK);
            VirtualKey phone = VirtualKey.at(page);
            password(page, "loket");
            page.navigate("/akun/kunci-sandi");
            make(page, "HP uji");
            page.waitForSelector(".pendapa-card");
            assertThat(page.locator("main").innerText()).contains("HP uji", "belum pernah");
            browser.inspect(page, "kunci-sandi");
            make(page, "HP yang sama");
            page.waitForSelector("[data-sebab=sudah]:visible");
            signOut(page);

            page.getByText("Masuk dengan kunci sandi").click();
            phone.unlocks(false);
            show(page);
            page.waitForSelector("[data-sebab=batal]:visible");
            browser.inspect(page, "masuk-kunci-sandi");
            phone.unlocks(true);
            show(page);
            page.waitForURL("**/meja");

            page.navigate("/akun/kunci-sandi");
            page.locator("summary").first().click();
            page.locator("input[name=sandi]").fill("pendapa-contoh");
            page.locator("form[action$='/hapus'] button").click();
            page.waitForURL("**/akun/kunci-sandi");
            assertThat(page.locator(".pendapa-card").count()).isZero();
            signOut(page);
            page.navigate("/masuk/kunci-sandi");
            show(page);
            page.waitForSelector(".govuk-error-summary");
            assertThat(page.locator("main").innerText()).contains("tidak cocok dengan akun");
        }
    }

    @Test
    void aDutyThatAsksLeadsToMakingOneAndThenToShowingIt() {
        ask(Set.of("SEKCAM"));
        try (Browser browser = Browser.at(port)) {
            Page page = browser.visitor(Browser.PHONE);
            VirtualKey phone = VirtualKey.at(page);
            password(page, "sekcam");
            assertThat(page.url()).endsWith("/akun/kunci-sandi");
            browser.inspect(page, "kunci-sandi-pertama");
            make(page, "HP sekcam");
            page.waitForURL(url -> url.contains("/meja"));
            JsonArray made = phone.kept();

            Page other = browser.visitor(Browser.DESK);
            VirtualKey.at(other).keep(made);
            password(other, "sekcam");
            assertThat(other.url()).endsWith("/masuk/kunci-sandi");
            assertThat(other.locator("h1").innerText()).isEqualTo("Satu langkah lagi");
            browser.inspect(other, "kunci-sandi-langkah-kedua");
            show(other);
            other.waitForURL(url -> url.contains("/meja"));
        } finally {
            ask(Set.of());
        }
    }

    @Test
    void ourContentPolicyLetsPasskeysThrough() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.strictVisitor(Browser.DESK);
            VirtualKey.at(page);
            password(page, "loket2");
            page.navigate("/akun/kunci-sandi");
            make(page, "Komputer loket");
            page.waitForSelector(".pendapa-card");
            signOut(page);
            page.navigate("/masuk/kunci-sandi");
            show(page);
            page.waitForURL("**/meja");
        }
    }

    @Test
    void withoutScriptThePageSaysWhatToDo() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.visitor(Browser.PHONE, false);
            page.navigate("/masuk/kunci-sandi");
            assertThat(page.locator("main").innerText()).contains("JavaScript mati", "nama pengguna dan kata sandi");
            assertThat(page.locator("[data-kunci-sandi] button:visible").count())
                    .isZero();
        }
    }
}
