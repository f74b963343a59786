package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whistle-blower's thread, read by the contact and by nobody else; looked for in the raw database. */
@JourneyTest
class IntegrityJourneyTests {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){4}");
    private static final String PASSPHRASE = "kuda pagi lampu kertas";
    private static final String STORY = "Juru bayar memotong bantuan lima puluh ribu tiap keluarga.";
    private static final String ANSWER = "Terima kasih. Sejak bulan apa?";
    private static final String MORE = "Sejak bulan Agustus, saksinya ketua RT.";

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Test
    void aThreadIsReadByTheContactAndByNobodyElse() throws SQLException {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands contact = unlocked(hall, "Buat kunci");
            Hands reporter = new Hands(browser.visitor(Browser.PHONE, false), false);
            String code = tell(reporter);
            String report = answer(contact);
            reporter.page().context().close();

            Hands again = new Hands(browser.visitor(Browser.PHONE, false), true); // By keyboard, without script.
            again.page().navigate("/integritas/ikuti");
            again.fill("kode", code.toLowerCase(java.util.Locale.ROOT));
            again.page().keyboard().press("Enter");
            again.page().waitForSelector("text=Sejak bulan apa?");
            again.fill("pesan", MORE);
            again.page().locator("form[action$='/tulis'] button").click();
            again.page().waitForSelector("text=Sudah dikunci dan dikirim");
            contact.page().navigate(report);
            assertThat(main(contact.page())).contains(STORY, MORE);

            for (String other : List.of("camat", "sekcam", "admin", "auditor")) {
                Page page = hall.signIn(other).page();
                page.navigate(report);
                assertThat(page.locator("body").innerText()).doesNotContain(STORY, ANSWER, MORE);
                page.context().close();
            }
            assertThat(raw(List.of(STORY, ANSWER, MORE, code, PASSPHRASE))).isEmpty();

            clock.advance(Duration.ofMinutes(16));
            contact.page().navigate(report);
            assertThat(main(contact.page())).contains("Laporan terkunci").doesNotContain(STORY);
            clock.advance(Duration.ofDays(100));
            Hands late = unlocked(hall, "Buka kunci");
            assertThat(late.page().locator(".pendapa-late").first().innerText()).contains("Selesai paling lambat");
        }
    }

    private static Hands unlocked(Hall hall, String button) {
        Hands contact = hall.signIn("inspektorat");
        contact.page().navigate("/meja/integritas");
        contact.fill("sandi", PASSPHRASE);
        if (button.equals("Buat kunci")) {
            contact.fill("ulang", PASSPHRASE);
        }
        contact.press(button);
        contact.page().waitForSelector("text=Kunci sekarang");
        return contact;
    }

    private static String tell(Hands reporter) {
        Page page = reporter.page();
        page.navigate("/pengaduan");
        page.locator("main a[href='/integritas']").click();
        assertThat(main(page)).contains("kalau komputer ini dikuasai orang jahat", "kws.kpk.go.id");
        page.locator("main a[href='/integritas/lapor']").click();
        reporter.select("jenis", "Pungutan liar");
        reporter.fill("cerita", STORY);
        reporter.press("Kunci dan kirim");
        assertThat(main(page)).contains("hanya tampil sekali", "Ditelaah paling lambat");
        return Hall.find(CODE, main(page));
    }

    /** Opens the newest and answers it; its address. */
    private static String answer(Hands contact) {
        Page page = contact.page();
        page.navigate("/meja/integritas");
        page.locator("main li a[href^='/meja/integritas/']").first().click();
        assertThat(main(page)).contains(STORY);
        contact.fill("pesan", ANSWER);
        contact.select("keadaan", "Ditelaah");
        contact.press("Simpan");
        assertThat(main(page)).contains(ANSWER);
        return page.url();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    /** Tables of the database in which one of these stands, as text or as bytes. */
    private static List<String> raw(List<String> words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var owner = TestPostgres.connectAsSuperuser();
                var statement = owner.createStatement();
                var inner = owner.createStatement();
                var tables = statement.executeQuery("""
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                        """)) {
            while (tables.next()) {
                String table = tables.getString(1);
                for (String word : words) {
                    try (var rows = inner.executeQuery(
                            "SELECT count(*) FROM %s t WHERE strpos(t::text, '%s') > 0 OR strpos(t::text, encode('%s', 'hex')) > 0"
                                    .formatted(table, word, word))) {
                        rows.next();
                        if (rows.getInt(1) > 0) {
                            found.add(table + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }
}
