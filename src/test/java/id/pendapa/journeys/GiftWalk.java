package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;

/** A clerk reports a gift, the UPG deals with it, and the office looks after days, limits and the register. */
final class GiftWalk {

    private final Hall hall;
    private final Looks look;

    GiftWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through() {
        Hands loket = hall.signIn("loket");
        Page own = loket.page();
        own.navigate("/meja/gratifikasi/baru");
        look.at(own, "gratifikasi-baru");
        loket.press("Kirim laporan");
        look.only(own, "gratifikasi-salah");
        GiftWays.report(loket, "RECEIVED", "COLLEAGUE", "300.000");
        loket.press("Kirim laporan");
        look.only(own, "gratifikasi-tidak-wajib");
        loket.press("Tetap kirim laporan");
        look.at(own, "gratifikasi-satu");
        String number = own.url().replaceFirst(".*/", "");
        own.navigate("/meja/gratifikasi");
        look.at(own, "gratifikasi");
        upg(number);
        own.navigate("/meja/gratifikasi/" + number);
        look.at(own, "gratifikasi-diserahkan");
        look.weigh(
                own.locator("main a[href*='/foto/']").first().getAttribute("href"), PageMeter.cookies(own.context()));
        Hands sekcam = hall.signIn("sekcam");
        sekcam.page().navigate("/pengaturan/gratifikasi");
        look.at(sekcam.page(), "pengaturan-gratifikasi");
    }

    private void upg(String number) {
        Hands upg = hall.signIn("inspektorat");
        Page page = upg.page();
        page.navigate("/meja/gratifikasi/upg");
        look.at(page, "gratifikasi-upg");
        page.navigate("/meja/gratifikasi/" + number);
        look.at(page, "gratifikasi-upg-satu");
        upg.unfold("Catat penerusan ke KPK");
        upg.press("Catat penerusan ke KPK");
        look.only(page, "gratifikasi-upg-salah");
        GiftWays.settle(upg);
        look.at(page, "gratifikasi-upg-diserahkan");
        page.navigate("/meja/gratifikasi/register/2026");
        look.at(page, "gratifikasi-register");
    }
}
