package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.pendapa.testing.PageTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everybody reads the figures that the Camat reads, but none behind which somebody could be known. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransparencyPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Visitor anybody;

    @BeforeAll
    void aMonthIsCounted() {
        anybody = new Visitor(pages, "localhost");
        assertThat(Visitor.text(anybody.get("/transparansi")))
                .contains("Belum ada data yang dijumlahkan", "tidak ada permohonan yang melewati")
                .doesNotContain("⟦");
        FigureRuns.run(context, "performance-fold");
        MonthsOfTests.fill(jdbc);
    }

    private String read(String address) {
        MockHttpServletResponse answer = anybody.get(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        String text = Visitor.text(answer);
        assertThat(text).doesNotContain("⟦");
        return text;
    }

    private List<String> lines(String address) {
        return read(address).lines().toList();
    }

    @Test
    void everybodyReadsWhatTheCamatReads() {
        Visitor camat = new Visitor(pages, "localhost");
        camat.post("/masuk", Map.of("nama", "camat", "sandi", "pendapa-contoh"));
        // 90 + 20 + 2 in time of 128.
        assertThat(Visitor.text(camat.get("/pimpinan/tepat-waktu"))).contains("87,5 %");
        assertThat(read("/transparansi")).contains("87,5 %", "Oktober 2026, dari 128.", "Rp 0", "Data per");
        assertThat(read("/transparansi/tepat-waktu")).contains("87,5 %", "Apa artinya", "dibagi semua yang diputus");
    }

    @Test
    void aMonthOfFewIsHiddenAndSoIsWhateverWouldTellIt() {
        String page = read("/transparansi/tepat-waktu?bulan=2026-10");
        assertThat(page).contains("90 %", "kurang dari 5", "ditutup");
        // Three of WARIS are hidden; with them the 25 of SKTM, or the sum would tell.
        assertThat(page).doesNotContain("66,7 %", "80 %");
    }

    @Test
    void tablesForProgramsHoldTheSameAndHideTheSame() {
        assertThat(lines("/data/indikator-bulanan.csv"))
                .startsWith("bulan,indikator,n,nilai,satuan,ditutup")
                .contains("2026-10,tepat-waktu,128,87.5,persen,tidak", "2026-09,tepat-waktu,0,,persen,tidak")
                .hasSize(1 + 8 * 13);
        assertThat(lines("/data/indikator-layanan.csv"))
                .contains(
                        "2026-10,tepat-waktu,DISP-NIKAH,100,90.0,persen,tidak",
                        "2026-10,tepat-waktu,SKTM,,,persen,ya",
                        "2026-10,tepat-waktu,WARIS,,,persen,ya")
                .filteredOn(line -> line.contains("WARIS") || line.contains("SKTM"))
                .allMatch(line -> line.endsWith(",ya"));
        assertThat(lines("/data/langkah-layanan.csv"))
                .containsExactly(
                        "bulan,layanan,langkah,kali,menit_rata_rata,dikembalikan",
                        "2026-10,DISP-NIKAH,VERIFIKASI_KASI,100,60,7");
        String document = read("/data/indikator-layanan.json");
        assertThat(JsonPath.<List<String>>read(document, "$.data[?(@.layanan == 'DISP-NIKAH')].n"))
                .contains("100");
        assertThat(JsonPath.<String>read(document, "$.metadata.produsen")).isEqualTo("Kecamatan Tingkir");
        assertThat(JsonPath.<String>read(document, "$.kolom.indikator")).contains("tepat-waktu: Tepat waktu");
    }

    @Test
    void aRepeatedVisitTakesNothing() {
        MockHttpServletResponse first = anybody.get("/data/indikator-bulanan.csv");
        String tag = first.getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(pages.get()
                        .uri("/data/indikator-bulanan.csv")
                        .header("If-None-Match", tag)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void stepsAreToldWithoutPersonsAndOnlyIfThereAreEnough() {
        String page = read("/transparansi/langkah?bulan=2026-10");
        assertThat(page)
                .contains("100 kali, rata-rata 1 jam", "Dikembalikan 7 kali", "Tidak pernah dalam tiga belas bulan")
                .contains("95 diambil, 15 di antaranya didahulukan", "pemohon di loket: 12; sebab lain: kurang dari 5")
                .doesNotContain("Ahli Waris:");
        assertThat(read("/transparansi/langkah?bulan=2025-01")).contains("lima kali atau lebih", "Oktober 2026");
        assertThat(read("/data")).contains("indikator-bulanan", "Produsen data", "Kecamatan Tingkir");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThat(anybody.get("/transparansi/bukan-angka").getStatus()).isEqualTo(404);
        assertThat(anybody.get("/transparansi/ikm?bulan=kemarin").getStatus()).isEqualTo(404);
        assertThat(anybody.get("/transparansi/langkah?bulan=2026-13").getStatus())
                .isEqualTo(404);
        assertThat(anybody.get("/data/rahasia.csv").getStatus()).isEqualTo(404);
        assertThat(anybody.get("/data/rahasia.json").getStatus()).isEqualTo(404);
    }
}
