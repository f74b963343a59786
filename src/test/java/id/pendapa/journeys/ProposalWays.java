package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** What hands do with ideas and proposals. */
final class ProposalWays {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private ProposalWays() {}

    /** A citizen signs in with a code and shows the KTP at the counter. */
    static Hands known(Hall hall, Page page, String contact, String nik) {
        Hands citizen = new Hands(page, false);
        CitizenSignInJourneyTests.byCode(page, contact);
        page.navigate("/saya/akun/diri");
        page.locator("form[action$='/diri/kode'] button").click();
        Hands loket = hall.signIn("loket");
        loket.page().navigate("/meja/akun-warga");
        loket.fill("kode", page.locator(".pendapa-code").innerText());
        loket.fill("nik", nik);
        loket.fill("nik-lagi", nik);
        loket.fill("nama", "Warga Contoh");
        loket.page().locator("[name='ktp']").check();
        loket.press("Ikat akun ini");
        return citizen;
    }

    /** What a proposal says, as a resident writes it. */
    static void words(Hands hands, String title) {
        hands.fill("judul", title);
        hands.fill("masalah", "Orang tua berdiri lama pada hari Senin.");
        hands.fill("usul", "Pasang dua bangku di teras kantor.");
    }

    /** A yes with its owner and its day. */
    static void accept(Hands leader) {
        leader.unfold("Terima");
        leader.fill("kata-terima", "Dibeli dari anggaran bulan ini.");
        leader.page().selectOption("[name=penanggung]", new SelectOption().setIndex(3));
        StandardWays.day(leader, "tenggat", DUE);
        leader.press("Terima");
    }
}
