package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Files as offices have them, and what is no file of residents. */
@PageTest
class ImportFilePageTests extends ImportingOfficer {

    @Test
    void theTemplateItselfIsImported() throws IOException {
        byte[] template = kasi.get(BASE + "/templat").getResponse().getContentAsByteArray();
        assertThat(upload("kosong.xlsx", template)).hasStatus(302);
        String empty = place(upload("kosong.xlsx", template));
        assertThat(kasi.get(empty)).bodyText().contains("Dikenali sebagai berkas Pendapa.");
        rehearse(empty, "1", "kolom-0", "NIK", "kolom-2", "NAME");
        runs.runDue();
        assertThat(kasi.get(empty)).bodyText().contains("Tidak dapat dipakai", "tidak berisi satu baris pun");
        assertThat(kasi.post(empty + "/jalankan", "versi", "3")).hasStatus(409);
        assertThat(kasi.post(empty + "/batal", "versi", "3")).hasRedirectedUrl(BASE);
        assertThat(kasi.get(empty)).bodyText().contains("Dibatalkan");
    }

    @Test
    void exportsOfOpenSidAreRecognizedWithTheirNumbers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Uji", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data Penduduk");
            List<String> head = List.of(
                    "alamat",
                    "dusun",
                    "rw",
                    "rt",
                    "nama",
                    "no_kk",
                    "nik",
                    "sex",
                    "tanggallahir",
                    "agama_id",
                    "pendidikan_kk_id",
                    "kk_level");
            List<String> row = List.of(
                    "Jalan Uji",
                    "I",
                    "1",
                    "2",
                    "Uji Sid",
                    "3373020101900000",
                    "3373035101900000",
                    "2",
                    "1990-01-11",
                    "1",
                    "8",
                    "3");
            for (int at = 0; at < head.size(); at++) {
                sheet.value(0, at, head.get(at));
                sheet.value(1, at, row.get(at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String place = place(upload("sid.xlsx", out.toByteArray()));
        assertThat(kasi.get(place)).bodyText().contains("Dikenali sebagai berkas OpenSID.");
        rehearse(
                place,
                "1",
                "kolom-4",
                "NAME",
                "kolom-5",
                "KK",
                "kolom-6",
                "NIK",
                "kolom-7",
                "SEX",
                "kolom-8",
                "BIRTH_DATE",
                "kolom-10",
                "EDUCATION",
                "kelurahan",
                "33.73.02.1007");
        runs.runDue();
        kasi.post(place + "/jalankan", "versi", "3");
        runs.runDue();
        assertThat(outcomes(place)).isEqualTo(Map.of("NEW", 1));
        assertThat(jdbc.sql(
                                "SELECT sex || education || kelurahan_code || born_year FROM resident ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("PS133.73.02.10071990");
    }

    @Test
    void whatIsNoTableIsRefusedAndNothingIsKept() {
        int before = files();
        assertThat(kasi.post(BASE)).hasStatus(422).bodyText().contains("Pilih berkas");
        assertThat(upload("a.xlsm", zip("xl/vbaProject.bin")))
                .hasStatus(422)
                .bodyText()
                .contains("makro");
        assertThat(upload("a.pdf", "%PDF-1.7\u0000".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(upload("a.xlsx", zip("word/document.xml"))).hasStatus(422);
        assertThat(upload("a.csv", "".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(upload("a.csv", "apa;ini\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("tidak berisi judul kolom yang dikenal");
        assertThat(upload("a.csv", ("NIK;" + "x;".repeat(300)).getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("terlalu banyak kolom");
        assertThat(files()).isEqualTo(before);
        assertThat(new Caller(pages).signIn("loket").get(BASE)).hasStatus(403);
        assertThat(kasi.get(BASE + "/999999")).hasStatus(404);
    }

    @Test
    void windowsLettersStayAndAForgottenFileGoes() {
        String text = "NIK;Nama lengkap\n3373036101900000;Andr\u00e9 Uji\n";
        String place = place(upload("windows.csv", text.getBytes(Charset.forName("windows-1252"))));
        rehearse(place, "1", "kolom-0", "NIK", "kolom-1", "NAME");
        runs.runDue();
        kasi.post(place + "/jalankan", "versi", "3");
        runs.runDue();
        assertThat(kasi.post("/penduduk/cari", "nama", "Andre Uji", "alasan", "Mencari hasil impor"))
                .bodyText()
                .contains("A••• U•••");
        String forgotten = uploaded("NIK;Nama lengkap\n3373036201900000;Lupa\n");
        clock.advance(Duration.ofDays(8));
        runs.runDue();
        kasi = new Caller(pages).signIn("kasi2");
        assertThat(kasi.get(forgotten)).bodyText().contains("Dibatalkan");
    }

    private int files() {
        return jdbc.sql("SELECT count(*) FROM stored_file").query(Integer.class).single();
    }

    private static byte[] zip(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
