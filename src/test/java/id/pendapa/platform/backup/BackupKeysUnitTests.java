package id.pendapa.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each backup keeps the keys of its day, and no key stays longer than a backup that needs it. */
class BackupKeysUnitTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aBackupFindsTheKeysOfItsDay() throws IOException {
        backUp("first", MONDAY);
        backUp("first", TUESDAY);
        backUp("second", WEDNESDAY);

        assertThat(keysOf(MONDAY)).hasContent("first");
        assertThat(keysOf(TUESDAY)).hasContent("first");
        assertThat(keysOf(WEDNESDAY)).hasContent("second");
        assertThat(BackupKeys.of(Path.of("renamed.cadangan"), keys()).resolve("keys/fields.json"))
                .hasContent("second");
    }

    @Test
    void formerKeysGoWithTheLastBackupThatNeedsThem() throws IOException {
        backUp("first", MONDAY);
        backUp("second", TUESDAY);
        backUp("third", WEDNESDAY);

        BackupKeys.forget(keys(), List.of(file(TUESDAY), file(WEDNESDAY)));
        assertThat(keysOf(TUESDAY)).hasContent("second");
        assertThat(keys().resolve("sampai-" + BackupKeys.stamp(TUESDAY))).doesNotExist();
        BackupKeys.forget(keys(), List.of(file(WEDNESDAY)));
        assertThat(keys().resolve("sampai-" + BackupKeys.stamp(WEDNESDAY))).doesNotExist();
        assertThat(keysOf(WEDNESDAY)).hasContent("third");
    }

    private void backUp(String content, Instant at) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/fields.json"), content);
        BackupKeys.keep(data, keys(), at);
    }

    private Path keysOf(Instant backup) {
        return BackupKeys.of(file(backup), keys()).resolve("keys/fields.json");
    }

    private Path keys() {
        return folder.resolve("cadangan-kunci");
    }

    private static Path file(Instant at) {
        return Path.of("pendapa-" + BackupKeys.stamp(at) + ".cadangan");
    }
}
