package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of residents: rehearsed, taken in, taken back. */
@PageTest
class ImportPageTests extends ImportingOfficer {

    private static final String[] OURS = {"kolom-0", "NIK", "kolom-1", "NAME", "kolom-2", "KK", "kolom-3", "BIRTH_DATE"
    };

    @Test
    void aFileIsRehearsedTakenInTakenBackAndTakenInAgain() {
        String csv = csv(40, 1, "337331");
        String place = uploaded(csv);
        assertThat(kasi.get(place))
                .hasStatusOk()
                .bodyText()
                .contains("Menunggu Anda mencocokkan kolom", "Dikenali sebagai berkas Pendapa.", "Periksa berkas")
                .doesNotContain("⟦");
        assertThat(rehearse(place, "1", OURS)).hasRedirectedUrl(place);
        assertThat(kasi.get(place)).bodyText().contains("Sedang diperiksa", "Muat ulang");
        runs.runDue();
        assertThat(kasi.get(place))
                .bodyText()
                .contains("Sudah diperiksa", "Akan ditambahkan", "40", "Jalankan impor")
                .doesNotContain("⟦");
        assertThat(people()).as("a rehearsal changes nothing").isZero();

        assertThat(kasi.post(place + "/jalankan", "versi", "3")).hasRedirectedUrl(place);
        assertThat(kasi.post(place + "/jalankan", "versi", "3")).hasStatus(409);
        runs.runDue();
        assertThat(kasi.get(place)).bodyText().contains("Sudah dimasukkan", "Ditambahkan", "Urungkan seluruhnya");
        assertThat(outcomes(place)).isEqualTo(Map.of("NEW", 40));
        assertThat(upload("lagi.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("isi yang sama sudah dimasukkan pada");

        assertThat(kasi.post(place + "/urungkan", "versi", "5")).hasRedirectedUrl(place);
        runs.runDue();
        assertThat(kasi.get(place)).bodyText().contains("Sudah diurungkan").doesNotContain("⟦");
        assertThat(jdbc.sql("SELECT count(*) FROM resident_import_row WHERE undone = 'BACK'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(40);

        String again = taken(csv);
        assertThat(outcomes(again)).isEqualTo(Map.of("NEW", 40));
        assertThat(kasi.post("/penduduk/cari", "nama", "Uji Impor Satu", "alasan", "Mencari hasil impor"))
                .hasStatusOk()
                .bodyText()
                .contains("U••• I•••");
        assertThat(kasi.get(again + "?semua=ya")).bodyText().contains("Baru");
        assertThat(kasi.get(again + "/laporan.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("\"Baris\";\"Hasil\";\"Kolom\";\"Alasan\"", "\"Baru\"");
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE action LIKE 'import.%' ORDER BY id")
                        .query(String.class)
                        .list())
                .contains("import.uploaded", "import.run", "import.done", "import.undo", "import.undone");
    }

    @Test
    void whatWasChangedSinceStaysWhenAnImportIsTakenBack() {
        String first = taken(csv(3, 1, "337332"));
        assertThat(outcomes(first)).isEqualTo(Map.of("NEW", 3));
        String second = taken(csv(3, 2, "337332"));
        assertThat(outcomes(second)).isEqualTo(Map.of("CHANGED", 3));
        assertThat(kasi.post(first + "/urungkan", "versi", version(first))).hasStatus(302);
        runs.runDue();
        assertThat(kasi.get(first + "?semua=ya"))
                .bodyText()
                .contains("Tidak dikembalikan karena sudah diubah sesudah impor", "Tetap, sudah diubah");
        assertThat(kasi.post(second + "/urungkan", "versi", version(second))).hasStatus(302);
        runs.runDue();
        assertThat(names("337332")).as("as the first file had them").contains("Uji Impor Satu 1");
        String third = taken(csv(3, 1, "337332") + "\n");
        assertThat(third).as("nothing to do").isEmpty();
    }

    @Test
    void aRunThatIsKilledInTheMiddleGoesOnWhereItWas() throws SQLException {
        String place = uploaded(csv(1_300, 1, "337333"));
        rehearse(place, "1", OURS);
        runs.runDue();
        String spoil = """
                CREATE FUNCTION office_tingkir.spoil() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN IF new.row_number > 700 AND NOT new.rehearsal THEN RAISE EXCEPTION 'killed'; END IF; RETURN new; END $$;
                CREATE TRIGGER spoil BEFORE INSERT ON office_tingkir.resident_import_row
                FOR EACH ROW EXECUTE FUNCTION office_tingkir.spoil();
                """;
        asOwner(spoil);
        try {
            kasi.post(place + "/jalankan", "versi", "3");
            runs.runDue();
            assertThat(kasi.get(place)).bodyText().contains("Sedang dimasukkan", "Sampai baris 501");
        } finally {
            asOwner("DROP TRIGGER spoil ON office_tingkir.resident_import_row; DROP FUNCTION office_tingkir.spoil()");
        }
        clock.advance(Duration.ofMinutes(5));
        runs.runDue();
        assertThat(outcomes(place)).isEqualTo(Map.of("NEW", 1_300));
        kasi = new Caller(pages).signIn("kasi2");
        assertThat(kasi.get(place)).bodyText().contains("Sudah dimasukkan");
        assertThat(people()).isEqualTo(1_300);
    }

    @Test
    void eachBadRowIsNamedWithItsColumnAndReason() {
        String place = uploaded("""
                NIK;Nama lengkap;Nomor KK;Tanggal lahir;RT;Agama
                3,37302E+15;Uji Angka;;;;
                3373034101900000;;;;;
                3373034201900000;Uji Rumus;=1+1;;;
                3373034301900000;Uji Tanggal;;40-01-1990;;
                3373034401900000;Uji Rt;;;1000;
                3373034501900000;Uji Agama;;;;Entah
                3373034601900000;Uji Kk;3373034601900000;;;
                ;Uji Tanpa;;;;
                123;Uji Pendek;;;;

                3373034701900000;Uji Baik;;1 Januari 1990;1;Islam
                3373034701900000;Uji Lagi;;;;
                """);
        assertThat(rehearse(place, "1", "kolom-0", "NIK"))
                .hasStatus(422)
                .bodyText()
                .contains("harus ada");
        assertThat(rehearse(place, "1", "kolom-0", "NIK", "kolom-1", "NIK"))
                .hasStatus(422)
                .bodyText()
                .contains("sudah dipakai kolom lain");
        rehearse(
                place,
                "1",
                "kolom-0",
                "NIK",
                "kolom-1",
                "NAME",
                "kolom-2",
                "KK",
                "kolom-3",
                "BIRTH_DATE",
                "kolom-4",
                "RT",
                "kolom-5",
                "RELIGION");
        runs.runDue();
        assertThat(kasi.get(place))
                .bodyText()
                .contains(
                        "Ditulis sebagai angka",
                        "Nama kosong.",
                        "Sel berisi rumus",
                        "Tanggal tidak dapat dibaca",
                        "RT dan RW angka",
                        "Isian tidak ada dalam daftar.",
                        "Nomor KK sama dengan NIK.",
                        "NIK kosong.",
                        "NIK terdiri dari 16 angka.",
                        "sudah ada di baris sebelumnya")
                .doesNotContain("⟦", "Uji Angka");
        assertThat(kasi.get(place + "/laporan.csv")).bodyText().contains("\"'2\";\"Dilewati\";\"NIK\"");
        assertThat(kasi.post(place + "/jalankan", "versi", "3")).hasStatus(302);
        runs.runDue();
        assertThat(outcomes(place)).isEqualTo(Map.of("NEW", 1, "SKIPPED", 10));
    }

    /** Rows of people: a number of them, with names of a time, below an area. */
    private static String csv(int rows, int time, String area) {
        StringBuilder text = new StringBuilder("NIK;Nama lengkap;Nomor KK;Tanggal lahir\n");
        for (int at = 1; at <= rows; at++) {
            text.append(nik(area, at))
                    .append(";Uji Impor ")
                    .append(time == 1 ? "Satu " : "Dua ")
                    .append(at)
                    .append(";3373020101")
                    .append(String.format("%02d", at % 90))
                    .append("0000;")
                    .append(String.format("%02d-01-1990", at % 28 + 1))
                    .append('\n');
        }
        return text.toString();
    }

    private static String nik(String area, int at) {
        return area + String.format("%02d%02d%02d0000", at % 28 + 1, at / 28 % 12 + 1, at / 336 % 90);
    }

    /** The address of a file that was taken in, or empty where there was nothing to do. */
    private String taken(String csv) {
        String place = uploaded(csv);
        rehearse(place, "1", OURS);
        runs.runDue();
        if (kasi.post(place + "/jalankan", "versi", "3").getResponse().getStatus() != 302) {
            return "";
        }
        runs.runDue();
        return place;
    }

    private String version(String place) {
        return jdbc.sql("SELECT version FROM resident_import WHERE id = :id")
                .param("id", Long.parseLong(place.replaceFirst(".*/", "")))
                .query(String.class)
                .single();
    }

    /** Those whom the newest file wrote. */
    private int people() {
        return jdbc.sql("SELECT count(*) FROM resident WHERE import_id = (SELECT max(id) FROM resident_import)")
                .query(Integer.class)
                .single();
    }

    private String names(String area) {
        MvcTestResult found = kasi.post("/penduduk/cari", "nik", nik(area, 1), "alasan", "Mencari hasil impor");
        String link = text(found).replaceFirst("(?s).*href=\"(/penduduk/orang/[^\"]+)\".*", "$1");
        return text(kasi.post(link.replaceFirst("\\?.*", "") + "/buka", "cari", link.replaceFirst(".*=", "")));
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void asOwner(String sql) throws SQLException {
        try (var superuser = TestPostgres.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
