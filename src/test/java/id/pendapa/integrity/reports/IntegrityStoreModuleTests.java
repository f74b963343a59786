package id.pendapa.integrity.reports;

import static id.pendapa.integrity.reports.Whistle.DESK;
import static id.pendapa.integrity.reports.Whistle.FOLLOW;
import static id.pendapa.integrity.reports.Whistle.PASSPHRASE;
import static id.pendapa.integrity.reports.Whistle.STORY;
import static id.pendapa.integrity.reports.Whistle.TELL;
import static id.pendapa.integrity.reports.Whistle.first;
import static id.pendapa.integrity.reports.Whistle.form;
import static id.pendapa.integrity.reports.Whistle.story;
import static id.pendapa.integrity.reports.Whistle.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.files.SampleUploads;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Looks for a whistle-blower where a thief would: in each row, in the files of the database, and in the log. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class IntegrityStoreModuleTests {

    private static final String MESSAGE = "Saksinya tukang parkir di depan pasar";
    private static final String ANSWER = "Kami periksa buku kasnya minggu depan";
    private static final String ADDRESS = "203.0.113.77";
    private static final OfficeKey OFFICE = new OfficeKey("tingkir");

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void nothingOfAThreadIsFoundInTheRawDatabase(CapturedOutput output) throws SQLException, IOException {
        Caller contact = Whistle.contact(pages);
        jdbc.sql("UPDATE integrity_report SET state = 'CLOSED', ended_on = received_on") // Of other tests.
                .update();
        Caller officer = new Caller(pages).signIn("kasi"); // Reports from the desk, signed in.
        Map<String, Long> before = counts();
        MockMultipartFile photo =
                new MockMultipartFile("foto", "halaman kantor.jpg", "image/jpeg", SampleUploads.turnedPhoto(6));
        String code = Whistle.code(officer.upload(TELL, photo, form(story())));
        officer.post(
                FOLLOW + "/tulis",
                "kode",
                code,
                "pesan",
                MESSAGE,
                "kunci",
                UUID.randomUUID().toString());
        Map<String, Long> after = counts();
        String report = first(contact);
        Whistle.answer(contact, report, ANSWER, "REVIEWED");
        assertThat(text(contact.get(report))).contains(STORY, MESSAGE, ANSWER);
        byte[] secret = secret();

        before.merge("integrity_report", 1L, Long::sum);
        before.merge("integrity_message", 2L, Long::sum);
        before.merge("integrity_photo", 1L, Long::sum);
        assertThat(after).as("no row anywhere else").isEqualTo(before);
        List<String> words = new ArrayList<>(List.of(
                STORY,
                MESSAGE,
                ANSWER,
                "Orang Ketiga Contoh",
                "Gudang belakang",
                "EMBEZZLEMENT",
                "halaman kantor",
                PASSPHRASE,
                code,
                code.replace("-", ""),
                ADDRESS));
        words.add(HexFormat.of().formatHex(secret));
        words.add(java.util.Base64.getEncoder().encodeToString(secret));
        assertThat(dumped(words)).isEmpty();
        words.add(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(onDisk(words)).as("tables, WAL and log of the database").isEmpty();
        assertThat(words).noneMatch(output.getAll()::contains);
    }

    /** The secret half of the contact's key, as only the passphrase gives it. */
    private byte[] secret() {
        return CurrentOffice.call(OFFICE, () -> {
            IntegrityKeyRows keys = context.getBean(IntegrityKeyRows.class);
            UUID id = keys.find(IntegrityKeyRows.KeyState.ACTIVE).orElseThrow().id();
            return PassphraseLock.open(PASSPHRASE, keys.locked(id), id.toString())
                    .orElseThrow();
        });
    }

    /** Rows of each table. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname IN ('office_tingkir', 'platform')")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private static Set<String> dumped(List<String> words) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var owner = TestPostgres.connectAsSuperuser();
                var statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    SELECT schemaname || '.' || tablename FROM pg_tables
                    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) {
                        String row = rows.getString(1);
                        words.stream()
                                .filter(word -> row.contains(word) || row.contains(hex(word)))
                                .forEach(word -> found.add(table + " has " + word));
                    }
                }
            }
            statement.execute("CHECKPOINT");
        }
        return found;
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> onDisk(List<String> words) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TestPostgres.dataFolder())) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String content = content(file);
                words.stream()
                        .filter(word -> content.contains(word) || content.contains(hex(word)))
                        .forEach(word -> found.add(file + " has " + word.toLowerCase(Locale.ROOT)));
            });
        }
        return found;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAddressIsWrittenNowhere() throws SQLException, IOException {
        Whistle.contact(pages);
        var sent = pages.post()
                .uri(TELL)
                .with(request -> {
                    request.setRemoteAddr(ADDRESS);
                    return request;
                })
                .with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .csrf());
        story().forEach(sent::param);
        assertThat(sent.exchange()).hasStatus(200);

        assertThat(dumped(List.of(ADDRESS))).isEmpty();
        assertThat(onDisk(List.of(ADDRESS))).isEmpty();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM platform.rate_limit WHERE name LIKE 'integrity%' AND name <> 'integrity.unlock'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void afterTheNightTheRowsDoNotTellTheirOrder() {
        Whistle.contact(pages);
        for (int i = 0; i < 12; i++) {
            Whistle.tell(new Caller(pages), story());
        }
        assertThat(transactions()).hasSizeGreaterThanOrEqualTo(12);
        List<UUID> came = inPlace();
        clock.advance(Duration.ofDays(1));
        runs.runDue();

        assertThat(transactions()).hasSize(1);
        assertThat(inPlace()).isNotEqualTo(came).containsExactlyInAnyOrderElementsOf(came);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM information_schema.columns
                        WHERE table_name IN ('integrity_report', 'integrity_message', 'integrity_photo')
                            AND (data_type LIKE 'timestamp%' OR is_identity = 'YES' OR data_type = 'bigint')
                        """).query(Integer.class).single()).isZero();
    }

    private List<String> transactions() {
        return jdbc.sql("SELECT DISTINCT xmin::text FROM integrity_message")
                .query(String.class)
                .list();
    }

    private List<UUID> inPlace() {
        return jdbc.sql("SELECT id FROM integrity_message ORDER BY ctid")
                .query(UUID.class)
                .list();
    }

    @Test
    void aRowOpensInItsOwnPlaceOnly() {
        Whistle.contact(pages);
        String one = Whistle.tell(new Caller(pages), story());
        Whistle.tell(new Caller(pages), story());
        Map<UUID, byte[]> right = new java.util.HashMap<>();
        jdbc.sql("SELECT id, for_contact FROM integrity_message").query(row -> {
            right.put(row.getObject("id", UUID.class), row.getBytes("for_contact"));
        });
        byte[] another = right.values().iterator().next();
        right.keySet().forEach(id -> wrap(id, another));
        Caller contact = Whistle.contact(pages);
        Set<Integer> answers = new TreeSet<>();
        for (String link : text(contact.get(DESK)).split("href=\"", -1)) {
            if (link.startsWith(DESK + "/")) {
                answers.add(contact.get(link.substring(0, link.indexOf('"')))
                        .getResponse()
                        .getStatus());
            }
        }
        assertThat(answers).containsExactly(200, 503);
        assertThat(text(new Caller(pages).post(FOLLOW, "kode", one))).contains(STORY);
        right.forEach(this::wrap);
    }

    private void wrap(UUID message, byte[] wrapped) {
        jdbc.sql("UPDATE integrity_message SET for_contact = :wrapped WHERE id = :id")
                .param("wrapped", wrapped)
                .param("id", message)
                .update();
    }
}
