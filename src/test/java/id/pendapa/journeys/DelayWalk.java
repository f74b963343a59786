package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** One enters a rule by which sights are shown later, and another approves it; officers see what waits for them. */
final class DelayWalk {

    private final Hall hall;
    private final Looks look;

    DelayWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through() {
        Hands auditor = hall.signIn("auditor");
        Page page = auditor.page();
        page.navigate("/pelindungan/penundaan");
        look.at(page, "penundaan-kosong");
        auditor.press("Kirim usulan");
        look.at(page, "penundaan-salah");
        page.locator("[name='jabatan']").first().check();
        auditor.fill("alasan", "pemeriksaan sedang berjalan");
        auditor.fill("dasar", "Pasal contoh");
        auditor.fill("hari", "30");
        auditor.press("Kirim usulan");
        look.at(page, "penundaan-diusulkan");
        page.navigate("/akun");
        auditor.fill("kk", "1");
        auditor.press("Simpan nomor KK");
        look.at(page, "akun-kk-salah");
        Hands camat = hall.signIn("camat");
        camat.page().navigate("/pelindungan/penundaan");
        look.at(camat.page(), "penundaan-menunggu");
        camat.page().navigate("/meja");
        look.at(camat.page(), "meja-pengingat");
    }
}
