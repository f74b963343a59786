package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.ledger.proof.LogRuns;
import id.pendapa.testing.PageMeter;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody looks whether the office proves what it did, and the auditor takes the whole log. */
final class LogWalk {

    private static final String BASE = "/bukti";
    private static final String DESK = "/pelindungan/bukti";

    private final Hall hall;
    private final Looks look;
    private final JdbcClient jdbc;
    private final ApplicationContext context;

    LogWalk(Hall hall, Looks look, JdbcClient jdbc, ApplicationContext context) {
        this.hall = hall;
        this.look = look;
        this.jdbc = jdbc;
        this.context = context;
    }

    void through() {
        Page page = hall.visitor();
        open(page, BASE, "bukti-kosong");
        open(page, "/keamanan-data", "keamanan-data-kosong");
        String letter = jdbc.sql("SELECT min(code) FROM letter WHERE stage = 'SIGNED'")
                .query(String.class)
                .single();
        open(page, BASE + "/" + letter, "bukti-menunggu");
        LogRuns.fill(context);
        LogRuns.sequence(context);
        LogRuns.check(context);
        open(page, "/keamanan-data", "keamanan-data");
        open(page, BASE, "bukti");
        new Hands(page, false).fill("kode", "1234");
        new Hands(page, false).press("Lihat bukti");
        look.at(page, "bukti-salah");
        new Hands(page, false).fill("kode", letter);
        new Hands(page, false).press("Lihat bukti");
        look.at(page, "bukti-surat");
        for (String file : new String[] {"/" + letter + ".tlog-proof", "/checkpoint", "/tile/0/000", "/pemeriksa"}) {
            look.weigh(BASE + file, PageMeter.cookies(page.context()));
        }
        Page auditor = hall.signIn("auditor").page();
        open(auditor, DESK, "bukti-auditor");
        look.weigh(DESK + "/catatan.jsonl", PageMeter.cookies(auditor.context()));
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
