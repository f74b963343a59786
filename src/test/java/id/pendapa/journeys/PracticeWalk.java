package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.platform.tasks.TaskRuns;

/** From the real office to the practice room, through one of its situations, and back. */
final class PracticeWalk {

    private final Hall hall;
    private final Looks look;
    private final TaskRuns runs;

    PracticeWalk(Hall hall, Looks look, TaskRuns runs) {
        this.hall = hall;
        this.look = look;
        this.runs = runs;
    }

    void through() {
        Hands officer = hall.signIn("kasi2");
        Page page = officer.page();
        page.navigate("/latihan");
        look.at(page, "latihan-pintu");
        officer.press("Mulai berlatih");
        look.only(page, "latihan-disiapkan");
        runs.runDue();
        page.navigate("/latihan");
        look.at(page, "latihan");
        page.navigate("/latihan/situasi/counter");
        look.only(page, "latihan-situasi-belum");
        officer.press("Mulai situasi ini");
        look.at(page, "latihan-situasi");
        page.navigate("/meja");
        look.only(page, "latihan-meja");
        page.navigate("/layanan");
        look.only(page, "latihan-layanan");
        officer.press("Selesai berlatih");
        look.only(page, "latihan-selesai");
    }
}
