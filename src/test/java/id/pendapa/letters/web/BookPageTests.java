package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.letters.SignedLetters.Made;
import id.pendapa.letters.register.YearBook;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SqlRecord;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The agenda book of a year leaves the house as a file. */
@PageTest
class BookPageTests {

    private static final String GENDONGAN = "KELURAHAN:33.73.02.1002";
    private static final int FULL = 2_050;
    private static final int LONG = 3_200;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignedLetters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyNumberIsInItWithItsReasonAndNoPerson() {
        Made signed = letters.signed();
        Made cancelled = letters.cancelled();
        assertThat(look("loket", "/surat/buku"))
                .hasStatusOk()
                .bodyText()
                .contains("Kecamatan Tingkir, tahun 2026", "Bagian 1: ", "Ambil bagian 1 (PDF)", "Kelurahan Gendongan")
                .doesNotContain("⟦");
        int sights = count("access_entry WHERE purpose = 'letter-book'");
        MvcTestResult csv = take("loket", "KECAMATAN", "2026", "1", "csv");
        assertThat(csv).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("buku-surat-2026-KECAMATAN-1.csv");
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Nomor\";\"Tanggal\"")
                .contains("\"" + signed.number() + "\";\"2026-11-25\"", "\"Berlaku\";\"\"")
                .contains("\"" + cancelled.number() + "\"", "\"Batal\";\"Salah nama\"")
                .doesNotContain("Nur", "⟦");
        assertThat(count("access_entry WHERE purpose = 'letter-book'")).isEqualTo(sights + 1);
        assertThat(count("audit_entry WHERE action = 'letters.book-taken' AND subject_key = 'KECAMATAN/2026'"))
                .isPositive();
    }

    @Test
    void aYearIsAWorkbookOfDaysAndTextsWithFewStatements() throws IOException {
        letters.waiting();
        fillAYear(2024, LONG, "=1+1&\"<3>\"");
        Cookie[] camat = signIn(pages, "camat");
        assertThat(look("camat", "/surat/buku?tahun=2024&seri=" + GENDONGAN))
                .hasStatusOk()
                .bodyText()
                .contains("Ambil seluruh tahun (Excel)");
        MvcTestResult[] answer = new MvcTestResult[1];
        List<String> sql = SqlRecord.during(() -> answer[0] = post(camat, GENDONGAN, "2024", "", "xlsx"));
        assertThat(sql).hasSizeLessThanOrEqualTo(8 + LONG / 500 + 6);
        assertThat(answer[0]).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer[0].getResponse().getHeader("Content-Disposition")).contains(".xlsx");
        byte[] file = answer[0].getResponse().getContentAsByteArray();
        Files.createDirectories(Path.of("target/xlsx-samples"));
        Files.write(Path.of("target/xlsx-samples/agenda-book.xlsx"), file);
        assertThat(entry(file, "xl/workbook.xml")).contains("Buku surat 2024");
        assertThat(entry(file, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "paperSize=\"9\"", "orientation=\"landscape\"", "Gendongan")
                .contains("<t>=1+1&amp;")
                .contains("GDG/" + LONG)
                .containsPattern("<c r=\"B2\"[^>]*><v>45292(\\.0)?</v>")
                .doesNotContainPattern("<c r=\"[^B]\\d+\"[^>]*t=\"n\"")
                .doesNotContain("<f>", "⟦");
        assertThat(count("audit_entry WHERE action = 'letters.book-taken' AND subject_key LIKE 'KELURAHAN%/2024'"))
                .isOne();
    }

    @Test
    void aWorkbookIsWrittenAsItGoes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        YearBook.Row row =
                new YearBook.Row("3373020000000001", LocalDate.of(2026, 11, 25), "Surat", "Camat", "SIGNED", null);
        try (BookWorkbook workbook = new BookWorkbook(
                out,
                new BookWorkbook.Frame("Buku: surat/2026", "Buku & surat", "", "&P", ""),
                List.of("Nomor", "Tanggal"),
                each -> List.of(each.number(), ""))) {
            for (int i = 0; i < 20; i++) {
                workbook.add(Collections.nCopies(1000, row));
            }
            assertThat(out.size()).as("bytes before the end").isGreaterThan(50_000);
        }
        assertThat(entry(out.toByteArray(), "xl/workbook.xml")).contains("Buku  surat 2026");
        assertThat(entry(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .contains("3373020000000001</t>", "Buku &amp;&amp; surat")
                .contains("r=\"A20001\"");
    }

    private static String entry(byte[] file, String name) {
        try {
            Path kept = Files.write(Files.createTempFile("buku", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLongYearComesInPartsWithFewStatements() throws IOException {
        letters.waiting();
        fillAYear(2025, FULL, "Surat");
        assertThat(look("camat", "/surat/buku?tahun=2025&seri=" + GENDONGAN))
                .hasStatusOk()
                .bodyText()
                .contains("Bagian 1: GDG/1 sampai GDG/2000 (2000 nomor)")
                .contains("Bagian 2: GDG/2001 sampai GDG/2050 (50 nomor)");
        Cookie[] camat = signIn(pages, "camat");
        byte[][] file = {new byte[0]};
        List<String> sql = SqlRecord.during(() -> file[0] =
                post(camat, GENDONGAN, "2025", "1", "pdf").getResponse().getContentAsByteArray());
        assertThat(sql).hasSizeLessThanOrEqualTo(16);
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/agenda-book.pdf"), file[0]);
        try (PDDocument pdf = Loader.loadPDF(file[0])) {
            assertThat(text(pdf, 1)).contains("KELURAHAN GENDONGAN", "GDG/1", "Penanda tangan", "Halaman 1 dari");
            assertThat(text(pdf, 2)).contains("Penanda tangan", "CONTOH").doesNotContain("KELURAHAN GENDONGAN");
            assertThat(text(pdf, pdf.getNumberOfPages())).contains("GDG/2000", "Diambil dari register");
        }
        byte[] rest = post(camat, GENDONGAN, "2025", "2", "csv").getResponse().getContentAsByteArray();
        assertThat(new String(rest, StandardCharsets.UTF_8).lines())
                .hasSize(51)
                .last()
                .asString()
                .contains("GDG/2050");
        assertThat(post(camat, GENDONGAN, "2025", "3", "pdf")).hasStatus(404);
    }

    @Test
    void aKelurahanTakesItsOwnAndNothingElseIsAFailureOfOurs() {
        assertThat(look("kelurahan", "/surat/buku"))
                .hasStatusOk()
                .bodyText()
                .contains("Kelurahan Kutowinangun Lor, tahun 2026", "Belum ada nomor pada tahun itu")
                .doesNotContain("Gendongan");
        assertThat(look("kelurahan", "/surat/buku?seri=KECAMATAN")).hasStatus(404);
        letters.signed();
        assertThat(take("kelurahan", "KECAMATAN", "2026", "1", "pdf")).hasStatus(404);
        assertThat(take("loket", "KECAMATAN", "dua", "1", "pdf")).hasStatus(404);
        assertThat(take("loket", "KECAMATAN", "2026", "0", "pdf")).hasStatus(404);
        assertThat(take("loket", "KECAMATAN", "2026", "x", "pdf")).hasStatus(404);
        assertThat(take("loket", "KECAMATAN", "dua", "", "xlsx")).hasStatus(404);
        assertThat(take("loket", "KECAMATAN", "2019", "", "xlsx")).hasStatus(404);
        assertThat(take("kelurahan", "KECAMATAN", "2026", "", "xlsx")).hasStatus(404);
        assertThat(take("admin", "KECAMATAN", "2026", "", "xlsx")).hasStatus(403);
        assertThat(take("admin", "KECAMATAN", "2026", "1", "pdf")).hasStatus(403);
        assertThat(look("loket", "/surat/buku?tahun=dua"))
                .hasStatus(422)
                .bodyText()
                .contains("empat angka");
    }

    private void fillAYear(int year, int full, String title) {
        jdbc.sql("""
                        INSERT INTO register_number (series_code, kelurahan_code, counted_under, year, ordinal, number,
                                                     allotted_on, allotted_at, subject_kind, subject_key)
                        SELECT 'KELURAHAN', '33.73.02.1002', '', :year, g, 'GDG/' || g, make_date(:year, 1, 1) + g / 12,
                               make_date(:year, 1, 1) + g * interval '1 hour', 'letter', :year || 'TAHUN' || g
                        FROM generate_series(1, :full) AS g
                        """).param("year", year).param("full", full).update();
        jdbc.sql("""
                        INSERT INTO letter (code, request_number, letter_code, title, template, number_id, number, dated_on,
                            issuer_kelurahan_code, signer_official_id, signer_position_id, signer_name, signer_title,
                            holder_name_sealed, holder_code_sealed, holder_code_index, sheet_sealed, created_at, method, stage)
                        SELECT n.subject_key, 'TKR-' || n.year || '-' || n.ordinal, l.letter_code, :title, l.template, n.id, n.number,
                            n.allotted_on, n.kelurahan_code, l.signer_official_id, l.signer_position_id, l.signer_name,
                            l.signer_title, l.holder_name_sealed, l.holder_code_sealed, l.holder_code_index, l.sheet_sealed,
                            n.allotted_at, l.method, 'SIGNED'
                        FROM register_number n, (SELECT * FROM letter ORDER BY id LIMIT 1) AS l WHERE n.year = :year
                        """).param("title", title).param("year", year).update();
    }

    private int count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(pdf);
    }

    private MvcTestResult look(String username, String address) {
        return pages.get().uri(address).cookie(signIn(pages, username)).exchange();
    }

    private MvcTestResult take(String username, String series, String year, String part, String form) {
        return post(signIn(pages, username), series, year, part, form);
    }

    private MvcTestResult post(Cookie[] session, String series, String year, String part, String form) {
        return pages.post()
                .uri("/surat/buku")
                .cookie(session)
                .with(csrf())
                .param("seri", series)
                .param("tahun", year)
                .param("bagian", part)
                .param("bentuk", form)
                .exchange();
    }
}
