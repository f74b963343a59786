package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.VirtualKey;

/** A citizen makes a passkey. */
final class OwnKeyWalk {

    private final Looks look;

    OwnKeyWalk(Looks look) {
        this.look = look;
    }

    void through(Page page) {
        VirtualKey.at(page);
        page.navigate("/saya/akun/kunci-sandi");
        look.at(page, "saya-kunci-kosong");
        page.locator("#nama").fill("n".repeat(61));
        make(page);
        page.waitForSelector(".govuk-error-summary");
        look.at(page, "saya-kunci-salah");
        page.locator("#nama").fill("HP ibu");
        make(page);
        page.waitForSelector("summary");
        look.at(page, "saya-kunci");
    }

    private static void make(Page page) {
        page.locator("[data-kunci-sandi] button").click();
    }
}
