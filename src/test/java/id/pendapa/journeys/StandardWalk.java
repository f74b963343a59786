package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** A standard and the maklumat before and at the desk, and the list of evidence. */
final class StandardWalk {

    private final Hall hall;
    private final Looks look;

    StandardWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        Page page = citizen.page();
        page.navigate("/standar");
        look.at(page, "standar");
        page.locator("main li a[href^='/standar/']").first().click();
        look.at(page, "standar-satu");
        desk();
        page.navigate("/maklumat");
        look.at(page, "maklumat");
    }

    private void desk() {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate("/pengaturan/standar");
        look.at(page, "pengaturan-standar");
        page.locator("main th a").first().click();
        sekcam.press("Simpan rancangan");
        look.at(page, "pengaturan-standar-satu");
        sekcam.unfold("Catat forum konsultasi publik");
        sekcam.press("Catat forum");
        look.only(page, "pengaturan-standar-forum-salah");
        page.navigate("/pengaturan/maklumat");
        sekcam.press("Simpan rancangan");
        look.at(page, "pengaturan-maklumat");
        page.navigate("/pengaturan/bukti-layanan");
        look.at(page, "bukti-layanan");
        page.locator("main a[href='/pengaturan/bukti-layanan/FACILITIES']").click();
        look.at(page, "bukti-layanan-satu");
        sekcam.press("Simpan catatan");
        look.only(page, "bukti-layanan-salah");
        Hands camat = hall.signIn("camat");
        camat.page().navigate("/pengaturan/maklumat");
        look.only(camat.page(), "pengaturan-maklumat-camat");
        StandardWays.decree(camat, "SK/MP/1");
        camat.press("Tetapkan dan umumkan");
        look.only(camat.page(), "pengaturan-maklumat-ditetapkan");
    }
}
