package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageMeter;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The register: its right, a search with a reason, a person, somebody new, and a file taken in and back. */
final class ResidentWalk {

    private static final String FILE = """
            NIK;Nama lengkap;Tanggal lahir
            3373040101900000;Uji Jalan Satu;01-01-1990
            3,37304E+15;Uji Jalan Dua;01-01-1990
            """;

    private final Hall hall;
    private final Looks look;
    private final TaskRuns runs;

    ResidentWalk(Hall hall, Looks look, TaskRuns runs) {
        this.hall = hall;
        this.look = look;
        this.runs = runs;
    }

    void through(Hands visitor) {
        Hands secretary = hall.signIn("sekcam");
        open(secretary.page(), "/pengaturan/penduduk", "dasar-penduduk");
        secretary.press("Simpan");
        look.at(secretary.page(), "dasar-penduduk-salah");
        Hands officer = hall.signIn("kasi2");
        Page page = officer.page();
        open(page, "/penduduk", "penduduk");
        officer.press("Cari");
        look.at(page, "penduduk-salah");
        officer.fill("nama", "Bagas Prakoso");
        officer.fill("alasan", "Memeriksa alamat");
        officer.press("Cari");
        look.at(page, "penduduk-hasil");
        page.locator("main a[href^='/penduduk/orang/']").first().click();
        look.at(page, "penduduk-orang");
        officer.press("Buka data lengkap");
        look.at(page, "penduduk-orang-terbuka");
        officer.press("Catat");
        look.at(page, "penduduk-peristiwa-salah");
        page.locator("main a[href*='/betulkan?']").click();
        look.at(page, "penduduk-betulkan");
        officer.press("Simpan");
        look.at(page, "penduduk-betulkan-salah");
        open(page, "/penduduk/baru", "penduduk-baru");
        officer.press("Simpan");
        look.at(page, "penduduk-baru-salah");
        files(officer);
        open(page, "/penduduk/statistik", "statistik-penduduk");
        open(visitor.page(), "/statistik-penduduk", "statistik-umum");
        open(page, "/penduduk/ekspor", "ekspor");
        officer.press("Unduh");
        look.at(page, "ekspor-salah");
        Hands clerk = hall.signIn("loket");
        open(clerk.page(), "/meja/baru/SKTM", "loket-isi-penduduk");
        clerk.fill("isi-nik", "3373020203790000");
        clerk.press("Isi dari data penduduk");
        look.at(clerk.page(), "loket-terisi");
    }

    private void files(Hands officer) {
        Page page = officer.page();
        open(page, "/penduduk/impor", "impor");
        officer.press("Unggah");
        look.at(page, "impor-salah");
        page.setInputFiles("#berkas", new FilePayload("uji.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        officer.press("Unggah");
        look.at(page, "impor-kolom");
        String place = URI.create(page.url()).getPath();
        officer.press("Periksa berkas");
        look.at(page, "impor-diperiksa");
        runs.runDue();
        open(page, place, "impor-percobaan");
        officer.press("Jalankan impor");
        runs.runDue();
        open(page, place, "impor-selesai");
        String cookies = PageMeter.cookies(page.context());
        look.weigh(place + "/laporan.csv", cookies);
        look.weigh("/penduduk/impor/templat", cookies);
        officer.press("Urungkan seluruhnya");
        runs.runDue();
        open(page, place, "impor-diurungkan");
        again(officer, place);
    }

    /** The same file may come again once it was taken back. */
    private void again(Hands officer, String before) {
        Page page = officer.page();
        page.navigate("/penduduk/impor");
        page.setInputFiles("#berkas", new FilePayload("uji.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        officer.press("Unggah");
        String place = URI.create(page.url()).getPath();
        assertThat(place).isNotEqualTo(before);
        officer.press("Periksa berkas");
        runs.runDue();
        page.navigate(place);
        officer.press("Jalankan impor");
        runs.runDue();
        open(page, place, "impor-lagi");
        assertThat(page.locator("main").innerText()).contains("Sudah dimasukkan");
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
