package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.survey.measure.Element;
import id.pendapa.testing.Browser;
import id.pendapa.testing.PageMeter;
import java.net.URI;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The survey: a sheet is filled, paper is typed in, a period is counted, planned for and published. */
final class SurveyWalk {

    private static final String DESK = "/kepuasan";

    private final Hall hall;
    private final Looks look;
    private final Browser browser;
    private final JdbcClient jdbc;

    SurveyWalk(Hall hall, Looks look, Browser browser, JdbcClient jdbc) {
        this.hall = hall;
        this.look = look;
        this.browser = browser;
        this.jdbc = jdbc;
    }

    void through() {
        sheet();
        Hands ppid = hall.signIn("ppid");
        open(ppid.page(), DESK + "/kertas", "survei-kertas");
        ppid.press("Simpan lembar");
        look.at(ppid.page(), "survei-kertas-salah");
        ppid.select("bulan", "Oktober 2026");
        ppid.fill("lembar", "333433433 P 34 SMA SWASTA\n".repeat(6));
        ppid.press("Simpan lembar");
        look.at(ppid.page(), "survei-kertas-masuk");
        desk();
    }

    private void sheet() {
        Page page = browser.visitor(Browser.PHONE);
        Hands citizen = new Hands(page, false);
        open(page, "/survei", "survei-mulai");
        citizen.press("Isi survei");
        look.at(page, "survei-kode-salah");
        citizen.fill("kode", invite());
        citizen.press("Isi survei");
        look.at(page, "survei-lembar");
        citizen.press("Kirim jawaban");
        look.at(page, "survei-lembar-salah");
        for (Element element : Element.values()) {
            page.locator("#" + element.name().toLowerCase(Locale.ROOT) + "-3").check();
        }
        citizen.press("Kirim jawaban");
        look.at(page, "survei-terima-kasih");
    }

    /** The requests of the walks before were destroyed, and their invitations with them. */
    private String invite() {
        return jdbc.sql("""
                        INSERT INTO survey_invitation (request_number, service_code, invited_on, ends_on)
                        VALUES ('UJI-1', 'UMUM', DATE '2026-11-25', DATE '2027-01-24') RETURNING code
                        """).query(String.class).single();
    }

    private void desk() {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        open(page, DESK, "survei-meja");
        sekcam.press("Buat masa survei");
        look.at(page, "survei-meja-salah");
        sekcam.fill("judul", "Survei Oktober 2026");
        sekcam.select("dari", "Oktober 2026");
        sekcam.select("sampai", "Oktober 2026");
        sekcam.press("Buat masa survei");
        look.at(page, "survei-masa");
        sekcam.press("Tambahkan rencana");
        look.at(page, "survei-rencana-salah");
        for (String element : new String[] {"Waktu penyelesaian", "Persyaratan", "Sistem, mekanisme, dan prosedur"}) {
            sekcam.select("unsur", element);
            sekcam.fill("rencana", "Papan syarat di loket");
            sekcam.fill("penanggung", "Kasi Pelayanan");
            sekcam.fill("batas-hari", "1");
            sekcam.fill("batas-bulan", "6");
            sekcam.fill("batas-tahun", "2027");
            sekcam.press("Tambahkan rencana");
        }
        sekcam.press("Terbitkan hasil");
        look.at(page, "survei-terbit");
        String place = URI.create(page.url()).getPath();
        look.weigh(place + "/laporan.pdf", PageMeter.cookies(page.context()));
        open(page, DESK + "/pertanyaan", "survei-pertanyaan");
        page.locator("main a[href$='/KOMPETENSI']").click();
        look.at(page, "survei-pertanyaan-ubah");
        sekcam.fill("tanya", "");
        sekcam.press("Simpan");
        look.at(page, "survei-pertanyaan-salah");
        published(place.replace(DESK, "/survei/hasil"));
    }

    private void published(String result) {
        Page page = browser.visitor(Browser.PHONE);
        open(page, "/survei", "survei-hasil-daftar");
        open(page, result, "survei-hasil");
        look.weigh(result + "/laporan.pdf", PageMeter.cookies(page.context()));
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
