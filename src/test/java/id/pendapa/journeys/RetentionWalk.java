package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageMeter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long requests are kept, one that is held, and its destruction. */
final class RetentionWalk {

    private final Hall hall;
    private final Looks look;
    private final JdbcClient jdbc;
    private final TaskRuns runs;

    RetentionWalk(Hall hall, Looks look, JdbcClient jdbc, TaskRuns runs) {
        this.hall = hall;
        this.look = look;
        this.jdbc = jdbc;
        this.runs = runs;
    }

    void through() {
        Hands officer = hall.signIn("sekcam");
        Page page = officer.page();
        String number = jdbc.sql("""
                        SELECT min(request_number) FROM letter l WHERE l.stage = 'SIGNED' AND NOT EXISTS (
                            SELECT FROM letter w WHERE w.request_number = l.request_number AND w.stage = 'WAITING')
                        """).query(String.class).single();
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
        officer.fill("alasan", "Perkara selesai");
        officer.press("Lepaskan");
        look.at(page, "ditahan-dilepas");
        open(page, "/pelindungan/pemusnahan", "pemusnahan-kosong");
        term(officer, end(number));
        destroy(officer);
    }

    /** As if it had ended long ago. */
    private String end(String number) {
        return jdbc.sql("""
                        UPDATE service_request SET phase = 'ENDED', outcome = 'GRANTED', ended_at = '2023-01-02'
                        WHERE number = :number RETURNING service_code
                        """).param("number", number).query(String.class).single();
    }

    private static void term(Hands officer, String service) {
        officer.page().navigate("/pelindungan/retensi/" + service);
        officer.choose("nasib", "MUSNAH");
        officer.fillAll(Map.of(
                "klas", "470",
                "tahun", "1",
                "dasar", "JRA contoh",
                "alasan", "Contoh",
                "mulai-hari", "25",
                "mulai-bulan", "11",
                "mulai-tahun", "2026"));
        officer.press("Tetapkan");
    }

    private void destroy(Hands officer) {
        Hands maker = hall.signIn("ppdp");
        open(maker.page(), "/pelindungan/pemusnahan", "pemusnahan");
        maker.press("Susun daftar dari 1 permohonan");
        look.at(maker.page(), "pemusnahan-disusun");
        String list = URI.create(maker.page().url()).getPath();
        for (Hands each : List.of(officer, hall.signIn("camat"))) {
            open(each.page(), list, "pemusnahan-daftar");
            each.press("Setujui");
            look.at(each.page(), "pemusnahan-salah");
            each.tick("setuju");
            each.press("Setujui");
        }
        runs.runDue();
        open(officer.page(), list, "pemusnahan-selesai");
        look.weigh(list + "/berita-acara", PageMeter.cookies(officer.page().context()));
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
