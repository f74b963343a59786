package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fifty thousand invented residents from a workbook: rehearsed, taken in, taken back, and taken in again. */
@PageTest
class LargeImportPageTests extends ImportingOfficer {

    private static final int ROWS = 50_000;
    private static final int DAYS = 36_500;
    private static final List<String> HEADINGS = List.of(
            "NIK", "Nomor KK", "Nama lengkap", "Jenis kelamin", "Tanggal lahir", "Pendidikan", "Alamat", "RT", "RW");
    private static final List<String> ITEMS =
            List.of("NIK", "KK", "NAME", "SEX", "BIRTH_DATE", "EDUCATION", "ADDRESS", "RT", "RW");

    @Test
    void aWholeKecamatanComesGoesAndComesAgain() throws IOException {
        byte[] workbook = workbook();
        int before = people();
        String first = takenIn(workbook);
        assertThat(people()).isEqualTo(before + ROWS);
        assertThat(kasi.post("/penduduk/cari", "nama", name(31_234), "alasan", "Memeriksa alamat"))
                .bodyText()
                .contains(nik(31_234).substring(0, 2) + "••••••••••0000");
        assertThat(kasi.post(first + "/urungkan", "versi", version(first))).hasStatus(302);
        runs.runDue();
        assertThat(kasi.get(first)).bodyText().contains("Sudah diurungkan");
        assertThat(people()).isEqualTo(before);
        assertThat(takenIn(workbook)).isNotEqualTo(first);
        assertThat(people()).isEqualTo(before + ROWS);
    }

    private String takenIn(byte[] workbook) {
        MvcTestResult answer = upload("warga.xlsx", workbook);
        assertThat(answer).hasStatus(302);
        String place = place(answer);
        String[] form = new String[ITEMS.size() * 2];
        for (int at = 0; at < ITEMS.size(); at++) {
            form[2 * at] = "kolom-" + at;
            form[2 * at + 1] = ITEMS.get(at);
        }
        assertThat(rehearse(place, "1", form)).hasStatus(302);
        runs.runDue();
        assertThat(kasi.get(place)).bodyText().contains("Sudah diperiksa", Integer.toString(ROWS));
        assertThat(kasi.post(place + "/jalankan", "versi", version(place))).hasStatus(302);
        runs.runDue();
        assertThat(outcomes(place)).isEqualTo(Map.of("NEW", ROWS));
        return place;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Uji", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Penduduk");
            write(sheet, 0, HEADINGS);
            for (int number = 0; number < ROWS; number++) {
                write(sheet, number + 1, row(number));
                if (number % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    private static List<String> row(int number) {
        return List.of(
                nik(number),
                nik(number / 4 * 4).substring(0, 12) + "9999",
                name(number),
                number < DAYS ? "L" : "P",
                born(number).toString(),
                number % 2 == 0 ? "SLTA" : "SD",
                "Jalan Uji " + number % 300,
                "%03d".formatted(number % 9 + 1),
                "%03d".formatted(number % 7 + 1));
    }

    private static LocalDate born(int number) {
        return LocalDate.of(1924, 1, 1).plusDays(number % DAYS);
    }

    private static String nik(int number) {
        LocalDate born = born(number);
        return "337304%02d%02d%02d0000"
                .formatted(born.getDayOfMonth() + (number < DAYS ? 0 : 40), born.getMonthValue(), born.getYear() % 100);
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder("Uji ");
        for (int left = number + 1_000; left > 0; left /= 20) {
            name.append(List.of(
                            "su", "wi", "har", "bam", "ra", "ku", "pra", "sri", "di", "yu", "nur", "ban", "sar", "mar",
                            "tri", "lis", "ag", "dar", "ek", "puj")
                    .get(left % 20));
        }
        return name.toString();
    }

    private int people() {
        return jdbc.sql("SELECT count(*) FROM resident").query(Integer.class).single();
    }

    private String version(String place) {
        return jdbc.sql("SELECT version FROM resident_import WHERE id = :id")
                .param("id", Long.parseLong(place.replaceFirst(".*/", "")))
                .query(String.class)
                .single();
    }
}
