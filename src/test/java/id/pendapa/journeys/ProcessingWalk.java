package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;

/** The register of processing at the desk of the data-protection officer. */
final class ProcessingWalk {

    private final Looks look;

    ProcessingWalk(Looks look) {
        this.look = look;
    }

    void through(Hands officer) {
        Page page = officer.page();
        open(page, "/pelindungan/catatan", "catatan-pemrosesan");
        open(page, "/pelindungan/catatan/layanan/SKTM", "catatan-layanan");
        open(page, "/pelindungan/pemroses", "pemroses");
        open(page, "/pelindungan/catatan/baru?jenis=pemroses", "pemroses-baru");
        officer.press("Simpan");
        look.at(page, "pemroses-baru-salah");
        page.navigate("/pelindungan/catatan");
        String one = String.valueOf(page.locator("a", new Page.LocatorOptions().setHasText("Akun petugas"))
                .getAttribute("href"));
        open(page, one, "catatan-satu");
        open(page, one + "/ubah", "catatan-ubah");
        for (String paper : new String[] {"cetak", "unduh"}) {
            look.weigh("/pelindungan/catatan/" + paper, PageMeter.cookies(page.context()));
        }
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
