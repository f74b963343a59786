package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.MonthsOfTests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office in figures as everybody sees it: some shown, some hidden, and as tables for programs. */
final class TransparencyWalk {

    private final Looks look;
    private final JdbcClient jdbc;

    TransparencyWalk(Looks look, JdbcClient jdbc) {
        this.look = look;
        this.jdbc = jdbc;
    }

    void through(Hands citizen) {
        MonthsOfTests.fill(jdbc);
        Page page = citizen.page();
        page.navigate("/transparansi");
        look.at(page, "transparansi");
        page.navigate("/transparansi/tepat-waktu");
        look.at(page, "transparansi-angka");
        page.navigate("/transparansi/langkah");
        look.at(page, "transparansi-langkah");
        page.navigate("/data");
        look.at(page, "data");
        look.weigh("/data/indikator-layanan.csv", "");
        look.weigh("/data/indikator-layanan.json", "");
    }
}
