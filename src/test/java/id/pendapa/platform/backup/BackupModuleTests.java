package id.pendapa.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.Application;
import id.pendapa.letters.SignedLetters;
import id.pendapa.platform.database.OwnerDatabase;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.platform.keys.BackupCipher;
import id.pendapa.testing.ModuleTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup counts once it was restored. */
@ModuleTest
class BackupModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private final Backups backups = new Backups(null, true);

    @TempDir(cleanup = CleanupMode.NEVER) // The restored PostgreSQL stops with the test run.
    Path folder;

    @Autowired
    SignedLetters letters;

    @Autowired
    JdbcClient database;

    @Test
    void yesterdaysLetterOpensInAnEmptyFolder() throws Exception {
        SignedLetters.Made letter = letters.signed();
        Backups.Made made = make();
        assertThat(made.rows()).isGreaterThan(100);
        assertThat(made.files()).isGreaterThanOrEqualTo(2);
        assertThat(Files.readString(made.file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("office_tingkir", "head.json", "camat");
        letters.signed();

        Path restored = folder.resolve("pulih");
        Backups.Made back = backups.restore(backupFolder(), Backups.keysOf(backupFolder()), restored);
        assertThat(back).isEqualTo(made);
        try (ConfigurableApplicationContext again = start(restored)) {
            String address = "http://localhost:" + again.getEnvironment().getProperty("local.server.port");
            assertThat(get(address + "/verifikasi/" + letter.code())).contains(letter.number(), "•••");
            assertThat(count(again.getBean(JdbcClient.class), "letter")).isEqualTo(count(database, "letter") - 1);
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsInItWholeOrNotAtAll() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> writePairs(stop));
        Backups.Made made = make();
        stop.set(true);
        assertThat(writer.get()).isPositive();
        Path restored = folder.resolve("pulih");
        backups.restore(made.file(), Backups.keysOf(backupFolder()), restored);
        try (OwnerDatabase again = OwnerDatabase.of(restored);
                var connection = again.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM office_tingkir.official WHERE rank = 'uji'),
                               (SELECT count(*) FROM office_tingkir.form_key WHERE answer = 'uji')
                        """)) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(rows.getLong(2)).isLessThanOrEqualTo(writer.get());
        }
    }

    @Test
    void aDamagedBackupOrOtherKeysAreSaidSoAndNothingIsLeftBehind() throws Exception {
        letters.signed();
        Path whole = make().file();
        Path keys = Backups.keysOf(backupFolder());
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.cadangan"), Arrays.copyOf(bytes, bytes.length / 2));
        bytes[bytes.length / 3] ^= 1;
        Path changed = Files.write(folder.resolve("changed.cadangan"), bytes);
        Path otherKeys = folder.resolve("other");
        BackupCipher.of(otherKeys, null, true);

        Path target = folder.resolve("pulih");
        for (Map.Entry<Path, Path> bad :
                List.of(Map.entry(half, keys), Map.entry(changed, keys), Map.entry(whole, otherKeys))) {
            assertThatExceptionOfType(BackupException.class)
                    .isThrownBy(() -> backups.restore(bad.getKey(), bad.getValue(), target))
                    .withMessageContaining("damaged or not complete, or these are not its keys");
        }
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> backups.restore(whole, folder.resolve("none"), target))
                .withMessageContaining("no keys");
        assertThat(names(folder)).noneMatch(name -> name.startsWith("pulih"));
    }

    @Test
    void aUsedFolderStaysAsItIs() throws Exception {
        Path file = make().file();
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("data"), "today's");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> backups.restore(file, Backups.keysOf(backupFolder()), used))
                .withMessageContaining("is not empty");
        assertThat(used.resolve("data")).hasContent("today's");
    }

    @Test
    void aLostContentOfAFileIsFoundBeforeItIsTooLate() throws Exception {
        letters.signed();
        Path lost;
        try (Stream<Path> files = Files.walk(TestPostgres.dataFolder().resolve("files"))) {
            lost = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .filter(this::isKept)
                    .findFirst()
                    .orElseThrow();
        }
        Path aside = Files.move(lost, folder.resolve("aside"));
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(this::make)
                .withMessageContaining("not in the data folder");
        Files.move(aside, lost);
        assertThat(names(folder)).doesNotContain("cadangan-kunci");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() {
        asOwner("INSERT INTO office_tingkir.flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success) VALUES (9999, '99990101', 'x', 'SQL', 'V9.sql', 1,"
                + " 'x', 1, true)");
        try {
            assertThatExceptionOfType(BackupException.class)
                    .isThrownBy(this::make)
                    .withMessageContaining("a newer version");
        } finally {
            asOwner("DELETE FROM office_tingkir.flyway_schema_history WHERE installed_rank = 9999");
        }
    }

    @Test
    void theCommandBacksUpAndRestoresAndIsOnThePage() {
        BackupCommand command = new BackupCommand(TestPostgres.environment(), () -> NOW);
        String target = folder.resolve("pulih").toString();
        assertThat(command.run(List.of("backup", backupFolder().toString())))
                .contains("pendapa-2026-11-25T030000Z.cadangan", "Keep that folder in another place");
        assertThat(database.sql("SELECT count(*) FROM backup_run WHERE trouble IS NULL AND ended_at = :now")
                        .param("now", java.sql.Timestamp.from(NOW))
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(command.run(List.of("restore", backupFolder().toString(), "--data", target)))
                .startsWith("Restored ")
                .contains(target);
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> command.run(List.of("backup")))
                .withMessageContaining("Say: backup DIR");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> command.run(List.of("burn", target)))
                .withMessageContaining("no command burn");
    }

    private Backups.Made make() {
        try (OwnerDatabase owner = TestPostgres.asOwner()) {
            return backups.make(owner, TestPostgres.dataFolder(), backupFolder(), () -> NOW);
        }
    }

    private Path backupFolder() {
        return folder.resolve("cadangan");
    }

    /** One row in each of two tables, in one transaction, again and again. */
    private static int writePairs(AtomicBoolean stop) {
        int pairs = 0;
        while (!stop.get()) {
            asOwner("""
                    WITH person AS (INSERT INTO office_tingkir.official (name, rank) VALUES ('Contoh', 'uji'))
                    INSERT INTO office_tingkir.form_key (key, fingerprint, answer, used_at)
                    VALUES (gen_random_uuid(), sha256('x'), 'uji', now())
                    """);
            pairs++;
        }
        return pairs;
    }

    private static void asOwner(String sql) {
        try (OwnerDatabase owner = TestPostgres.asOwner();
                var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isKept(Path file) {
        return database.sql("SELECT EXISTS (SELECT FROM stored_file WHERE key = :key AND owner_kind <> 'draft')")
                .param("key", file.getFileName().toString())
                .query(Boolean.class)
                .single();
    }

    private static long count(JdbcClient database, String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static ConfigurableApplicationContext start(Path dataFolder) {
        return new SpringApplicationBuilder(Application.class)
                .run("--pendapa.data-folder=" + dataFolder, "--server.port=0", "--pendapa.tasks.enabled=false");
    }
}
