package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without a phone, a Camat on leave, and a pen: the way of paper through the office. */
@JourneyTest
class CounterJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("TKR-\\d{4}-\\d{6}");
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{16}");
    private static final int MOST_KEY_ACTIONS = 12;

    @LocalServerPort
    int port;

    @Test
    void aWalkInIsSignedByHandByTheSekcamAsPlhScannedAndChecked() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            standIn(hall);
            Hands clerk = hall.signIn("loket");
            String number = enter(hall, clerk);
            clerk.press("Ambil permohonan ini");
            clerk.press("Nyatakan lengkap");
            hall.verify("kasi", number, 3, true);
            hall.initial(number);

            String code = takeThePen(hall);
            assertThat(Pen.scan(clerk.page(), code)).contains("Plh. CAMAT TINGKIR", "Contoh Dua Lestari");
            clerk.page().navigate("/meja/" + number);
            assertThat(clerk.page().locator("main").innerText()).contains("Terbit, belum diserahkan");

            Page stranger = browser.visitor(Browser.PHONE);
            stranger.navigate("/verifikasi/" + code);
            assertThat(stranger.locator("main").innerText())
                    .containsIgnoringCase("pena")
                    .contains("SURAT KETERANGAN")
                    .doesNotContain("Suharti Contoh");
        }
    }

    private static void standIn(Hall hall) {
        Hands sekcam = hall.signIn("sekcam");
        sekcam.page().navigate("/pengaturan/pelaksana");
        sekcam.select("jabatan", "Camat Tingkir");
        sekcam.select("orang", "Contoh Dua Lestari");
        sekcam.fill("sk", "CONTOH/7/2026");
        for (String date : new String[] {"mulai", "sampai"}) {
            sekcam.fill(date + "-hari", date.equals("mulai") ? "25" : "28");
            sekcam.fill(date + "-bulan", "11");
            sekcam.fill(date + "-tahun", "2026");
        }
        sekcam.press("Simpan");
        assertThat(sekcam.page().locator("main").innerText()).contains("Plh. Camat Tingkir: Contoh Dua Lestari");
    }

    /** Enters UMUM by keyboard alone and counts what is pressed beyond the data and the way from field to field. */
    private static String enter(Hall hall, Hands clerk) {
        Page page = clerk.page();
        page.navigate("/meja/baru/UMUM");
        Hands keys = new Hands(page, true);
        hall.answerPerson(keys, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        keys.fill("nomorKk", "3373020101150000");
        hall.answerHome(keys);
        keys.fill("keperluan", "Melamar pekerjaan");
        keys.tick("fotoKtp-asli");
        keys.tick("fotoKk-asli");
        keys.tick("benar");
        keys.press("Simpan permohonan");
        assertThat(keys.actions()).as("key actions beyond the data").isLessThanOrEqualTo(MOST_KEY_ACTIONS);
        String text = page.locator("main").innerText();
        assertThat(text).contains("Cetak 80 mm");
        return Hall.find(NUMBER, text);
    }

    private static String takeThePen(Hall hall) {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate("/tanda-tangan");
        page.locator("main a[href^='/tanda-tangan/']").first().click();
        String code = Hall.find(CODE, page.url());
        assertThat(page.locator("main").innerText()).contains("Contoh Dua Lestari");
        page.locator("summary").all().forEach(summary -> summary.click());
        page.locator("[name='alasan-pena']").fill("Camat cuti; memakai pena");
        page.locator("form[action$='/pena'] button").click();
        page.context().close();
        return code;
    }
}
