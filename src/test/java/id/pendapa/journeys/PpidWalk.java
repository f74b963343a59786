package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;

/** Information is looked for, asked for by phone, refused, and objected to; the office keeps its register and its days. */
final class PpidWalk {

    private final Hall hall;
    private final Looks look;

    PpidWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        Page page = citizen.page();
        page.navigate("/ppid");
        look.at(page, "ppid");
        page.locator("main a[href^='/ppid/informasi/']").last().click();
        look.at(page, "ppid-informasi");
        page.navigate("/ppid/minta");
        look.at(page, "ppid-minta");
        citizen.press("Kirim permintaan");
        look.at(page, "ppid-minta-salah");
        PpidWays.ask(citizen, "Perjanjian kecamatan dengan pihak lain");
        look.only(page, "ppid-mungkin-ada");
        citizen.press("Tetap minta");
        look.at(page, "ppid-terima");
        page.locator("main a").last().click();
        look.at(page, "ppid-satu");
        String number = page.url().replaceFirst(".*/", "");
        desk(number);
        page.navigate("/ppid/" + number);
        look.at(page, "ppid-ditolak");
        citizen.press("Kirim keberatan");
        look.only(page, "ppid-keberatan-salah");
        page.navigate("/ppid/ikuti");
        look.at(page, "ppid-ikuti");
        page.navigate("/ppid");
        page.locator("main a[href^='/ppid/laporan/']").click();
        look.at(page, "ppid-laporan");
    }

    private void desk(String number) {
        Hands ppid = hall.signIn("ppid");
        Page page = ppid.page();
        page.navigate("/meja/ppid");
        look.at(page, "meja-ppid");
        page.navigate("/meja/ppid/" + number);
        look.at(page, "meja-ppid-satu");
        PpidWays.refuse(ppid);
        look.at(page, "meja-ppid-ditolak");
        page.navigate("/meja/ppid/informasi");
        look.at(page, "meja-ppid-daftar");
        page.navigate("/meja/ppid/informasi/baru");
        look.at(page, "meja-ppid-informasi-baru");
        page.navigate("/meja/ppid/informasi");
        page.locator("main a[href^='/meja/ppid/informasi/']").last().click();
        look.at(page, "meja-ppid-informasi");
        page.navigate("/meja/ppid/register");
        look.at(page, "meja-ppid-register");
        page.navigate("/meja/ppid");
        page.locator("main a[href^='/meja/ppid/laporan/']").click();
        look.at(page, "meja-ppid-laporan");
        look.weigh(page.locator("main a[href$='.pdf']").getAttribute("href"), PageMeter.cookies(page.context()));
        Page settings = hall.signIn("sekcam").page();
        settings.navigate("/pengaturan/ppid");
        look.at(settings, "batas-ppid");
    }
}
