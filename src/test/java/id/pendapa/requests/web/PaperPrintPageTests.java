package id.pendapa.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Applying for somebody else, and the papers that a draft prints for signing. */
@PageTest
class PaperPrintPageTests {

    private static final float MILLIMETRE = 72 / 25.4f;

    @Autowired
    MockMvcTester pages;

    private Cookie[] browser = {};
    private String draft = "";

    @Test
    void whoAppliesForAnotherIsAskedForALetterOfAuthorityAndCanPrintIt() throws IOException {
        begin("UMUM");
        person("pemohon", "Suharti Contoh", "3373025708900000", "1990");
        assertThat(post("kabar", Map.of("wakil-YA", "ya")).getResponse().getRedirectedUrl())
                .isEqualTo(draft + "/isi/kuasa");
        assertThat(page("kuasa")).hasStatusOk().bodyText().contains("namaKuasa", "nikKuasa", "suratKuasa");
        assertThat(post("kuasa", Map.of("namaKuasa", "Joko Wakil", "hubunganKuasa", "Tetangga")))
                .hasStatus(422);
        good(
                "kuasa",
                Map.of(
                        "namaKuasa", "Joko Wakil",
                        "nikKuasa", "3373021009880000",
                        "hubunganKuasa", "Tetangga",
                        "suratKuasa-kertas", "ya"));

        assertThat(review())
                .bodyText()
                .contains("/cetak/surat-kuasa?kertas=A4", "/cetak/pengantar-rt-rw?kertas=F4")
                .doesNotContain("/cetak/pernyataan", "/cetak/rancangan", "⟦");
        assertThat(text(print("surat-kuasa", "A4", 210, 297)))
                .contains("SURAT KUASA", "Suharti Contoh", "Joko Wakil", "3373021009880000", "Tetangga", "Meterai");
        assertThat(text(print("pengantar-rt-rw", "F4", 215, 330)))
                .contains("SURAT PENGANTAR RT/RW", "Suharti Contoh", "Ketua RW")
                .doesNotContain("Joko Wakil", "⟦");
        assertThat(get("/cetak/pernyataan")).hasStatus(404);
    }

    @Test
    void nobodyIsAskedForAuthorityWhoAppliesAlone() {
        begin("UMUM");
        person("pemohon", "Suharti Contoh", "3373025708900000", "1990");
        assertThat(post("kabar", Map.of("hp", "081234567890")).getResponse().getRedirectedUrl())
                .doesNotContain("kuasa");
        assertThat(get("/cetak/surat-kuasa")).hasStatus(404);
    }

    @Test
    void whatDoesNotFitTheNumberIsSaidAndStopsNobody() {
        begin("UMUM");
        person("pemohon", "Suharti Contoh", "3373021708910000", "1990");
        assertThat(post("keluarga", Map.of("nomorKk", "3373021708910000"))).hasStatus(422);
        assertThat(review())
                .bodyText()
                .contains("Pemohon: tanggal lahir di dalam NIK berbeda", "Pemohon: jenis kelamin di dalam NIK berbeda")
                .doesNotContain("⟦");
    }

    @Test
    void theOwnStatementLeavesRoomForOwnWords() throws IOException {
        begin("SKTM");
        person("pemohon", "Suharti Contoh", "3373025708900000", "1990");
        assertThat(text(print("pernyataan", "A4", 210, 297)))
                .contains("SURAT PERNYATAAN TIDAK MAMPU", "Suharti Contoh", "Meterai");
    }

    @Test
    void heirsReadAndCanPrintTheirStatementBeforeTheySignIt() throws IOException {
        begin("WARIS");
        person("pemohon", "Budi Contoh", "3373021708820000", "1982");
        person("almarhum", "Karto Contoh", "3373021708550000", "1955");
        assertThat(get("/cetak/rancangan")).hasStatus(404);
        good(
                "alamat",
                Map.of(
                        "alamat", "Jalan Contoh 1",
                        "wilayah-kelurahan", "33.73.02.1007",
                        "wilayah-rt", "3",
                        "wilayah-rw", "2"));
        Map<String, String> heirs = person("ahliWaris-0-orang", "Budi Contoh", "3373021708820000", "1982", Map.of());
        heirs.putAll(Map.of(
                "ahliWaris-0-hubungan",
                "ANAK",
                "ahliWaris-0-keadaan",
                "HIDUP",
                "ahliWaris-0-alamat",
                "Jalan Contoh 1"));
        good("ahli-waris", heirs);

        assertThat(text(print("rancangan", "F4", 215, 330)))
                .contains(
                        "KONSEP – BELUM SAH",
                        "SURAT PERNYATAAN AHLI WARIS",
                        "1. Budi Contoh",
                        "Karto Contoh",
                        "Meterai")
                .doesNotContain("Kode surat", "PEMERINTAH KOTA", "⟦");
    }

    private void begin(String service) {
        MvcTestResult begun =
                pages.post().uri("/layanan/" + service + "/mulai").with(csrf()).exchange();
        browser = begun.getResponse().getCookies();
        draft = String.valueOf(begun.getResponse().getRedirectedUrl());
    }

    private void person(String field, String name, String nik, String year) {
        good(field, person(field, name, nik, year, Map.of()));
    }

    private static Map<String, String> person(
            String field, String name, String nik, String year, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                field + "-nama", name,
                field + "-nik", nik,
                field + "-tempat", "Salatiga",
                field + "-hari", "17",
                field + "-bulan", "8",
                field + "-tahun", year,
                field + "-jk", "P",
                field + "-pekerjaan", "Pedagang"));
        form.putAll(more);
        return form;
    }

    private void good(String id, Map<String, String> form) {
        assertThat(post(id, form)).as(id).hasStatus(302);
    }

    private MvcTestResult post(String id, Map<String, String> form) {
        var request = pages.post().uri(draft + "/isi/" + id).cookie(browser).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult page(String id) {
        return get("/isi/" + id);
    }

    private MvcTestResult review() {
        return get("/periksa");
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(draft + path).cookie(browser).exchange();
    }

    private byte[] print(String paper, String size, int width, int height) throws IOException {
        MvcTestResult printed = get("/cetak/" + paper + "?kertas=" + size);
        assertThat(printed).hasStatusOk();
        byte[] pdf = printed.getResponse().getContentAsByteArray();
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/draft-" + paper + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle sheet = document.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isCloseTo(width * MILLIMETRE, within(1f));
            assertThat(sheet.getHeight()).isCloseTo(height * MILLIMETRE, within(1f));
        }
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
