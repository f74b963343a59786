import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented residents in files, each with a NIK of their own that ends in 0000. */
final class Invented {

    static final List<String> HEADINGS = List.of(
            "NIK", "Nomor KK", "Nama lengkap", "Jenis kelamin", "Tempat lahir", "Tanggal lahir", "Agama", "Pendidikan",
            "Pekerjaan", "Status kawin", "Hubungan dalam keluarga", "Kewarganegaraan", "Golongan darah", "Nama ayah",
            "Nama ibu", "Alamat", "RT", "RW", "Kelurahan", "Nomor HP");

    private static final int DAYS = 36_500;
    private static final LocalDate FIRST = LocalDate.of(1924, 1, 1);
    private static final String[] BEGIN = {
        "Su", "Wi", "Har", "Bam", "Ra", "Ku", "Pra", "Sri", "Di", "Yu", "Nur", "Ban", "Sar", "Mar", "Tri", "Lis", "Ag", "Dar", "Eko", "Puj"
    };
    private static final String[] MIDDLE = {"bo", "ra", "di", "ma", "wa", "ti", "ka", "no", "sa", "la"};
    private static final String[] END = {"no", "to", "ti", "yah", "wati", "ni", "man", "di", "sih", "yono", "lia", "ra"};

    private Invented() {}

    static String name(int number) {
        return word(number * 31 + 7) + " " + word(number * 17 + number / 2_400) + " " + word(number / 7 + 11);
    }

    private static String word(int number) {
        int at = Math.floorMod(number, BEGIN.length * MIDDLE.length * END.length);
        return BEGIN[at % BEGIN.length]
                + MIDDLE[at / BEGIN.length % MIDDLE.length]
                + END[at / BEGIN.length / MIDDLE.length];
    }

    static LocalDate born(int number) {
        return FIRST.plusDays(number % DAYS);
    }

    /** A day is used twice, for a man and for a woman, before the next area begins. */
    static String nik(int number) {
        LocalDate born = born(number);
        boolean woman = number / DAYS % 2 == 1;
        int area = 330101 + number / (2 * DAYS) % 10 + 100 * (number / (20 * DAYS));
        // Of two people born a hundred years apart the numbers would be the same; the years here are fewer.
        return "%06d%02d%02d%02d0000"
                .formatted(area, born.getDayOfMonth() + (woman ? 40 : 0), born.getMonthValue(), born.getYear() % 100);
    }

    static List<String> row(int number, int columns) {
        List<String> row = new ArrayList<>(List.of(
                nik(number),
                nik(number / 4 * 4).substring(0, 12) + "9999",
                name(number),
                number / DAYS % 2 == 1 ? "Perempuan" : "Laki-laki",
                "Salatiga",
                born(number).toString(),
                "Islam",
                number % 9 == 0 ? "" : number % 2 == 0 ? "SLTA/sederajat" : "Tamat SD/sederajat",
                number % 11 == 0 ? "" : number % 3 == 0 ? "Guru" : "Wiraswasta",
                "Kawin",
                number % 4 == 0 ? "Kepala keluarga" : "Anak",
                "WNI",
                "O",
                name(number + 5),
                name(number + 9),
                "Jalan Contoh " + number % 500,
                "%03d".formatted(number % 9 + 1),
                "%03d".formatted(number % 7 + 1),
                "",
                "0812" + "%08d".formatted(number)));
        while (row.size() < columns) {
            row.add("Isi " + number % 1_000);
        }
        return row;
    }

    static void workbook(OutputStream out, int rows, int columns) throws IOException {
        try (Workbook workbook = new Workbook(out, "Pendapa", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Penduduk");
            for (int column = 0; column < columns; column++) {
                sheet.inlineString(0, column, heading(column));
            }
            for (int number = 0; number < rows; number++) {
                List<String> row = row(number, columns);
                for (int column = 0; column < columns; column++) {
                    sheet.inlineString(number + 1, column, row.get(column));
                }
                if (number % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static String heading(int column) {
        return column < HEADINGS.size() ? HEADINGS.get(column) : "Lain " + column;
    }

    /** People from a number on; few columns, so that the file stays small. */
    static byte[] csv(int from, int until) {
        StringBuilder text = new StringBuilder("NIK;Nama lengkap;Tanggal lahir\n");
        for (int number = from; number < until; number++) {
            text.append(nik(number)).append(';').append(name(number)).append(';').append(born(number)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
