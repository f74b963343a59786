package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Without a right to it the register is closed, and it locks when the right ends. */
@PageTest
class RegisterRightPageTests {

    private static final String ADDRESS = "/pengaturan/penduduk";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.set(SettableClock.START);
    }

    @Test
    void theExampleHasARightThatIsMarkedAsOne() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        assertThat(sekcam.get(ADDRESS))
                .hasStatusOk()
                .bodyText()
                .contains("terbuka hari ini", "CONTOH/2026", "(contoh)")
                .doesNotContain("⟦");
        assertThat(sekcam.get("/pengaturan")).bodyText().contains(ADDRESS);
        assertThat(new Caller(pages).signIn("loket").get(ADDRESS)).hasStatus(403);
    }

    @Test
    void whenTheRightEndsTheRegisterLocks() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        assertThat(sekcam.post(ADDRESS, "versi", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih jenis dokumen.", "Isi bagian ini.", "Isi tanggalnya")
                .doesNotContain("⟦");
        assertThat(enter(sekcam, newest(), "31", "2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Tanggal akhir harus sesudah", "470/1/2026");
        String seen = newest();
        assertThat(enter(sekcam, seen, "31", "2026")).hasRedirectedUrl(ADDRESS);
        assertThat(enter(sekcam, seen, "30", "2026")).as("stale").hasStatus(409);
        Caller clerk = new Caller(pages).signIn("loket");
        assertThat(clerk.get("/penduduk")).bodyText().contains("Alasan mencari");

        clock.set(SettableClock.START.plus(Duration.ofDays(40)));
        clerk = new Caller(pages).signIn("loket");
        assertThat(clerk.get("/penduduk"))
                .hasStatusOk()
                .bodyText()
                .contains("tertutup")
                .doesNotContain("Alasan mencari");
        assertThat(clerk.post("/penduduk/cari", "nama", "Bagas", "alasan", "Sesudah selesai"))
                .hasStatus(409)
                .bodyText()
                .contains("tidak punya dasar hukum");
        assertThat(new Caller(pages).signIn("kasi2").get("/penduduk/baru")).hasStatus(409);
        assertThat(new Caller(pages).signIn("sekcam").get(ADDRESS)).bodyText().contains("tertutup hari ini");
    }

    private static MvcTestResult enter(Caller officer, String seen, String lastDay, String lastYear) {
        return officer.post(
                ADDRESS,
                "versi",
                seen,
                "jenis",
                "PKS",
                "nomor",
                "470/1/2026",
                "ditandatangani-hari",
                "1",
                "ditandatangani-bulan",
                "10",
                "ditandatangani-tahun",
                "2026",
                "mulai-hari",
                "1",
                "mulai-bulan",
                "11",
                "mulai-tahun",
                "2026",
                "sampai-hari",
                lastDay,
                "sampai-bulan",
                "12",
                "sampai-tahun",
                lastYear,
                "tujuan",
                "Pelayanan");
    }

    private String newest() {
        return jdbc.sql("SELECT max(id) FROM register_right")
                .query(String.class)
                .single();
    }
}
