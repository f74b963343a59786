package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A clerk is stuck at the counter, learns by phone and without script, and is told when the lesson changes while they answer;
 * the head of the service section writes the change, by keyboard alone, and the Sekcam publishes it.
 */
@JourneyTest
class LessonJourneyTests {

    private static final String LESSON = "/belajar/melayani-di-loket";
    private static final String DESK = "/pengaturan/pelajaran/melayani-di-loket";

    @LocalServerPort
    int port;

    @Test
    void fromBeingStuckToHavingLearned() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands loket = new Hands(browser.visitor(Browser.PHONE, false), false);
            signIn(loket, "loket");
            loket.page().navigate("/meja/baru");
            loket.page().locator(".pendapa-how a").click();
            assertThat(loket.page().url()).endsWith(LESSON);
            assertThat(main(loket)).contains("Melayani warga yang datang", "belum disahkan kantor");
            answer(loket, "0", "1", "0");
            assertThat(main(loket)).contains("Hampir", "Ia kehilangan satu hari", "Kurang tepat, ini pilihan Anda");
            loket.page().locator("a.govuk-button").click();

            renew(hall);
            answer(loket, "1", "0", "0");
            assertThat(main(loket)).contains("Pelajaran ini baru diperbarui", "Katakan juga jam bukanya");
            assertThat(loket.page().locator("input:checked").count())
                    .as("answers stay")
                    .isEqualTo(3);
            loket.press("Periksa jawaban saya");
            assertThat(main(loket)).contains("Semua jawaban tepat");
            loket.page().navigate("/belajar/catatan");
            assertThat(main(loket)).contains("11 menit belajar", "Melayani warga", "versi 2");
            loket.page().navigate(LESSON);
            assertThat(main(loket)).contains("Anda pelajari pada").doesNotContain("belum disahkan kantor");
        }
    }

    /** One writes, and another publishes. */
    private static void renew(Hall hall) {
        Page kasi = hall.signIn("kasi").page();
        kasi.navigate(DESK + "/draf");
        String text = kasi.locator("#teks").inputValue();
        Hands keyboard = new Hands(kasi, true);
        kasi.locator("#teks").fill(text.replace("# Semua Rp 0", "Katakan juga jam bukanya.\n\n# Semua Rp 0"));
        keyboard.press("Simpan draf");
        keyboard.press("Ajukan kepada orang kedua");
        assertThat(kasi.locator("main").innerText()).contains("Orang lain yang menerbitkannya");
        Hands sekcam = hall.signIn("sekcam");
        sekcam.page().navigate(DESK);
        assertThat(main(sekcam)).contains("Katakan juga jam bukanya");
        sekcam.press("Terbitkan");
        assertThat(main(sekcam)).contains("Versi 2, diterbitkan", "Versi 2 diterbitkan");
    }

    private static void answer(Hands hands, String... chosen) {
        for (int i = 0; i < chosen.length; i++) {
            hands.choose("j" + (i + 1), chosen[i]);
        }
        hands.press("Periksa jawaban saya");
    }

    private static void signIn(Hands hands, String name) {
        hands.page().navigate("/masuk");
        hands.fill("nama", name);
        hands.fill("sandi", "pendapa-contoh");
        hands.press("Masuk");
    }

    private static String main(Hands hands) {
        return hands.page().locator("main").innerText();
    }
}
