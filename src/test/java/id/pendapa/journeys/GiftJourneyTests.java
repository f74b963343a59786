package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk reports a parcel by phone; it goes to the state. Another one is forgotten, told about and late. */
@JourneyTest
class GiftJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("GRT-\\d{4}-\\d{6}");

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheParcelToTheStateAndOneThatIsForgotten() {
        jdbc.sql("UPDATE scheduled_task SET execution_time = :later WHERE task_name <> 'gift-watch' AND NOT picked")
                .param("later", clock.instant().plus(Duration.ofDays(900)).atOffset(ZoneOffset.UTC))
                .update();
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands loket = new Hands(browser.visitor(Browser.PHONE, false), false);
            signIn(loket, "loket");
            String number = report(loket);
            assertThat(main(loket)).contains("Dilaporkan, di UPG", "28 Desember 2026", "Pemberi Uji");

            Hands upg = hall.signIn("inspektorat");
            upg.page().navigate("/meja/gratifikasi/" + number);
            assertThat(main(upg)).contains("Parsel buah", "Tersembunyi").doesNotContain("Pemberi Uji");
            upg.fill("keperluan", "Mengisi formulir KPK");
            upg.press("Buka pemberi");
            assertThat(main(upg)).contains("Pemberi Uji");
            upg.page().navigate("/meja/gratifikasi/" + number);
            GiftWays.settle(upg);
            assertThat(main(upg)).contains("Sudah diserahkan: Menjadi milik negara");
            upg.unfold("Tutup laporan");
            upg.page().locator("#pesan-close").fill("Selesai");
            upg.press("Tutup laporan");
            loket.page().navigate("/meja/gratifikasi/" + number);
            assertThat(main(loket)).contains("Ditutup: Menjadi milik negara", "Kas negara", "BA 7/2026");

            String forgotten = report(loket);
            until(LocalDate.of(2026, 12, 17));
            assertThat(told(hall, "loket")).contains("Anda " + forgotten + " belum sampai di KPK");
            assertThat(told(hall, "inspektorat")).contains(forgotten + " hampir lewat waktu");
            until(LocalDate.of(2026, 12, 29));
            assertThat(told(hall, "inspektorat")).contains(forgotten + " lewat waktu");
            Page desk = hall.signIn("inspektorat").page();
            desk.navigate("/meja/gratifikasi/" + forgotten);
            assertThat(desk.locator("main").innerText()).contains("Laporan tetap diterima", "Pasal 12B");
        }
    }

    private static void signIn(Hands officer, String name) {
        officer.page().navigate("/masuk");
        officer.fill("nama", name);
        officer.fill("sandi", Hall.PASSWORD);
        officer.press("Masuk");
    }

    private static String report(Hands loket) {
        loket.page().navigate("/meja/gratifikasi");
        loket.page().locator("main a[href='/meja/gratifikasi/baru']").click();
        GiftWays.report(loket, "RECEIVED", "SERVED", "250.000");
        loket.press("Kirim laporan");
        return Hall.find(NUMBER, main(loket));
    }

    private static String main(Hands hands) {
        return hands.page().locator("main").innerText();
    }

    private void until(LocalDate day) {
        clock.set(day.atTime(3, 0).toInstant(ZoneOffset.UTC));
        runs.runDue();
    }

    private static String told(Hall hall, String officer) {
        Page page = hall.signIn(officer).page();
        page.navigate("/akun");
        return page.locator("main").innerText();
    }
}
