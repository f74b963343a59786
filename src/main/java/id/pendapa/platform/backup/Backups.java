package id.pendapa.platform.backup;

import id.pendapa.platform.backup.Contents.Tail;
import id.pendapa.platform.database.OwnerDatabase;
import id.pendapa.platform.keys.BackupCipher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes backups of a data folder, tries each at once by restoring it beside, and restores.
 *
 * <p>Two folders come of it: the backups, and beside them {@code …-kunci} with the keys. One without the other is worth
 * nothing, so they belong into two places.
 */
final class Backups {

    private final @Nullable String key;
    private final boolean example;

    Backups(@Nullable String key, boolean example) {
        this.key = key;
        this.example = example;
    }

    /** One backup: the file and what is in it. */
    record Made(Path file, long bytes, long rows, long files) {}

    /** Where the keys of a folder of backups lie. */
    static Path keysOf(Path backups) {
        return backups.resolveSibling(backups.getFileName() + "-kunci");
    }

    /**
     * Makes a backup while people work, restores it into a folder beside that is removed again, and writes down that it
     * is good.
     *
     * @throws BackupException with a sentence that says why there is none that can be relied on
     */
    Made make(OwnerDatabase database, Path dataFolder, Path into, InstantSource clock) {
        Instant now = clock.instant();
        try (Connection owner = database.connect()) {
            Files.createDirectories(into);
            Path file = into.resolve("pendapa-" + BackupKeys.stamp(now) + ".cadangan");
            BackupCipher cipher = cipher(dataFolder); // Makes its key the first time.
            Map<String, String> keys = BackupKeys.mark(dataFolder);
            Tail written = new BackupWriter(owner, dataFolder, cipher).write(file, now);
            if (!keys.equals(BackupKeys.mark(dataFolder))) {
                throw new BackupException("The keys were changed meanwhile. Make the backup again.");
            }
            BackupKeys.keep(dataFolder, keysOf(into), now);
            Tail arrived = tryOut(file, keysOf(into), dataFolder.resolve("uji-cadangan"));
            if (!arrived.equals(written)) {
                throw new BackupException("The backup was written, but restoring it gave something else.");
            }
            Made made = new Made(file, Files.size(file), written.allRows(), written.files());
            BackupRuns.record(database, BackupRuns.Run.good(clock.instant(), made));
            return made;
        } catch (IOException failure) {
            throw new BackupException("The backup could not be written to " + into + ": " + failure, failure);
        } catch (SQLException failure) {
            throw new BackupException("The database could not be read: " + failure.getMessage(), failure);
        }
    }

    /**
     * Restores the newest backup of a folder, or one file, into a data folder that does not exist yet or is empty.
     *
     * @throws BackupException with a sentence; what was there before is untouched
     */
    Made restore(Path from, Path keys, Path dataFolder) {
        Path file = Files.isDirectory(from) ? newest(from) : from;
        Path part = dataFolder.resolveSibling(dataFolder.getFileName() + ".pulih");
        refuseUsed(dataFolder);
        try {
            Tail tail = tryIn(file, BackupKeys.of(file, keys), part);
            Files.deleteIfExists(dataFolder);
            Files.move(part, dataFolder, StandardCopyOption.ATOMIC_MOVE);
            return new Made(file, Files.size(file), tail.allRows(), tail.files());
        } catch (IOException failure) {
            throw new BackupException("The backup could not be restored into " + dataFolder + ": " + failure, failure);
        }
    }

    /** Removes all but the newest of a folder. */
    static void keepNewest(Path folder, int kept) {
        for (Path old : newestFirst(folder).stream().skip(kept).toList()) {
            try {
                Files.delete(old);
            } catch (IOException failure) {
                throw new BackupException("The old backup " + old + " could not be removed: " + failure, failure);
            }
        }
        try {
            BackupKeys.forget(keysOf(folder), newestFirst(folder));
        } catch (IOException failure) {
            throw new BackupException("Keys that no backup needs could not be removed: " + failure, failure);
        }
    }

    private Tail tryOut(Path file, Path keys, Path folder) throws IOException {
        try {
            return tryIn(file, keys, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Restores into a folder; when that fails, nothing of it stays. */
    private Tail tryIn(Path file, Path keys, Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        boolean done = false;
        try {
            if (!Files.isDirectory(keys.resolve(BackupKeys.KEYS))) {
                throw new BackupException("There are no keys in " + keys + ". Name their folder with --keys.");
            }
            BackupKeys.copy(keys, folder);
            Tail tail = new BackupReader(file, cipher(folder)).restore(folder);
            done = true;
            return tail;
        } catch (SQLException failure) {
            throw new BackupException("The backup does not fit into a new database: " + failure.getMessage(), failure);
        } finally {
            if (!done) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private BackupCipher cipher(Path dataFolder) {
        return BackupCipher.of(dataFolder, key, example);
    }

    private static Path newest(Path folder) {
        return newestFirst(folder).stream()
                .findFirst()
                .orElseThrow(() -> new BackupException("There is no backup in " + folder + "."));
    }

    private static List<Path> newestFirst(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".cadangan"))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void refuseUsed(Path dataFolder) {
        if (!Files.exists(dataFolder)) {
            return;
        }
        try (Stream<Path> files = Files.list(dataFolder)) {
            if (files.findAny().isPresent()) {
                throw new BackupException(dataFolder + " is not empty. Restore into a folder that does not exist yet.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
