package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The contact makes a key, somebody blows the whistle by phone, and both write to each other. */
final class IntegrityWalk {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){4}");
    private static final String PASSPHRASE = "kuda pagi lampu kertas";

    private final Hall hall;
    private final Looks look;

    IntegrityWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands reporter) {
        Hands contact = hall.signIn("inspektorat");
        Page desk = contact.page();
        desk.navigate("/meja/integritas");
        look.only(desk, "integritas-kunci");
        contact.fill("sandi", PASSPHRASE);
        contact.fill("ulang", PASSPHRASE);
        contact.press("Buat kunci");
        String code = tell(reporter);
        desk.navigate("/meja/integritas");
        look.at(desk, "meja-integritas");
        desk.locator("main li a[href^='/meja/integritas/']").first().click();
        look.at(desk, "meja-integritas-satu");
        look.weigh(
                desk.locator("main a[href*='/foto/']").first().getAttribute("href"), PageMeter.cookies(desk.context()));
        contact.fill("pesan", "Kami periksa minggu ini.");
        contact.select("keadaan", "Ditelaah");
        contact.press("Simpan");
        follow(reporter, code);
        desk.navigate("/meja/integritas");
        contact.press("Kunci sekarang");
        look.at(desk, "integritas-terkunci");
        Hands sekcam = hall.signIn("sekcam");
        sekcam.page().navigate("/pengaturan/integritas");
        look.at(sekcam.page(), "pengaturan-integritas");
        desk.navigate("/meja/integritas");
        contact.unfold("Lupa kata kunci?");
        desk.locator("#sandi-baru").fill(PASSPHRASE);
        contact.fill("ulang", PASSPHRASE);
        contact.press("Buat kunci");
        look.only(desk, "integritas-kunci-menunggu");
        Hands camat = hall.signIn("camat");
        camat.page().navigate("/pengaturan/kunci-integritas");
        look.at(camat.page(), "pengaturan-kunci-integritas");
        camat.press("Setujui");
        look.only(camat.page(), "pengaturan-kunci-integritas-satu");
    }

    private String tell(Hands reporter) {
        Page page = reporter.page();
        page.navigate("/integritas");
        look.at(page, "integritas");
        page.navigate("/integritas/lapor");
        look.at(page, "integritas-lapor");
        reporter.press("Kunci dan kirim");
        look.only(page, "integritas-salah");
        reporter.select("jenis", "Suap atau gratifikasi");
        reporter.fill("cerita", "Ada yang menerima amplop di gudang.");
        page.locator("[name='foto']").setInputFiles(Path.of("docs/pictures/card-360.png"));
        reporter.press("Kunci dan kirim");
        look.only(page, "integritas-terima");
        return Hall.find(CODE, page.locator("main").innerText());
    }

    private void follow(Hands reporter, String code) {
        Page page = reporter.page();
        page.navigate("/integritas/ikuti");
        look.at(page, "integritas-ikuti");
        reporter.fill("kode", code);
        reporter.press("Buka laporan");
        look.only(page, "integritas-percakapan");
    }
}
