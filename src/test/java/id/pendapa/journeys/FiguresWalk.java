package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageMeter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Camat's board once the office has worked, one of its numbers, and the cases behind it. */
final class FiguresWalk {

    private final Hall hall;
    private final Looks look;
    private final JdbcClient jdbc;
    private final TaskRuns runs;

    FiguresWalk(Hall hall, Looks look, JdbcClient jdbc, TaskRuns runs) {
        this.hall = hall;
        this.look = look;
        this.jdbc = jdbc;
        this.runs = runs;
    }

    void through() {
        jdbc.sql(
                        "UPDATE scheduled_task SET execution_time = 'epoch' WHERE task_name LIKE 'performance-%' AND NOT picked")
                .update();
        runs.runDue();
        Hands camat = hall.signIn("camat");
        Page page = camat.page();
        page.navigate("/pimpinan");
        look.at(page, "pimpinan");
        look.weigh("/pimpinan/papan.pdf", PageMeter.cookies(page.context()));
        page.navigate("/pimpinan/lengkap-pertama");
        look.at(page, "pimpinan-angka");
        camat.press("Tetapkan sasaran");
        look.only(page, "pimpinan-sasaran-salah");
        page.navigate("/pimpinan/bagaimana-jika");
        camat.press("Hitung");
        look.only(page, "pimpinan-bagaimana-jika-salah");
        page.navigate("/pimpinan/bagaimana-jika?sehari=12&kerja=30&janji=8&kini-1=1&kini-2=1&kini-3=1&kini-4=1&kini-5=1"
                + "&nanti-1=2&nanti-2=1&nanti-3=1&nanti-4=1&nanti-5=1");
        look.at(page, "pimpinan-bagaimana-jika");
        page.navigate("/pimpinan/partisipasi");
        look.at(page, "pimpinan-partisipasi");
        page.navigate("/pimpinan/lengkap-pertama/kasus");
        look.at(page, "pimpinan-kasus");
    }
}
