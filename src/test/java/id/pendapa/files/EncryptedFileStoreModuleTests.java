package id.pendapa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.platform.PlatformSettings;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.UnavailableException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class EncryptedFileStoreModuleTests {

    private static final byte[] LETTER = "%PDF surat rahasia".getBytes(StandardCharsets.UTF_8);

    @Autowired
    FileStore files;

    @Autowired
    RemoveOrphans removeOrphans;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformSettings settings;

    private final Owner draft = Owner.draft(UUID.randomUUID().toString());
    private final Owner request = Owner.of("request", UUID.randomUUID().toString());

    @Test
    void keptFileComesBackByteByByteAndLiesEncrypted() throws IOException {
        StoredFile file = files.keep(LETTER, "application/pdf", "Surat Budi.pdf", request);
        assertThat(files.read(file.key())).isEqualTo(LETTER);
        assertThat(files.get(file.key())).isEqualTo(file);
        assertThat(files.list(request)).containsExactly(file);
        assertThat(Files.readString(path(file), StandardCharsets.ISO_8859_1)).doesNotContain("rahasia");
        assertThat(new String(sealedName(file), StandardCharsets.ISO_8859_1)).doesNotContain("Budi");
    }

    @Test
    void acceptedUploadIsClean() {
        StoredFile file = files.accept(Upload.of("kk.png", SampleUploads.image("png", 30, 30)), draft);
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.displayName()).isEqualTo("kk.jpg");
        assertThat(file.isImage()).isTrue();
    }

    @Test
    void changedContentDoesNotOpen() throws IOException {
        StoredFile file = files.keep(LETTER, "application/pdf", "a.pdf", request);
        byte[] sealed = Files.readAllBytes(path(file));
        sealed[sealed.length - 1] ^= 1;
        Files.write(path(file), sealed);
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> files.read(file.key()));
    }

    @Test
    void rolledBackFileLeavesNothing() {
        String[] key = new String[1];
        transaction.executeWithoutResult(status -> {
            key[0] = files.keep(LETTER, "application/pdf", "a.pdf", draft).key();
            assertThat(path(key[0])).exists();
            status.setRollbackOnly();
        });
        assertThat(path(key[0])).doesNotExist();
        assertThat(files.find(key[0])).isEmpty();
    }

    @Test
    void draftFileMovesOnceAndStays() {
        StoredFile file = files.keep(LETTER, "application/pdf", "a.pdf", draft);
        assertThat(move(file, request).owner()).isEqualTo(request);
        assertThat(move(file, request).owner()).isEqualTo(request);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> move(file, Owner.of("request", "lain")));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> discard(file.key()));
        assertThat(files.read(file.key())).isEqualTo(LETTER);
    }

    @Test
    void databaseItselfKeepsWhatTheOfficeKeeps() {
        StoredFile file = files.keep(LETTER, "application/pdf", "a.pdf", request);
        assertThatThrownBy(() -> database.sql("DELETE FROM stored_file WHERE key = :key")
                        .param("key", file.key())
                        .update())
                .hasStackTraceContaining("keeps this file");
        assertThatThrownBy(() -> database.sql("UPDATE stored_file SET sha256 = sha256 WHERE key = :key")
                        .param("key", file.key())
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void discardedDraftIsGoneAfterTheCommit() {
        StoredFile one = files.keep(LETTER, "application/pdf", "a.pdf", draft);
        StoredFile two = files.keep(LETTER, "application/pdf", "b.pdf", draft);
        discard(one.key());
        discard(one.key());
        assertThat(path(one)).doesNotExist();
        transaction.executeWithoutResult(status -> {
            files.discardAll(draft);
            assertThat(path(two)).exists();
        });
        assertThat(path(two)).doesNotExist();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files.get(two.key()));
    }

    @Test
    void orphansAreRemovedAndYoungOrNamedOnesStay() throws IOException {
        StoredFile named = files.keep(LETTER, "application/pdf", "a.pdf", draft);
        Path orphan = write(FileKeys.next());
        Path unfinished = write(FileKeys.next() + ".part");
        Path young = write(FileKeys.next());
        FileTime old = FileTime.from(SettableClock.START.minus(Duration.ofHours(25)));
        for (Path file : new Path[] {orphan, unfinished, path(named)}) {
            Files.setLastModifiedTime(file, old);
        }
        Files.setLastModifiedTime(young, FileTime.from(SettableClock.START));
        removeOrphans.run();
        assertThat(path(named)).exists();
        assertThat(young).exists();
        assertThat(orphan).doesNotExist();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void unknownKeysFindNothing() {
        assertThat(files.find("../../keys/kunci-contoh")).isEmpty();
        assertThat(files.find(FileKeys.next())).isEmpty();
    }

    private Path write(String name) throws IOException {
        Files.createDirectories(path(name).getParent());
        return Files.writeString(path(name), "x");
    }

    private StoredFile move(StoredFile file, Owner owner) {
        return Objects.requireNonNull(transaction.execute(status -> files.move(file.key(), owner)));
    }

    private void discard(String key) {
        transaction.executeWithoutResult(status -> files.discard(key));
    }

    private byte[] sealedName(StoredFile file) {
        return database.sql("SELECT display_name_sealed FROM stored_file WHERE key = :key")
                .param("key", file.key())
                .query(byte[].class)
                .single();
    }

    private Path path(StoredFile file) {
        return path(file.key());
    }

    private Path path(String key) {
        return settings.dataFolder()
                .resolve("files/tingkir")
                .resolve(key.substring(0, 2))
                .resolve(key);
    }
}
