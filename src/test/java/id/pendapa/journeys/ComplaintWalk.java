package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;
import java.nio.file.Path;

/** A broken lamp is told by phone, looked at, answered, and said to be not solved. */
final class ComplaintWalk {

    private final Hall hall;
    private final Looks look;

    ComplaintWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        Page page = citizen.page();
        page.navigate("/pengaduan");
        look.at(page, "pengaduan");
        page.navigate("/pengaduan/baru");
        look.at(page, "pengaduan-baru");
        citizen.press("Kirim");
        look.at(page, "pengaduan-salah");
        page.locator("[name='jenis'][value='COMPLAINT']").check();
        page.locator("[name='kategori']").selectOption("LIGHT");
        citizen.fill("cerita", "Lampu mati sejak Senin");
        citizen.fill("nama", "Pelapor Uji");
        citizen.fill("kontak", "pelapor@contoh.example");
        page.locator("[name='foto']").setInputFiles(Path.of("docs/pictures/card-360.png"));
        citizen.press("Kirim");
        look.at(page, "pengaduan-terima");
        page.locator("main a").last().click();
        look.at(page, "pengaduan-satu");
        String number = page.url().replaceFirst(".*/", "");
        desk(number);
        page.navigate("/pengaduan/" + number);
        look.at(page, "pengaduan-selesai");
        page.navigate("/pengaduan/ikuti");
        look.at(page, "pengaduan-ikuti");
        publicly(page, number);
    }

    private void publicly(Page page, String number) {
        page.navigate("/pengaduan");
        look.at(page, "pengaduan-umum");
        page.navigate("/pengaduan/umum/" + number);
        look.at(page, "pengaduan-umum-satu");
    }

    private void desk(String number) {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate("/meja/pengaduan");
        look.at(page, "meja-pengaduan");
        page.navigate("/meja/pengaduan/" + number);
        look.at(page, "meja-pengaduan-satu");
        String photo = page.locator("main a[href*='/foto/']").first().getAttribute("href");
        look.weigh(photo, PageMeter.cookies(page.context()));
        look.weigh("/meja/pengaduan/" + number + "/lapor.csv", PageMeter.cookies(page.context()));
        sekcam.unfold("Verifikasi");
        sekcam.press("Verifikasi");
        sekcam.unfold("Umumkan");
        sekcam.fill("judul", "Lampu gang mati");
        sekcam.fill("ringkasan", "Lampu jalan di gang mati sejak Senin");
        sekcam.press("Umumkan");
        look.at(page, "meja-pengaduan-diumumkan");
        sekcam.unfold("Jawab");
        page.locator("#pesan-answer").fill("Sudah diganti");
        sekcam.press("Jawab");
        page.navigate("/pengaturan/pengaduan");
        look.at(page, "batas-pengaduan");
    }
}
