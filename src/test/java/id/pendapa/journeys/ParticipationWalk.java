package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** An idea of the counter and a proposal of a resident, from the empty lists until both are answered. */
final class ParticipationWalk {

    private final Hall hall;
    private final Looks look;

    ParticipationWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        citizen.page().navigate("/partisipasi");
        look.only(citizen.page(), "partisipasi-kosong");
        citizen.page().navigate("/partisipasi/baru");
        look.only(citizen.page(), "partisipasi-baru-tanpa-akun");
        idea();
        resident(citizen);
    }

    private void idea() {
        Hands loket = hall.signIn("loket");
        Page page = loket.page();
        page.navigate("/meja/gagasan");
        look.only(page, "gagasan-kosong");
        loket.page().locator("main a[href$='/baru']").click();
        look.at(page, "gagasan-baru");
        loket.press("Kirim gagasan");
        look.only(page, "gagasan-salah");
        loket.fill("judul", "Map per kelurahan di meja loket");
        loket.fill("masalah", "Berkas tujuh kelurahan tercampur setiap siang.");
        loket.fill("usul", "Satu map berwarna untuk tiap kelurahan.");
        loket.press("Kirim gagasan");
        String one = page.url();
        Hands kasi = hall.signIn("kasi");
        kasi.page().navigate(one);
        kasi.press("Dukung");
        look.only(kasi.page(), "gagasan-didukung");
        Hands camat = hall.signIn("camat");
        camat.page().navigate(one);
        camat.unfold("Terima");
        camat.press("Terima");
        look.only(camat.page(), "gagasan-terima-salah");
        camat.page().navigate(one);
        ProposalWays.accept(camat);
        look.at(camat.page(), "gagasan-satu");
        page.navigate("/meja/gagasan");
        look.at(page, "gagasan");
    }

    private void resident(Hands stranger) {
        Hands citizen = ProposalWays.known(hall, hall.visitor(), "pengusul@contoh.example", "3373024708900001");
        Page page = citizen.page();
        page.navigate("/partisipasi/baru");
        look.at(page, "partisipasi-baru");
        citizen.press("Kirim usulan");
        look.only(page, "partisipasi-salah");
        ProposalWays.words(citizen, "Bangku di ruang tunggu");
        citizen.select("kelurahan", "Gendongan");
        citizen.press("Kirim usulan");
        look.at(page, "partisipasi-menunggu");
        String one = page.url();
        Hands loket = hall.signIn("loket");
        loket.page().navigate("/meja/usulan/baru");
        look.at(loket.page(), "usulan-baru");
        loket.press("Kirim usulan");
        look.only(loket.page(), "usulan-salah");
        desk();
        loket.page().navigate("/meja/usulan");
        loket.page().locator("main h3 a").first().click();
        loket.unfold("Catat dukungan");
        look.only(loket.page(), "usulan-dukungan");
        stranger.page().navigate(one);
        look.at(stranger.page(), "partisipasi-satu");
        stranger.page().navigate("/partisipasi");
        look.at(stranger.page(), "partisipasi");
    }

    private void desk() {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate("/meja/usulan");
        look.at(page, "usulan");
        page.locator("main h3 a").first().click();
        look.at(page, "usulan-satu");
        sekcam.unfold("Tampilkan kepada umum");
        sekcam.press("Tampilkan kepada umum");
    }
}
