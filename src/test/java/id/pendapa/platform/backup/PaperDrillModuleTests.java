package id.pendapa.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.Application;
import id.pendapa.letters.SignedLetters;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.database.OwnerDatabase;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.platform.keys.KeyDrill;
import id.pendapa.platform.keys.TypedPapers;
import id.pendapa.testing.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The drill: the machine is gone, there is a backup with its keys, and two of three papers. */
@ModuleTest
class PaperDrillModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @TempDir(cleanup = CleanupMode.NEVER) // The restored PostgreSQL stops with the test run.
    Path folder;

    @Autowired
    SignedLetters letters;

    @Autowired
    KeyDrill drill;

    @Test
    void aBackupAndTwoPapersGiveEverythingBack() throws Exception {
        letters.signed();
        Map<String, String> before = drill.readAll();
        assertThat(before).isNotEmpty();
        String key = Files.readString(TestPostgres.dataFolder().resolve("keys/kunci-contoh"))
                .strip();
        TypedPapers.print(TestPostgres.dataFolder(), key, folder.resolve("kertas"));
        Path keys = backUp(key);
        Files.delete(keys.resolve("keys/kunci-contoh")); // As in production, where it is nowhere.

        String found = TypedPapers.restore(folder.resolve("kertas"), 2, 3, keys);
        assertThat(found).isEqualTo(key);
        Path restored = folder.resolve("pulih");
        new Backups(found, true).restore(folder.resolve("cadangan"), keys, restored);
        assertThat(restored.resolve("keys/kunci-contoh")).doesNotExist();
        try (ConfigurableApplicationContext again = start(restored, found)) {
            Map<String, String> after = CurrentOffice.call(
                    new OfficeKey("tingkir"),
                    () -> again.getBean(KeyDrill.class).readAll());
            assertThat(after).isEqualTo(before);
        }
    }

    private Path backUp(String key) {
        Path into = folder.resolve("cadangan");
        try (OwnerDatabase owner = TestPostgres.asOwner()) {
            new Backups(key, true).make(owner, TestPostgres.dataFolder(), into, () -> NOW);
        }
        return Backups.keysOf(into);
    }

    private static ConfigurableApplicationContext start(Path dataFolder, String key) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--pendapa.data-folder=" + dataFolder,
                        "--pendapa.key=" + key,
                        "--server.port=0",
                        "--pendapa.tasks.enabled=false");
    }
}
