package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.pendapa.example.InventedLife;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Verification is slow in July: the board names step and cause, the what-if tells what two more mornings do, an initiative
 * begins, August shows the effect, and everybody reads the same numbers.
 */
@JourneyTest
class BadMonthJourneyTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final int PER_DAY = 1;
    private static final String CAUSES = "Buat prakarsa dari yang tersendat";

    @LocalServerPort
    int port;

    @Autowired
    InventedLife life;

    @Autowired
    SettableClock clock;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheSlowMonthToTheNumbersThatEverybodyReads() {
        life.live(JUNE, AUGUST, PER_DAY);
        itIs(AUGUST);
        try (Browser browser = Browser.at(port)) {
            Hands camat = new Hall(browser).signIn("camat");
            assertThat(board(camat)).contains("Diverifikasi Kasi");
            show(browser, camat.page(), "cerita-papan");
            whatIf(camat);
            show(browser, camat.page(), "cerita-bagaimana-jika");
            String initiative = begin(camat);

            life.live(AUGUST.plusDays(1), SEPTEMBER, PER_DAY);
            itIs(SEPTEMBER);
            Hands later = new Hall(browser).signIn("camat");
            later.page().navigate("/pimpinan/tepat-waktu");
            String july = row(later.page(), "Juli 2026");
            String august = row(later.page(), "Agustus 2026");
            assertThat(percent(july)).isLessThan(percent(august));
            assertThat(percent(july)).isEqualTo(onTime("2026-07-01"));
            assertThat(percent(august)).isEqualTo(onTime("2026-08-01"));
            later.page().navigate(initiative);
            assertThat(later.page().locator("main").innerText()).contains(value(july), value(august));
            show(browser, later.page(), "cerita-prakarsa");

            Page anybody = browser.visitor(Browser.PHONE, false);
            anybody.navigate("/transparansi/tepat-waktu");
            assertThat(row(anybody, "Agustus 2026")).contains(value(august));
            assertThat(row(anybody, "Juli 2026")).contains(value(july));
            show(browser, anybody, "cerita-publik");
        }
    }

    /** Pictures of the story, where they are wanted. */
    private static void show(Browser browser, Page page, String name) {
        browser.screen(page, name + "-360", Browser.PHONE);
        browser.screen(page, name + "-1280", Browser.DESK);
    }

    private void itIs(LocalDate day) {
        clock.set(Instant.parse(day + "T03:00:00Z"));
        jdbc.sql("UPDATE scheduled_task SET execution_time = :now WHERE NOT picked")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        runs.runDue();
    }

    private static String board(Hands camat) {
        camat.page().navigate("/pimpinan");
        camat.unfold(CAUSES);
        return camat.page().locator("main details").last().innerText();
    }

    private static void whatIf(Hands camat) {
        camat.page().navigate("/pimpinan/bagaimana-jika");
        Map<String, String> form = new HashMap<>(Map.of("kerja", "45", "janji", "4"));
        for (int day = 1; day <= 5; day++) {
            form.put("kini-" + day, "1");
            form.put("nanti-" + day, day == 1 || day == 4 ? "2" : "1");
        }
        camat.fillAll(form);
        camat.press("Hitung");
        assertThat(camat.page().locator("main").innerText())
                .contains("Kedatangan permohonan diambil dari", "Hasilnya", "Jika diubah");
    }

    private static String begin(Hands camat) {
        board(camat);
        camat.page()
                .locator("main details a", new Page.LocatorOptions().setHasText("Diverifikasi Kasi"))
                .first()
                .click();
        camat.fillAll(Map.of(
                "judul", "Dua pagi dengan pemeriksa kedua",
                "harapan", "90",
                "daya", "Seorang petugas loket memeriksa Senin dan Kamis pagi"));
        camat.page().selectOption("[name=angka]", "tepat-waktu");
        camat.page().selectOption("[name=penanggung]", new SelectOption().setIndex(3));
        StandardWays.day(camat, "tenggat", DUE);
        camat.press("Simpan prakarsa");
        camat.unfold("Mulai");
        camat.press("Mulai");
        return camat.page().url();
    }

    /** What a table says of a month. */
    private static String row(Page page, String month) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(month))
                .first()
                .innerText();
    }

    private static String value(String row) {
        return row.replaceAll("(?s).*?([0-9]+(?:,[0-9]+)?) ?%.*", "$1");
    }

    private static double percent(String row) {
        return Double.parseDouble(value(row).replace(',', '.'));
    }

    /** Counted from what happened: of all that were decided in a month, those in time; percent to one place. */
    private double onTime(String month) {
        return jdbc.sql("""
                        SELECT round(100.0 * count(*) FILTER (WHERE on_time) / count(*), 1)
                        FROM request_event WHERE on_time IS NOT NULL
                            AND date_trunc('month', at AT TIME ZONE 'Asia/Jakarta') = CAST(:month AS timestamp)
                        """).param("month", month).query(Double.class).single();
    }
}
