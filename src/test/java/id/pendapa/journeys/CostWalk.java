package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import java.util.Map;

/** The cost sheet before and after it is filled in, and the figure that comes of it, of the month of {@link TransparencyWalk}. */
final class CostWalk {

    private static final String SHEET = "/pimpinan/biaya/lembar";

    private final Hall hall;
    private final Looks look;

    CostWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through() {
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate(SHEET);
        look.at(page, "pimpinan-biaya-belum");
        page.navigate(SHEET + "/isi");
        look.at(page, "pimpinan-biaya-isi");
        sekcam.fill("rate-counter", "tiga puluh ribu");
        sekcam.press("Simpan lembar");
        look.only(page, "pimpinan-biaya-salah");
        sekcam.fill("rate-counter", "30.000");
        sekcam.press("Simpan lembar");
        look.only(page, "pimpinan-biaya-draf");
        page.navigate(SHEET + "/isi");
        sekcam.fillAll(Map.of("rate-processing", "36.000", "rate-official", "90.000", "minutes-counter", "10"));
        sekcam.fillAll(Map.of("minutes-processing", "20", "minutes-official", "4", "paper", "1.500"));
        sekcam.fillAll(Map.of("hosting", "12.000.000", "operation", "6.000.000", "accommodation", "0"));
        sekcam.fillAll(Map.of("baseline", "60.000", "baseline-tahun", "2023"));
        sekcam.fillAll(Map.of("baseline-sumber", "Contoh: hitungan dari DPA 2023", "sumber", "Contoh: DPA 2026"));
        sekcam.press("Simpan lembar");
        look.at(page, "pimpinan-biaya-lembar");
        page.navigate("/pimpinan/biaya");
        look.at(page, "pimpinan-biaya");
        page.navigate("/pimpinan");
        look.at(page, "pimpinan-dengan-biaya");
    }
}
