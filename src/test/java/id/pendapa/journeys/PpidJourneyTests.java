package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that takes more days, is refused, objected to and granted in the end; its escalations are seen on the way. */
@JourneyTest
class PpidJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("INF-\\d{4}-\\d{6}");
    private static final Pattern SECRET = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
    private static final Pattern UNTIL = Pattern.compile("paling lambat [^.]+\\.");

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheQuestionToTheDecision() {
        jdbc.sql("UPDATE scheduled_task SET execution_time = :later WHERE task_name <> 'ppid-watch' AND NOT picked")
                .param("later", clock.instant().plus(Duration.ofDays(900)).atOffset(ZoneOffset.UTC))
                .update();
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE, false), false);
            PpidWays.ask(citizen, "Hasil pemeriksaan gedung");
            String receipt = citizen.page().locator("main").innerText();
            String number = Hall.find(NUMBER, receipt);
            String secret = Hall.find(SECRET, receipt);

            String promised = follow(citizen, number, secret);
            wait(Duration.ofDays(9));
            assertThat(open(hall, "ppid", number).innerText()).contains("Dinaikkan karena waktu: 50 %, PPID");
            extend(hall, number);
            String extended = follow(citizen, number, secret);
            assertThat(extended).contains("diperpanjang", "Arsipnya di gudang");
            assertThat(Hall.find(UNTIL, extended)).isNotEqualTo(Hall.find(UNTIL, promised));
            wait(Duration.ofDays(14));
            assertThat(open(hall, "sekcam", number).innerText()).contains("80 %, Sekretaris");

            Hands ppid = hall.signIn("ppid");
            ppid.page().navigate("/meja/ppid/" + number);
            PpidWays.refuse(ppid);
            assertThat(follow(citizen, number, secret))
                    .contains("ditolak", "Pasal 17 huruf a", "Pemeriksaan yang berjalan terganggu");
            object(citizen);
            wait(Duration.ofDays(60));
            assertThat(open(hall, "camat", number).innerText())
                    .contains("Keberatan sedang diperiksa", "50 %, Sekretaris", "100 %, Camat");
            assertThat(follow(citizen, number, secret)).contains("Komisi Informasi");
            decide(hall, number);
            assertThat(follow(citizen, number, secret))
                    .contains("Keberatan sudah diputus: diberikan", "Ini hasil pemeriksaannya", "Komisi Informasi");
        }
    }

    private void wait(Duration span) {
        long days = span.toDays();
        for (long day = 0; day < days; day++) {
            clock.advance(Duration.ofDays(1));
            runs.runDue();
        }
    }

    private static String follow(Hands citizen, String number, String secret) {
        Page page = citizen.page();
        page.navigate("/ppid/ikuti?nomor=" + number);
        citizen.fill("kode", secret);
        citizen.press("Buka");
        return page.locator("main").innerText();
    }

    private static Locator open(Hall hall, String officer, String number) {
        Page page = hall.signIn(officer).page();
        page.navigate("/meja/ppid/" + number);
        return page.locator("main");
    }

    private static void extend(Hall hall, String number) {
        Hands ppid = hall.signIn("ppid");
        ppid.page().navigate("/meja/ppid/" + number);
        ppid.unfold("Perpanjang waktu");
        ppid.page().locator("#pesan-extend").fill("Arsipnya di gudang");
        ppid.press("Perpanjang waktu");
    }

    private static void object(Hands citizen) {
        citizen.page().locator("input[name='dasar']").first().check();
        citizen.fill("uraian", "Gedung ini dibayar dari pajak");
        citizen.press("Kirim keberatan");
        assertThat(citizen.page().locator("main").innerText()).contains("Atasan PPID memutus keberatan Anda");
    }

    private static void decide(Hall hall, String number) {
        Hands camat = hall.signIn("camat");
        camat.page().navigate("/meja/ppid/" + number);
        camat.unfold("Putus keberatan");
        camat.select("putusan", "Dikabulkan, informasi diberikan");
        camat.page().locator("#pesan-decide").fill("Ini hasil pemeriksaannya");
        camat.press("Putus keberatan");
        assertThat(camat.page().locator("main").innerText()).contains("Keberatan sudah diputus: diberikan");
    }
}
