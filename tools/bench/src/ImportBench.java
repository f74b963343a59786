import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Residents from a workbook: rehearsed, taken in, taken back and taken in again, beside PostgreSQL's COPY of the same rows. */
final class ImportBench implements Bench.Measuring {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 30;

    @Override
    public List<Bench.Row> measure() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Invented.workbook(file, ROWS, COLUMNS);
        byte[] workbook = file.toByteArray();
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("import-data"));
                Connection database = Postgres.of(server).connect()) {
            double copied = ROWS / copy(database);
            Visitor officer = People.signIn(server.port(), "kasi2");
            TakingIn taking = new TakingIn(officer);
            double checked = taking.rehearse("warga.xlsx", workbook);
            double taken = taking.run();
            double back = taking.undo();
            taking.rehearse("warga.xlsx", workbook);
            double again = taking.run();
            String what = "%,d residents in %d columns, XLSX of %d MB: ".formatted(ROWS, COLUMNS, workbook.length >> 20);
            rows.add(row(what + "rehearsed", checked, copied, ""));
            rows.add(row(what + "taken in", taken, copied, "≥ 25 %"));
            rows.add(row(what + "taken back", back, copied, ""));
            rows.add(row(what + "taken in again", again, copied, ""));
            rows.add(new Bench.Row(
                    "memory of the process after these imports",
                    server.residentMegabytes() + " MB",
                    "",
                    "",
                    "heap 512 MB is enough"));
        }
        return rows;
    }

    private static Bench.Row row(String what, double seconds, double copied, String promise) {
        return new Bench.Row(
                what,
                "%,.0f rows/s, %.0f s".formatted(ROWS / seconds, seconds),
                "COPY of the same cells into a bare table: %,.0f rows/s".formatted(copied),
                Bench.percent(ROWS / seconds / copied),
                promise);
    }

    /** Seconds for the same cells as text, with nothing read, judged, sealed or found again. */
    private static double copy(Connection database) throws Exception {
        StringBuilder columns = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            columns.append(column == 0 ? "" : ", ").append('c').append(column).append(" text");
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE public.bench_copy (" + columns + ", PRIMARY KEY (c0))");
        }
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < ROWS; number++) {
            text.append(String.join("\t", Invented.row(number, COLUMNS))).append('\n');
        }
        long begun = System.nanoTime();
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY public.bench_copy FROM STDIN", new StringReader(text.toString()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        try (Statement statement = database.createStatement()) {
            statement.execute("DROP TABLE public.bench_copy");
        }
        return seconds;
    }

    /** An officer who takes files in. */
    static final class TakingIn {

        private final Visitor officer;
        private String place = "";

        TakingIn(Visitor officer) {
            this.officer = officer;
        }

        /** Seconds from the press of the button until the report stands there. */
        double rehearse(String name, byte[] content) throws IOException {
            officer.open("/penduduk/impor");
            officer.upload(officer.form("/penduduk/impor"), "berkas", name, content);
            officer.follow();
            place = officer.path();
            Visitor.Form form = officer.form("/periksa");
            for (String chosen : officer.findAll("(?s)<select[^>]*name=\"(kolom-\\d+\".*?)</select>")) {
                form = form.with(chosen.replaceFirst("(?s)\".*", ""), selected(chosen));
            }
            return until(form.with("kelurahan", ""), "Sudah diperiksa");
        }

        private static String selected(String select) {
            java.util.regex.Matcher option =
                    java.util.regex.Pattern.compile("<option value=\"(\\w*)\"[^>]*selected").matcher(select);
            return option.find() ? option.group(1) : "";
        }

        double run() {
            return until(officer.form("/jalankan"), "Sudah dimasukkan");
        }

        double undo() {
            return until(officer.form("/urungkan"), "Sudah diurungkan");
        }

        private double until(Visitor.Form form, String state) {
            long begun = System.nanoTime();
            officer.send(form);
            while (!officer.has(state)) {
                if (officer.has("Tidak dapat dipakai")) {
                    throw new IllegalStateException("The file failed: " + officer.find("(?s)<main.*</main>"));
                }
                Bench.sleep(200);
                officer.open(place);
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
