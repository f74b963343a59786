package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long requests are kept, and one that is held. */
final class RetentionWalk {

    private final Hall hall;
    private final Looks look;

    RetentionWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through() {
        Hands officer = hall.signIn("sekcam");
        Page page = officer.page();
        page.navigate("/surat");
        page.locator("main th a").first().click();
        Matcher known = Pattern.compile("TKR-\\d{4}-\\d{6}")
                .matcher(page.locator("main").innerText());
        assertThat(known.find()).isTrue();
        String number = known.group();
        open(page, "/pelindungan/retensi", "masa-simpan");
        open(page, "/pelindungan/retensi/SKTM", "masa-simpan-layanan");
        officer.press("Tetapkan");
        look.at(page, "masa-simpan-salah");
        open(page, "/pelindungan/tahan", "ditahan");
        officer.fill("nomor", number);
        officer.press("Tahan");
        look.at(page, "ditahan-salah");
        officer.fill("alasan", "Perkara contoh");
        officer.press("Tahan");
        page.locator("main a", new Page.LocatorOptions().setHasText(number)).click();
        look.at(page, "ditahan-satu");
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
