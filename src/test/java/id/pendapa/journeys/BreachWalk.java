package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;
import java.net.URI;

/** A failure of protection at the desk of the data-protection officer. */
final class BreachWalk {

    private final Looks look;

    BreachWalk(Looks look) {
        this.look = look;
    }

    void through(Hands officer, String number) {
        Page page = officer.page();
        open(page, "/pelindungan/kebocoran", "kebocoran-kosong");
        open(page, "/pelindungan/kebocoran/baru", "kebocoran-baru");
        officer.press("Catat kegagalan");
        look.at(page, "kebocoran-baru-salah");
        moment(officer, "diketahui");
        page.locator("[name='bagaimana'][value='LOST']").check();
        officer.fill("uraian", "Map berkas tertinggal di angkutan.");
        officer.fill("data", "Nama, NIK, dan alamat");
        moment(officer, "mulai");
        officer.fill("nomor", number);
        officer.press("Catat kegagalan");
        look.at(page, "kebocoran-satu");
        String one = URI.create(page.url()).getPath();
        officer.press("Simpan penanganan");
        look.at(page, "kebocoran-salah");
        open(page, one + "/ubah", "kebocoran-ubah");
        open(page, one + "/daftar", "kebocoran-daftar");
        for (String paper : new String[] {"/surat", "/surat-lembaga", "/daftar.csv"}) {
            look.weigh(one + paper, PageMeter.cookies(page.context()));
        }
        open(page, "/pelindungan/kebocoran", "kebocoran");
        open(page, "/pelindungan/kebocoran?selesai=ya", "kebocoran-ditutup");
    }

    private static void moment(Hands officer, String field) {
        officer.fill(field + "-hari", "25");
        officer.fill(field + "-bulan", "11");
        officer.fill(field + "-tahun", "2026");
        officer.fill(field + "-jam", "08.00");
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
