package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.SettableClock;
import java.time.Duration;

/** An administrator who signed in a while ago is asked for the password once more. */
final class ProofWalk {

    private final Hall hall;
    private final Looks look;
    private final SettableClock clock;

    ProofWalk(Hall hall, Looks look, SettableClock clock) {
        this.hall = hall;
        this.look = look;
        this.clock = clock;
    }

    void through() {
        Hands admin = hall.signIn("admin");
        Page page = admin.page();
        page.navigate("/pengaturan/akun");
        page.locator("main a", new Page.LocatorOptions().setHasText("Contoh Empatbelas"))
                .click();
        admin.fill("alasan", "Pindah tugas");
        clock.advance(Duration.ofMinutes(16));
        admin.press("Tutup akun");
        look.at(page, "masuk-ulang-isian");
        page.navigate("/pengaturan/akun");
        look.at(page, "masuk-ulang");
        admin.fill("bukti-sandi", "salah");
        admin.press("Lanjutkan");
        look.at(page, "masuk-ulang-salah");
        admin.fill("bukti-sandi", "pendapa-contoh");
        admin.press("Lanjutkan");
        look.at(page, "akun-petugas-lagi");
    }
}
