package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import java.net.URI;

/** An officer forgot the password; two others let them in again. */
final class RecoveryWalk {

    private static final String ADDRESS = "/pengaturan/pemulihan";

    private final Hall hall;
    private final Looks look;

    RecoveryWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    /** From the page of the account to the path of the link for its password. */
    String link(Page admin) {
        Hands first = new Hands(admin, false);
        admin.locator("main a[href^='" + ADDRESS + "']").click();
        look.at(admin, "pemulihan");
        first.press("Kirim permintaan");
        look.at(admin, "pemulihan-salah");
        admin.locator("[name='hilang'][value='PASSWORD']").check();
        first.fill("alasan", "Lupa setelah cuti, sudah datang sendiri");
        first.press("Kirim permintaan");
        look.at(admin, "pemulihan-menunggu");
        Hands second = hall.signIn("sekcam");
        second.page().navigate(ADDRESS);
        look.at(second.page(), "pemulihan-kedua");
        second.press("Buat tautan kata sandi");
        look.at(second.page(), "pemulihan-tautan");
        return URI.create(second.page().locator(".pendapa-code").textContent().strip())
                .getPath();
    }
}
