package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An idea of the counter that is done, and a proposal of a resident that gets a reasoned no. */
@JourneyTest
class ParticipationJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void anIdeaOfTheCounterIsAnsweredAndDone() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands loket = hall.signIn("loket");
            loket.page().navigate("/meja/gagasan/baru");
            ProposalWays.words(loket, "Map per kelurahan");
            loket.press("Kirim gagasan");
            String one = loket.page().url();
            Hands camat = hall.signIn("camat");
            camat.page().navigate(one);
            ProposalWays.accept(camat);
            camat.unfold("Nyatakan selesai");
            camat.fill("kata-selesai", "Map dipakai sejak Senin.");
            camat.press("Nyatakan selesai");
            loket.page().navigate("/meja/gagasan");
            assertThat(main(loket.page())).contains("Dari Anda (1)", "Selesai, 25 November 2026");
            loket.page().navigate(one);
            assertThat(main(loket.page())).contains("Dibeli dari anggaran", "Map dipakai sejak Senin.");
        }
    }

    @Test
    void aProposalOfAResidentIsLookedAtSupportedAndRefusedWithItsReason() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands siti = ProposalWays.known(
                    hall, browser.visitor(Browser.PHONE, false), "siti@contoh.example", "3373024708900001");
            siti.page().navigate("/partisipasi/baru");
            ProposalWays.words(siti, "Bangku di ruang tunggu");
            siti.select("kelurahan", "Gendongan");
            siti.press("Kirim usulan");
            String one = siti.page().url();
            assertThat(main(siti.page())).contains("Menunggu dilihat petugas");

            Hands sekcam = hall.signIn("sekcam");
            sekcam.page().navigate("/meja/usulan");
            sekcam.page().locator("main h3 a").first().click();
            sekcam.unfold("Tampilkan kepada umum");
            sekcam.press("Tampilkan kepada umum");

            Hands budi = ProposalWays.known(
                    hall, browser.visitor(Browser.PHONE, false), "budi@contoh.example", "3373021708850000");
            budi.page().navigate("/partisipasi");
            budi.page().locator("main h3 a").first().click();
            budi.press("Dukung");
            assertThat(main(budi.page())).contains("Didukung 1 orang", "Dukungan Anda sudah dihitung");

            sekcam.unfold("Tolak dengan alasan");
            sekcam.fill("kata-tolak", "Teras bukan milik kantor.");
            sekcam.press("Tolak dengan alasan");
            Page stranger = browser.visitor(Browser.PHONE, false);
            stranger.navigate(one);
            assertThat(main(stranger))
                    .contains("Tidak diterima", "Teras bukan milik kantor.", "Gendongan", "Didukung 1 orang")
                    .doesNotContain("Warga Contoh");
        }
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
