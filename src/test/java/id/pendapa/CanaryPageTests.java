package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.requests.Channel;
import id.pendapa.requests.RequestIntake;
import id.pendapa.requests.Submission;
import id.pendapa.shared.Nik;
import id.pendapa.testing.PageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A thousand people who do not exist hand in requests; afterwards none of them is found anywhere in clear. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryPageTests {

    private static final int PEOPLE = 1000;

    /** Sixteen digits in a row, wherever they stand. Only those of our people count. */
    private static final Pattern DIGITS = Pattern.compile("(?=(\\d{16}))");

    private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-f]{32,})");

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TaskRuns runs;

    private final Set<String> people = new TreeSet<>();

    @Test
    void noneOfAThousandPeopleIsFoundInClear(CapturedOutput output) throws Exception {
        PublishedService service = catalogue.findLive("UMUM").orElseThrow();
        for (int person = 0; person < PEOPLE; person++) {
            submit(service, LocalDate.of(1960, 1, 1).plusDays(person * 13L));
        }
        new OfficeLife(pages, "localhost").live();
        lookAtSome();
        runs.runDue();

        assertThat(faultyPages()).as("error pages").isEmpty();
        assertThat(clear(output.getAll())).as("log").isEmpty();
        assertThat(dump()).as("dump").isEmpty();
        assertThat(onDisk()).as("files, tables, WAL and log of the database").isEmpty();
        assertThat(clear(pages.get()
                        .uri("/contoh/pesan")
                        .exchange()
                        .getResponse()
                        .getContentAsString()))
                .as("messages")
                .isEmpty();
    }

    @Test
    void theTestSeesWhatItLooksFor() throws Exception {
        people.add("3373091203700000");
        try (Connection owner = TestPostgres.connectAsSuperuser();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE canary AS SELECT 'NIK 3373091203700000'::text AS text, "
                    + "convert_to('3373091203700000', 'UTF8') AS bytes");
            try {
                assertThat(dump()).containsExactly("public.canary");
                statement.execute("CHECKPOINT");
                assertThat(onDisk())
                        .anyMatch(file -> file.contains("/pg_wal/"))
                        .anyMatch(file -> file.contains("/base/"));
            } finally {
                statement.execute("DROP TABLE canary");
            }
        }
        Path file = TestPostgres.dataFolder().resolve("canary");
        Files.writeString(file, "xx93373091203700000");
        assertThat(onDisk()).contains(file.toString());
        Files.delete(file);
        assertThat(clear("a 33730912037000001 b")).containsExactly("3373091203700000");
    }

    private void submit(PublishedService service, LocalDate born) {
        Nik nik = Nik.of("337309" + born.format(DateTimeFormatter.ofPattern("ddMMyy")) + "0000");
        people.add(nik.digits());
        Answer.Files paper = new Answer.Files(List.of(), true);
        intake.submit(new Submission(
                service,
                Answers.of(Map.of(
                        "pemohon",
                                new Answer.Person(
                                        "Orang Contoh",
                                        new Answer.Identity(nik, null),
                                        "Salatiga",
                                        born,
                                        "L",
                                        "Pedagang"),
                        "nomorKk", new Answer.Text("3373020101900000"),
                        "alamat", new Answer.Text("Jalan Contoh 1"),
                        "wilayah", new Answer.Area("33.73.02.1007", "001", "002"),
                        "hp", new Answer.Text("+6281234567890"),
                        "keperluan", new Answer.Text("Melamar kerja"),
                        "fotoKtp", paper,
                        "fotoKk", paper,
                        "benar", new Answer.Declared(true))),
                Channel.ONLINE,
                null,
                Set.of(),
                UUID.randomUUID()));
    }

    /** An officer finds some by NIK, and sees and prints what they wrote. */
    private void lookAtSome() {
        Visitor loket = new OfficeLife(pages, "localhost").staff("loket");
        people.stream().limit(20).forEach(nik -> {
            String number = Visitor.find(
                    "(TKR-\\d{4}-\\d{6})", loket.post("/meja/cari", Map.of("nik", nik, "alasan", "Slip hilang")));
            assertThat(Visitor.text(loket.post("/meja/" + number + "/tampilkan", Map.of())))
                    .contains(nik);
            assertThat(loket.post("/meja/" + number + "/cetak", Map.of()).getStatus())
                    .isEqualTo(200);
        });
    }

    /**
     * Addresses and forms with a NIK where none belongs, of which the answer says it again. Not {@code /verifikasi}: what
     * was typed there stays in its field, for whoever typed it. Nor the desk for strangers: the address that they wanted
     * is kept in their session until they have signed in.
     */
    private List<String> faultyPages() {
        List<String> telling = new ArrayList<>();
        String nik = people.iterator().next();
        Visitor anybody = new Visitor(pages, "localhost");
        Visitor loket = new OfficeLife(pages, "localhost").staff("loket");
        for (String path : List.of("/", "/permohonan/", "/berkas/", "/layanan/", "/cek/")) {
            ask(anybody, path, nik, telling);
            ask(loket, path, nik, telling);
        }
        ask(loket, "/meja/", nik, telling);
        return telling;
    }

    private void ask(Visitor visitor, String path, String nik, List<String> telling) {
        for (MockHttpServletResponse answer :
                List.of(visitor.get(path + nik), visitor.post(path + nik + "/tindakan", Map.of("langkah", nik)))) {
            if (!clear(Visitor.text(answer)).isEmpty()) {
                telling.add(path + " " + answer.getStatus());
            }
        }
    }

    /** Those of our people whose NIK stands in a text. */
    private Set<String> clear(String text) {
        Set<String> found = new TreeSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (people.contains(digits.group(1))) {
                found.add(digits.group(1));
            }
        }
        return found;
    }

    /** Tables in which somebody is found, as text and inside of bytes. */
    private Set<String> dump() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) {
                        if (!clear(rows.getString(1) + bytesIn(rows.getString(1)))
                                .isEmpty()) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String bytesIn(String row) {
        StringBuilder text = new StringBuilder();
        Matcher hex = HEX.matcher(row);
        while (hex.find()) {
            String digits = hex.group(1);
            text.append('\n')
                    .append(new String(
                            HexFormat.of().parseHex(digits, 0, digits.length() & ~1), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    /** Files of the data folder, those of the database among them, in which somebody is found. */
    private List<String> onDisk() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TestPostgres.dataFolder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.exists(file) && isIn(Files.readAllBytes(file))) {
                found.add(file.toString());
            }
        }
        return found;
    }

    /** The same as {@link #clear} for a lot of bytes, without making a text of them. */
    private boolean isIn(byte[] bytes) {
        int run = 0;
        for (int at = 0; at < bytes.length; at++) {
            run = bytes[at] >= '0' && bytes[at] <= '9' ? run + 1 : 0;
            if (run >= 16 && people.contains(new String(bytes, at - 15, 16, StandardCharsets.US_ASCII))) {
                return true;
            }
        }
        return false;
    }
}
