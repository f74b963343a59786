package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.survey.measure.Element;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the slip of somebody without a phone to a published report, whose index is reckoned here once more. */
@JourneyTest
class SurveyJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("TKR-\\d{4}-\\d{6}");
    private static final Instant DECEMBER = Instant.parse("2026-12-03T03:00:00Z");

    private static final List<String> ON_THE_TABLET =
            List.of("332433323", "443444434", "333433333", "322433332", "444444444");
    private static final List<String> ON_PAPER =
            List.of("333433433", "433443434", "333433433", "333434433", "433443434");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Test
    void fromTheSlipToThePublishedReport() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            String slip = refused(hall);
            Page tablet = browser.visitor(Browser.PHONE, false);
            answer(tablet, slip, ON_THE_TABLET.get(0));
            ON_THE_TABLET.stream().skip(1).forEach(scores -> answer(tablet, invite(), scores));
            paper(hall);
            clock.advance(Duration.ofDays(1));
            runs.runDue();
            clock.set(DECEMBER);
            publish(hall);

            Page anybody = browser.visitor(Browser.PHONE, false);
            anybody.navigate("/survei");
            anybody.locator("main a[href^='/survei/hasil/']").click();
            assertThat(anybody.locator("main").innerText())
                    .contains(
                            reckoned(),
                            "B – Baik",
                            "Di antaranya di kertas",
                            "Pasang papan antrean",
                            "Waktu penyelesaian terendah");
        }
    }

    /** The formula of the regulation, written down a second time with plain numbers. */
    private static String reckoned() {
        double sum = 0;
        for (int element = 0; element < 9; element++) {
            int place = element;
            sum += Stream.concat(ON_THE_TABLET.stream(), ON_PAPER.stream())
                    .mapToInt(sheet -> sheet.charAt(place) - '0')
                    .average()
                    .orElseThrow();
        }
        return String.format(Locale.forLanguageTag("id-ID"), "%.2f", sum / 9 * 25);
    }

    /** A walk-in is refused, and a slip asks how it was; its code. */
    private String refused(Hall hall) {
        Hands clerk = hall.signIn("loket");
        clerk.page().navigate("/meja/baru/UMUM");
        hall.answerPerson(clerk, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        clerk.fill("nomorKk", "3373020101150000");
        hall.answerHome(clerk);
        clerk.fill("keperluan", "Melamar pekerjaan");
        clerk.tick("fotoKtp-asli");
        clerk.tick("fotoKk-asli");
        clerk.tick("benar");
        clerk.press("Simpan permohonan");
        String number = Hall.find(NUMBER, clerk.page().locator("main").innerText());
        clerk.press("Ambil permohonan ini");
        clerk.press("Nyatakan lengkap");
        Hands kasi = hall.take("kasi", number);
        Page page = kasi.page();
        page.locator("summary").all().forEach(summary -> summary.click());
        page.locator("[name='tolak-alasan']").fill("Bukan kewenangan kecamatan");
        page.locator("[name='tolak-dasar']").fill("UU contoh");
        page.locator("[name='tolak-keberatan']").fill("Surat ke Camat");
        page.locator("form:has([name='tolak-alasan']) button[type=submit]").click();
        assertThat(page.locator("main").innerText()).contains("ditolak");
        clerk.page().navigate("/meja/pesan");
        assertThat(clerk.page().locator("main").innerText()).contains("Bagaimana pelayanan kami?");
        return jdbc.sql("SELECT code FROM survey_invitation WHERE request_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private String invite() {
        return jdbc.sql("""
                        INSERT INTO survey_invitation (request_number, service_code, kelurahan_code, invited_on, ends_on)
                        SELECT 'UJI-' || gen_random_uuid(), service_code, kelurahan_code, invited_on, ends_on
                        FROM survey_invitation LIMIT 1 RETURNING code
                        """).query(String.class).single();
    }

    private static void answer(Page tablet, String code, String scores) {
        Hands citizen = new Hands(tablet, false);
        tablet.navigate("/survei");
        citizen.fill("kode", code);
        citizen.press("Isi survei");
        for (Element element : Element.values()) {
            String field = element.name().toLowerCase(Locale.ROOT);
            tablet.locator("#" + field + "-" + scores.charAt(element.place())).check();
        }
        citizen.press("Kirim jawaban");
        assertThat(tablet.locator("h1").innerText()).contains("jawaban Anda tersimpan");
    }

    private static void paper(Hall hall) {
        Hands ppid = hall.signIn("ppid");
        ppid.page().navigate("/kepuasan/kertas");
        ppid.select("bulan", "November 2026");
        ppid.fill("lembar", String.join("\n", ON_PAPER));
        ppid.press("Simpan lembar");
        assertThat(ppid.page().locator("main").innerText()).contains("Yang sudah dimasukkan");
    }

    private static void publish(Hall hall) {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate("/kepuasan");
        sekcam.fill("judul", "Survei November 2026");
        sekcam.select("dari", "November 2026");
        sekcam.select("sampai", "November 2026");
        sekcam.press("Buat masa survei");
        for (String element :
                List.of("Waktu penyelesaian", "Sarana dan prasarana", "Sistem, mekanisme, dan prosedur")) {
            sekcam.select("unsur", element);
            sekcam.fill("rencana", "Pasang papan antrean");
            sekcam.fill("penanggung", "Kasi Pelayanan");
            sekcam.fill("batas-hari", "1");
            sekcam.fill("batas-bulan", "6");
            sekcam.fill("batas-tahun", "2027");
            sekcam.press("Tambahkan rencana");
        }
        sekcam.press("Terbitkan hasil");
        assertThat(page.locator("main").innerText()).contains("Diterbitkan");
    }
}
