package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A broken lamp: told, made public, told again by a neighbour, late, answered, not solved, solved. */
@JourneyTest
class ComplaintJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Test
    void fromTheBrokenLampToTheWordOfItsReporter() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands reporter = new Hands(browser.visitor(Browser.PHONE, false), false);
            Told told = tell(reporter);
            String number = told.number();
            publish(hall, number);
            meToo(new Hands(browser.visitor(Browser.PHONE, false), false), number);
            letTimePass(number);
            answer(hall, number, "Lampu sudah diganti");
            judge(reporter, told, "belum", "Semalam mati lagi");
            assertThat(reporter.page().locator("main").innerText())
                    .contains("belum selesai, dibuka lagi", "Sedang ditangani");
            assertThat(desk(hall, "camat", number).page().locator("main").innerText())
                    .contains(
                            "waktu: 50 %, Lurah Kutowinangun Lor",
                            "80 %, Sekretaris", "100 %, Camat", "Semalam mati lagi");
            answer(hall, number, "Kabelnya diganti");
            judge(reporter, told, "ya", "");
            assertThat(reporter.page().locator("main").innerText()).contains("Pelapor menyatakan selesai");
            assertThat(board(browser.visitor(Browser.PHONE, false), number)).contains("Selesai", "1 tanpa akun");
        }
    }

    private static void type(Hands citizen) {
        citizen.page().navigate("/pengaduan/baru");
        citizen.choose("jenis", "COMPLAINT");
        citizen.select("kategori", "Lampu jalan");
        citizen.select("kelurahan", "Kutowinangun Lor");
        citizen.fill("cerita", "Lampu di gang mati sejak Senin");
        citizen.fill("nama", "Pelapor Uji");
        citizen.fill("kontak", "pelapor@contoh.example");
        citizen.press("Kirim");
    }

    private record Told(String number, String code) {}

    private static Told tell(Hands reporter) {
        type(reporter);
        String code = reporter.page().locator(".pendapa-code").innerText();
        reporter.page().locator("main a").last().click();
        return new Told(reporter.page().url().replaceFirst(".*/", ""), code);
    }

    private static Hands desk(Hall hall, String officer, String number) {
        Hands hands = hall.signIn(officer);
        hands.page().navigate("/meja/pengaduan/" + number);
        return hands;
    }

    private static void publish(Hall hall, String number) {
        Hands sekcam = desk(hall, "sekcam", number);
        sekcam.unfold("Verifikasi");
        sekcam.press("Verifikasi");
        sekcam.unfold("Umumkan");
        sekcam.fill("judul", "Lampu gang mati");
        sekcam.fill("ringkasan", "Lampu jalan di sebuah gang mati");
        sekcam.press("Umumkan");
        sekcam.unfold("Serahkan");
        sekcam.select("kepada", "Lurah Kutowinangun Lor");
        sekcam.press("Serahkan");
    }

    private void meToo(Hands neighbor, String number) {
        type(neighbor);
        assertThat(neighbor.page().locator("main").innerText()).contains("Belum terkirim", "Lampu gang mati");
        neighbor.page().locator("main a[href='/pengaduan/umum/" + number + "']").click();
        neighbor.press("Saya juga");
        assertThat(neighbor.page().locator("main").innerText()).contains("1 tanpa akun", "sudah dihitung");
        assertThat(jdbc.sql("SELECT count(*) FROM complaint")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void letTimePass(String number) {
        for (int hours = 0; hours < 24 * 12; hours += 12) {
            clock.advance(Duration.ofHours(12));
            runs.runDue();
        }
        assertThat(jdbc.sql("SELECT level FROM complaint WHERE number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
    }

    private static void answer(Hall hall, String number, String text) {
        Hands lurah = desk(hall, "lurah", number);
        lurah.unfold("Jawab");
        lurah.page().locator("#pesan-answer").fill(text);
        lurah.press("Jawab");
    }

    /** The half hour of the first visit is over: the number and the code open it again. */
    private static void judge(Hands reporter, Told told, String word, String why) {
        reporter.page().navigate("/pengaduan/ikuti");
        reporter.fill("nomor", told.number());
        reporter.fill("kode", told.code());
        reporter.press("Buka");
        reporter.choose("jawaban", word);
        reporter.fill("alasan", why);
        reporter.press("Kirim jawaban");
    }

    private static String board(Page anybody, String number) {
        anybody.navigate("/pengaduan");
        anybody.locator("main a[href='/pengaduan/umum/" + number + "']").click();
        return anybody.locator("main").innerText();
    }
}
