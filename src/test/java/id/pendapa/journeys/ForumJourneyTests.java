package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A forum from the invitation to its record with one agreement that is done. The proposal that is refused with its reason
 * is told in {@link ParticipationJourneyTests}.
 */
@JourneyTest
class ForumJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void aForumGoesFromTheInvitationToItsRecordWithAnAgreementDone() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands kasi = hall.signIn("kasi");
            kasi.page().navigate("/meja/forum/baru");
            ForumWays.draft(kasi, "Loket pada hari Sabtu");
            kasi.press("Buka untuk umum");
            String desk = kasi.page().url();

            Hands citizen = new Hands(browser.visitor(Browser.PHONE, false), false);
            citizen.page().navigate("/partisipasi");
            citizen.page().locator("main a[href='/partisipasi/forum']").click();
            citizen.page().locator("main h3 a").first().click();
            assertThat(main(citizen.page())).contains("20 orang: pengurus RT dan RW", "Pendopo");
            citizen.page().locator("main a[href$='/tanggapan']").click();
            ForumWays.voice(citizen, "Hari Sabtu saya libur.");
            assertThat(main(citizen.page())).contains("Tanggapan diterima").doesNotContain("Hari Sabtu saya libur.");

            kasi.page().navigate(desk);
            ForumWays.show(kasi);
            ForumWays.agree(kasi, "Loket buka Sabtu pertama tiap bulan");
            kasi.unfold("Tutup tanggapan");
            kasi.press("Tutup tanggapan sekarang");
            ForumWays.record(kasi);
            kasi.unfold("Catat hasilnya");
            kasi.page().locator("textarea[name^='hasil-']").fill("Dua Sabtu sudah dilayani.");
            kasi.press("Selesai");

            citizen.page().reload();
            assertThat(main(citizen.page()))
                    .contains("Hari Sabtu saya libur.", "Warga, Kelurahan Gendongan", "Berita acara")
                    .contains("Selesai, 25 November 2026", "Dua Sabtu sudah dilayani.");
            citizen.page().locator("main a[href$='/berita-acara']").click();
            assertThat(main(citizen.page()))
                    .contains("Warga: 14 datang dari 20", "Loket buka Sabtu pertama", "meminta jam sore");
        }
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
