package id.pendapa.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with the keys beside a folder of backups. Where the keys have changed, the former ones stay under {@code
 * sampai-…}, named by the first backup that does not need them any more, until no backup is older than that.
 */
final class BackupKeys {

    static final String KEYS = "keys";

    /** What lies beside the database and is as secret as the keys. */
    private static final List<String> SECRET = List.of(KEYS, "signing");

    private static final String FORMER = "sampai-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern STAMPED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{6}Z");

    private BackupKeys() {}

    /** The name of a moment, as backups and former keys have it. */
    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** Something that is equal as long as the keys of a data folder are. */
    static Map<String, String> mark(Path dataFolder) {
        Map<String, String> mark = new TreeMap<>();
        Path keys = dataFolder.resolve(KEYS);
        if (Files.isDirectory(keys)) {
            try (Stream<Path> files = Files.list(keys)) {
                for (Path file :
                        files.filter(file -> !file.toString().endsWith(".part")).toList()) {
                    mark.put(
                            file.getFileName().toString(),
                            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return mark;
    }

    /** Copies the keys of a data folder beside its backup of this moment. */
    static void keep(Path dataFolder, Path folder, Instant now) throws IOException {
        if (Files.isDirectory(folder.resolve(KEYS)) && !mark(folder).equals(mark(dataFolder))) {
            Path former = Files.createDirectories(folder.resolve(FORMER + stamp(now)));
            copy(folder, former);
        }
        copy(dataFolder, folder);
    }

    static void copy(Path from, Path to) throws IOException {
        for (String name : SECRET) {
            if (Files.isDirectory(from.resolve(name))) {
                FileSystemUtils.deleteRecursively(to.resolve(name));
                FileSystemUtils.copyRecursively(from.resolve(name), to.resolve(name));
            }
        }
    }

    /** The keys of one backup: former ones where it is older than a change. */
    static Path of(Path backup, Path folder) {
        Matcher stamp = STAMPED.matcher(backup.getFileName().toString());
        if (!stamp.find()) {
            return folder;
        }
        return formerOldestFirst(folder).stream()
                .filter(former -> former.getFileName().toString().compareTo(FORMER + stamp.group()) > 0)
                .findFirst()
                .orElse(folder);
    }

    /** Removes former keys that none of these backups needs. */
    static void forget(Path folder, List<Path> backups) throws IOException {
        List<Path> needed = backups.stream().map(backup -> of(backup, folder)).toList();
        for (Path former : formerOldestFirst(folder)) {
            if (!needed.contains(former)) {
                FileSystemUtils.deleteRecursively(former);
            }
        }
    }

    private static List<Path> formerOldestFirst(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(FORMER))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
