package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Sekcam fills a standard, the Camat adopts it and the maklumat, a citizen reads both from the card. */
@JourneyTest
class StandardJourneyTests {

    private static final String CODE = "DOMISILI";

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Test
    void fromTheExampleToThePromiseOnThePhone() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE, false), false);
            assertThat(fromTheCard(citizen)).contains("belum ditetapkan Camat", "contoh");
            Hands sekcam = hall.signIn("sekcam");
            Hands camat = hall.signIn("camat");
            card(sekcam, camat);
            fill(sekcam);
            adopt(camat);
            maklumat(sekcam, camat);

            assertThat(fromTheCard(citizen))
                    .contains("Ditetapkan, versi 1", "SK/STD/7", "Ruang tunggu dua belas kursi", "3 hari kerja")
                    .contains("BA-3", "Pengguna layanan")
                    .doesNotContain("contoh");
            citizen.page().locator("main a[href='/maklumat']").click();
            assertThat(citizen.page().locator("main").innerText())
                    .contains("sanggup menyelenggarakan", "SK/MP/8", "Camat");
            citizen.page().navigate("/layanan/" + CODE);
            citizen.page().locator("footer a[href='/maklumat']").click();
            assertThat(citizen.page().locator("h1").innerText()).contains("Maklumat");
        }
    }

    private static String fromTheCard(Hands citizen) {
        citizen.page().navigate("/layanan/" + CODE);
        citizen.page().locator("main a[href='/standar/" + CODE + "']").click();
        return citizen.page().locator("main").innerText();
    }

    private static void card(Hands sekcam, Hands camat) {
        sekcam.page().navigate("/pengaturan/layanan/" + CODE);
        sekcam.fill("lama", "3 hari kerja sejak berkas lengkap");
        sekcam.tick("sah");
        sekcam.fill("alasan", "Rapat kantor");
        sekcam.press("Ajukan perubahan");
        camat.page().navigate("/pengaturan/layanan");
        camat.page().locator("main a[href*='/usulan/']").first().click();
        camat.page().locator("form[action$='/setujui'] button").click();
    }

    private static void fill(Hands sekcam) {
        Page page = sekcam.page();
        page.navigate("/pengaturan/standar/" + CODE);
        for (Locator field :
                page.locator("form[action$='/" + CODE + "'] textarea").all()) {
            field.fill(field.inputValue() + " Berlaku di kantor kami.");
        }
        sekcam.fill("sarana", "Ruang tunggu dua belas kursi");
        sekcam.press("Simpan rancangan");
        sekcam.unfold("Catat forum konsultasi publik");
        StandardWays.day(sekcam, "fkp", LocalDate.of(2026, 1, 4));
        sekcam.fill("diundang", "Pengguna layanan");
        sekcam.fill("hadir", "Pengguna layanan dan media");
        sekcam.fill("sepakat", "Loket buka lebih pagi");
        sekcam.fill("berita-acara", "BA-3");
        sekcam.press("Catat forum");
        assertThat(page.locator("main").innerText()).contains("14 dari 14", "Camat yang menetapkannya");
    }

    private void adopt(Hands camat) {
        camat.page().navigate("/pengaturan/standar/" + CODE);
        StandardWays.decree(camat, "SK/STD/7");
        StandardWays.day(
                camat,
                "tinjau",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta")).plusYears(1));
        camat.press("Tetapkan standar");
        assertThat(camat.page().locator("main").innerText()).contains("Ditetapkan, versi 1");
    }

    private static void maklumat(Hands sekcam, Hands camat) {
        sekcam.page().navigate("/pengaturan/maklumat");
        sekcam.press("Simpan rancangan");
        camat.page().navigate("/pengaturan/maklumat");
        StandardWays.decree(camat, "SK/MP/8");
        camat.press("Tetapkan dan umumkan");
        assertThat(camat.page().locator("main").innerText()).contains("SK/MP/8", "Yang pernah ditetapkan");
    }
}
