package id.pendapa.platform.backup;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.database.OwnerDatabase;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.PageTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class BackupPageTests {

    private static final String HOME = "/pengaturan/cadangan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    OrderedBackup ordered;

    @Autowired
    DailyBackup daily;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyTheAdministratorSeesIt() {
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "sekcam"))).hasStatus(403);
        assertThat(pages.post()
                        .uri(HOME)
                        .cookie(signIn(pages, "sekcam"))
                        .with(csrf())
                        .param("kunci", key()))
                .hasStatus(403);
    }

    @Test
    void whoeverHasNoGoodBackupIsWarnedUntilThereIsOne() throws Exception {
        assertThat(look()).bodyText().contains("Belum ada cadangan yang teruji", "lebih tua dari 7 hari");
        String key = key();
        assertThat(order(key)).hasRedirectedUrl(HOME + "?diminta");
        assertThat(order(key)).hasRedirectedUrl(HOME + "?diminta");
        assertThat(count("scheduled_task WHERE task_name = 'platform-backup-ordered'"))
                .isOne();
        assertThat(count("audit_entry WHERE action = 'platform.backup-ordered'"))
                .isOne();

        ordered.run(key);
        assertThat(look())
                .bodyText()
                .contains("Cadangan teruji terakhir", "Berhasil, sudah dicoba dipulihkan")
                .doesNotContain("lebih tua dari 7 hari", "⟦");

        Path manifest = aside();
        ordered.run(key);
        restore(manifest);
        assertThat(look())
                .bodyText()
                .contains("Gagal. Keterangan teknis: The backup could not be written")
                .doesNotContain("lebih tua dari 7 hari");

        Instant old = clock.instant().minus(Duration.ofDays(8));
        assertThat(owner("UPDATE platform.backup_run SET ended_at = '" + old + "'"))
                .isEqualTo(2);
        assertThat(look()).bodyText().contains("Cadangan teruji terakhir", "lebih tua dari 7 hari");
    }

    @Test
    void theDailyOneComesOnceForAllOfficesAndKeepsFourteen() throws Exception {
        Files.createDirectories(TestPostgres.backupFolder());
        for (int day = 10; day < 30; day++) {
            Files.writeString(
                    TestPostgres.backupFolder().resolve("pendapa-2020-01-" + day + "T000000Z.cadangan"), "old");
        }
        long before = backups();
        CurrentOffice.run(new OfficeKey("lain"), daily::run);
        assertThat(backups()).isEqualTo(before);
        daily.run();
        assertThat(backups()).isEqualTo(MakeBackup.KEPT);
        assertThat(TestPostgres.backupFolder().resolve("pendapa-2020-01-16T000000Z.cadangan"))
                .doesNotExist();
        assertThat(TestPostgres.backupFolder().resolve("pendapa-2020-01-29T000000Z.cadangan"))
                .exists();
    }

    /** A file where the folder of the backups should be. */
    private static Path aside() throws Exception {
        Path folder = TestPostgres.backupFolder();
        Path moved = Files.move(folder, folder.resolveSibling("aside"));
        Files.writeString(folder, "in the way");
        return moved;
    }

    private static void restore(Path moved) throws Exception {
        Files.delete(TestPostgres.backupFolder());
        Files.move(moved, TestPostgres.backupFolder());
    }

    private static long backups() throws Exception {
        try (Stream<Path> files = Files.list(TestPostgres.backupFolder())) {
            return files.count();
        }
    }

    private static int owner(String sql) throws Exception {
        try (OwnerDatabase owner = TestPostgres.asOwner();
                var connection = owner.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private MvcTestResult look() {
        return pages.get().uri(HOME).cookie(signIn(pages, "admin")).exchange();
    }

    private MvcTestResult order(String key) {
        return pages.post()
                .uri(HOME)
                .cookie(signIn(pages, "admin"))
                .with(csrf())
                .param("kunci", key)
                .exchange();
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
