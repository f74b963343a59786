package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.residents.table.TableFiles;
import id.pendapa.residents.table.TableRows;
import id.pendapa.residents.table.TableRows.Row;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People leave the register in a file: for a purpose, with a mark, and so that a spreadsheet changes nothing of them. */
@PageTest
class ExportPageTests extends ImportingOfficer {

    private static final String EXPORT = "/penduduk/ekspor";
    private static final String PURPOSE = "Mencocokkan data & alamat";
    private static final List<String> NAMES =
            List.of("=HYPERLINK(1)", "+62 Uji", "-5 Uji", "@Uji", "'Aisyah Uji", "Uji; \"Petik\"", "007 Uji");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void people() {
        if (jdbc.sql("SELECT count(*) FROM resident_import")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        StringBuilder csv = new StringBuilder("NIK;Nama lengkap;Tanggal lahir;RT;Agama;Nomor HP\n");
        for (int number = 0; number < NAMES.size(); number++) {
            csv.append("33730101018%d0000;\"'".formatted(number))
                    .append(NAMES.get(number).replace("\"", "\"\""))
                    .append("\";2005-03-02;'00%d;Islam;081234567%03d\n".formatted(number + 1, number));
        }
        String place = uploaded(csv.toString());
        assertThat(rehearse(
                        place,
                        "1",
                        "kolom-0",
                        "NIK",
                        "kolom-1",
                        "NAME",
                        "kolom-2",
                        "BIRTH_DATE",
                        "kolom-3",
                        "RT",
                        "kolom-4",
                        "RELIGION",
                        "kolom-5",
                        "PHONE"))
                .hasStatus(302);
        runs.runDue();
        assertThat(kasi.post(place + "/jalankan", "versi", version(place))).hasStatus(302);
        runs.runDue();
        assertThat(outcomes(place)).containsEntry("NEW", NAMES.size());
    }

    private String version(String place) {
        return jdbc.sql("SELECT version FROM resident_import WHERE id = :id")
                .param("id", Long.parseLong(place.replaceFirst(".*/", "")))
                .query(String.class)
                .single();
    }

    @Test
    void withoutAPurposeNothingLeaves() {
        assertThat(kasi.get(EXPORT)).hasStatusOk().bodyText().contains("Tujuan").doesNotContain("⟦");
        assertThat(kasi.post(EXPORT, "tujuan", "a", "kelurahan", "33.99.01.1001"))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis tujuan", "Pilih salah satu.", "Kelurahan ini tidak ada")
                .doesNotContain("⟦");
        for (String name : List.of("loket", "camat", "admin", "auditor")) {
            Caller other = new Caller(pages).signIn(name);
            assertThat(other.get(EXPORT)).hasStatus(403);
            assertThat(other.post(EXPORT, "tujuan", PURPOSE, "bentuk", "csv")).hasStatus(403);
        }
        assertThat(kasi.get("/penduduk")).bodyText().contains(EXPORT);
    }

    @Test
    void sixteenDigitsSurviveASpreadsheetAndBack() {
        for (String shape : List.of("xlsx", "csv")) {
            byte[] file = export(shape);
            List<List<String>> rows = rows(file);
            assertThat(rows.get(0))
                    .contains("NIK", "Nama lengkap")
                    .doesNotContain("Agama", "Nomor HP", "Golongan darah");
            assertThat(rows.get(0).get(rows.get(0).size() - 1))
                    .contains("Kecamatan", "27 November 2026".substring(2), PURPOSE);
            List<List<String>> ours = rows.stream()
                    .filter(row -> row.get(0).startsWith("33730101018"))
                    .toList();
            assertThat(ours).hasSize(NAMES.size());
            for (int number = 0; number < NAMES.size(); number++) {
                assertThat(ours.get(number))
                        .contains(
                                "33730101018%d0000".formatted(number),
                                NAMES.get(number),
                                "2005-03-02",
                                "00" + (number + 1));
            }
            back(shape, file);
        }
    }

    /** Every exported person is the same when the file comes back. */
    private void back(String shape, byte[] file) {
        MvcTestResult answer = upload("kembali." + shape, file);
        assertThat(answer).hasStatus(302);
        List<String> form = new ArrayList<>();
        Matcher chosen = Pattern.compile("<select[^>]*name=\"(kolom-\\d+)\".*?</select>", Pattern.DOTALL)
                .matcher(text(kasi.get(place(answer))));
        while (chosen.find()) {
            Matcher value = Pattern.compile("<option value=\"(\\w*)\" selected").matcher(chosen.group());
            form.add(chosen.group(1));
            form.add(value.find() ? value.group(1) : "");
        }
        assertThat(rehearse(place(answer), "1", form.toArray(String[]::new))).hasStatus(302);
        runs.runDue();
        assertThat(jdbc.sql(
                                "SELECT DISTINCT outcome || coalesce(reason, '') FROM resident_import_row WHERE import_id = :id")
                        .param("id", Long.parseLong(place(answer).replaceFirst(".*/", "")))
                        .query(String.class)
                        .list())
                .as(shape)
                .containsExactly("SAME");
    }

    private byte[] export(String shape) {
        MvcTestResult answer = kasi.post(EXPORT, "tujuan", PURPOSE, "kelurahan", "", "bentuk", shape);
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("." + shape);
        return answer.getResponse().getContentAsByteArray();
    }

    private static List<List<String>> rows(byte[] file) {
        List<List<String>> all = new ArrayList<>();
        try (TableRows rows = TableFiles.open(file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.cells()).allMatch(cell -> cell.kind() == TableRows.Kind.TEXT);
                all.add(row.cells().stream().map(TableRows.Cell::text).toList());
            }
        }
        return all;
    }

    @Test
    void noCellIsReckonedByASpreadsheet() throws IOException {
        String csv = new String(export("csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF\"NIK\";")
                .contains(
                        "\"'3373010101800000\"",
                        "\"'=HYPERLINK(1)\"",
                        "\"'2005-03-02\"",
                        "\"'001\"",
                        "\"''Aisyah Uji\"")
                .doesNotContain("\"=", "\"+", "\"-", "\"@");
        Path workbook = Files.write(folder.resolve("penduduk.xlsx"), export("xlsx"));
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : parts.stream().toList()) {
                try (InputStream in = parts.getInputStream(part)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("<f>", "<v>");
                }
            }
        }
    }

    @Test
    void whoTookWhatIsWrittenDown() throws GeneralSecurityException {
        byte[] file = export("csv");
        int people = rows(file).size() - 1;
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(jdbc.sql(
                                "SELECT encode(canonical, 'escape') FROM audit_entry WHERE action = 'register.exported' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains(hash, "\"" + people + "\"");
        assertThat(jdbc.sql(
                                "SELECT encode(canonical, 'escape') FROM access_entry WHERE purpose = 'register-export' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("residents." + people, "Mencocokkan data");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
