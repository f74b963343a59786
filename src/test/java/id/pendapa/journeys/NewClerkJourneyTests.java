package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.PageMeter;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new clerk, from the invitation through tour, lesson and practice to the first real request, and to the lesson again when it
 * moves on. */
@JourneyTest
class NewClerkJourneyTests {

    private static final Pattern LINK_CODE = Pattern.compile("[2-9A-Z]{20}");
    private static final Pattern NUMBER = Pattern.compile("TKR-\\d{4}-\\d{6}");
    private static final String PASSWORD = "kuda biru makan soto";
    private static final String NAME = "loket.baru";

    @LocalServerPort
    int port;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void fromTheInvitationToTheFirstRealRequestAndBackToTheLesson() throws IOException {
        try (Browser browser = Browser.at(port)) {
            Hands clerk = new Hands(browser.visitor(Browser.PHONE), false);
            somebodyLeft();
            invited(new Hall(browser), clerk);
            tour(clerk);
            learn(clerk, "data-pribadi");
            clerk.page().navigate("/belajar/hari-pertama");
            assertThat(main(clerk)).contains("1 dari").contains("Sudah");
            practise(clerk);
            String number = firstRealRequest(clerk);
            reveal(clerk, number);
            assertThat(main(clerk)).contains("3373025708900000");

            theLessonMovesOn(new Hall(browser));
            clock.advance(Duration.ofDays(15));
            reveal(clerk, number);
            assertThat(main(clerk)).contains("Satu pelajaran dulu").doesNotContain("3373025708900000");
            learn(clerk, "data-pribadi");
            reveal(clerk, number);
            assertThat(main(clerk)).contains("3373025708900000");
        }
    }

    private static void reveal(Hands clerk, String number) {
        clerk.page().navigate("/meja/" + number);
        clerk.press("Tampilkan data lengkap");
    }

    /** One writes the next version, and another publishes it. */
    private static void theLessonMovesOn(Hall hall) {
        String desk = "/pengaturan/pelajaran/data-pribadi";
        Hands kasi = hall.signIn("kasi");
        kasi.page().navigate(desk + "/draf");
        String text = kasi.page().locator("#teks").inputValue();
        kasi.page().locator("#teks").fill(text.replace("# Hak warga", "Tanyakan dulu kalau ragu.\n\n# Hak warga"));
        kasi.press("Simpan draf");
        kasi.press("Ajukan kepada orang kedua");
        Hands sekcam = hall.signIn("sekcam");
        sekcam.page().navigate(desk);
        sekcam.press("Terbitkan");
        assertThat(main(sekcam)).contains("Versi 2 diterbitkan");
    }

    /** The place at the counter that the new clerk takes. */
    private void somebodyLeft() {
        jdbc.sql("""
                        UPDATE position_holding SET ended_on = '2026-11-20'
                        WHERE position_id = (SELECT id FROM position WHERE code = 'LOKET_2')
                        """).update();
    }

    private static void invited(Hall hall, Hands clerk) {
        Hands admin = hall.signIn("admin");
        admin.page().navigate("/pengaturan/akun");
        admin.fill("nama", "Baru Contoh");
        admin.select("jabatan", "Petugas Loket 2 (Seksi Pelayanan)");
        admin.fill("akun", NAME);
        admin.fill("nik", "3373021708950000");
        admin.press("Buat akun");
        String link = admin.page().locator(".pendapa-code").innerText();
        clerk.page().navigate("/sandi/" + Hall.find(LINK_CODE, link));
        clerk.fill("sandi", PASSWORD);
        clerk.fill("sandi-lagi", PASSWORD);
        clerk.press("Pasang kata sandi");
        clerk.page().navigate("/masuk");
        clerk.fill("nama", NAME);
        clerk.fill("sandi", PASSWORD);
        clerk.page().keyboard().press("Enter");
        clerk.page().waitForURL("**/meja");
    }

    private static void tour(Hands clerk) {
        clerk.page().navigate("/belajar");
        clerk.page().locator("a[href='/belajar/hari-pertama']").click();
        assertThat(main(clerk))
                .contains("Hari pertama di meja Anda", "0 dari", "Terima warga di loket")
                .doesNotContain("Tanda tangani surat");
        clerk.page().locator("a[href='/belajar/data-pribadi']").click();
        assertThat(main(clerk)).contains("Periksa diri");
    }

    /** Answers the check as its author meant it. */
    private static void learn(Hands clerk, String lesson) throws IOException {
        clerk.page().navigate("/belajar/" + lesson);
        List<List<Integer>> right = rightAnswers(lesson);
        for (int question = 0; question < right.size(); question++) {
            for (int answer : right.get(question)) {
                clerk.page()
                        .locator("input[name='j" + (question + 1) + "'][value='" + answer + "']")
                        .check();
            }
        }
        clerk.press("Periksa jawaban saya");
        assertThat(main(clerk)).contains("Semua jawaban tepat");
    }

    private static List<List<Integer>> rightAnswers(String lesson) throws IOException {
        List<List<Integer>> right = new ArrayList<>();
        int place = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/learning/" + lesson + ".md"))) {
            if (line.startsWith("## ")) {
                right.add(new ArrayList<>());
                place = 0;
            } else if (line.startsWith("- [")) {
                if (line.startsWith("- [x]")) {
                    right.get(right.size() - 1).add(place);
                }
                place++;
            }
        }
        return right;
    }

    private void practise(Hands clerk) {
        Page page = clerk.page();
        page.navigate("/latihan");
        clerk.press("Mulai berlatih");
        assertThat(main(clerk)).contains("sedang disiapkan");
        runs.runDue();
        page.navigate("/latihan");
        page.getByText("Warga datang tanpa HP").click();
        clerk.press("Mulai situasi ini");
        String name = fact(page, "Nama");
        String nik = fact(page, "NIK");
        page.navigate("/meja/baru/UMUM");
        enter(clerk, name, nik);
        String number = Hall.find(NUMBER, main(clerk));
        assertThat(PageMeter.cookies(page.context())).contains("LATIHAN");
        page.request().get(page.url().replaceAll("/meja/.*", "/meja/" + number + "/tanda-terima"));
        page.navigate("/latihan/situasi/counter");
        assertThat(main(clerk)).contains("Semua sudah tepat");
        clerk.press("Selesai berlatih");
        page.waitForURL("**/latihan");
        assertThat(main(clerk)).contains("Mulai berlatih");
    }

    private static String fact(Page page, String label) {
        return page.locator(".govuk-summary-list__row")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(page.locator(
                                "dt", new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")))))
                .locator("dd")
                .innerText();
    }

    private static void enter(Hands clerk, String name, String nik) {
        int day = Integer.parseInt(nik.substring(6, 8));
        int year = Integer.parseInt(nik.substring(10, 12));
        clerk.fill("pemohon-nama", name);
        clerk.fill("pemohon-nik", nik);
        clerk.fill("pemohon-tempat", "Salatiga");
        clerk.fill("pemohon-hari", Integer.toString(day > 40 ? day - 40 : day));
        clerk.fill("pemohon-bulan", nik.substring(8, 10));
        clerk.fill("pemohon-tahun", (year > 26 ? "19" : "20") + nik.substring(10, 12));
        clerk.choose("pemohon-jk", day > 40 ? "P" : "L");
        clerk.fill("pemohon-pekerjaan", "Pedagang");
        clerk.fill("nomorKk", "3373020101150000");
        clerk.fill("alamat", "Jalan Contoh Nomor 12");
        clerk.select("wilayah-kelurahan", "Kutowinangun Lor");
        clerk.fill("wilayah-rt", "3");
        clerk.fill("wilayah-rw", "2");
        clerk.fill("keperluan", "Bekerja di toko roti");
        clerk.tick("fotoKtp-asli");
        clerk.tick("fotoKk-asli");
        clerk.tick("benar");
        clerk.press("Simpan permohonan");
        assertThat(main(clerk)).contains("Cetak 80 mm");
    }

    private static String firstRealRequest(Hands clerk) {
        clerk.page().navigate("/meja/baru/UMUM");
        enter(clerk, "Suharti Contoh", "3373025708900000");
        return Hall.find(NUMBER, main(clerk));
    }

    private static String main(Hands hands) {
        return hands.page().locator("main").innerText();
    }
}
