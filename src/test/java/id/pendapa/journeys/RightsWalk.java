package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;
import java.net.URI;

/** What somebody demands about the own data, and its answer. */
final class RightsWalk {

    private final Looks look;

    RightsWalk(Looks look) {
        this.look = look;
    }

    void through(Hands citizen, String number, Hands officer) {
        Page page = citizen.page();
        String own = "/cek/" + number + "/hak";
        open(page, own, "cek-hak");
        citizen.press("Kirim permintaan");
        look.at(page, "cek-hak-salah");
        page.locator("[name='hak'][value='ACCESS']").check();
        citizen.press("Kirim permintaan");
        look.at(page, "cek-hak-terkirim");
        desk(officer, number);
        open(page, own, "cek-hak-dijawab");
        for (String link : page.locator("main li a[href^='" + own + "']").all().stream()
                .map(found -> found.getAttribute("href"))
                .toList()) {
            look.weigh(link, PageMeter.cookies(page.context()));
        }
    }

    private void desk(Hands officer, String number) {
        Page page = officer.page();
        open(page, "/pelindungan/permintaan", "permintaan-data");
        open(page, "/pelindungan/permintaan/baru", "permintaan-data-baru");
        officer.press("Catat permintaan");
        look.at(page, "permintaan-data-baru-salah");
        page.navigate("/pelindungan/permintaan");
        page.locator("main li a", new Page.LocatorOptions().setHasText(number)).click();
        look.at(page, "permintaan-data-satu");
        officer.press("Kirim jawaban");
        look.at(page, "permintaan-data-salah");
        page.locator("[name='putusan'][value='GRANTED']").check();
        officer.fill("alasan", "Salinan dapat diunduh di halaman permohonan Anda.");
        officer.press("Kirim jawaban");
        look.at(page, "permintaan-data-dijawab");
        String one = URI.create(page.url()).getPath();
        look.weigh(one + "/surat", PageMeter.cookies(page.context()));
        look.weigh(one + "/salinan", PageMeter.cookies(page.context()));
        open(page, "/pelindungan/permintaan?selesai=ya", "permintaan-data-selesai");
        new BreachWalk(look).through(officer, number);
        new ProcessingWalk(look).through(officer);
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
