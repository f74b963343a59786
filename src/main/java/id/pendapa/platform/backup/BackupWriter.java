package id.pendapa.platform.backup;

import id.pendapa.platform.backup.Contents.Head;
import id.pendapa.platform.backup.Contents.Table;
import id.pendapa.platform.backup.Contents.Tail;
import id.pendapa.platform.keys.BackupCipher;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes one backup: a snapshot of all tables, then the contents of the files that the snapshot knows. */
final class BackupWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILES = "files";

    private final Connection owner;
    private final Path dataFolder;
    private final BackupCipher cipher;

    BackupWriter(Connection owner, Path dataFolder, BackupCipher cipher) {
        this.owner = owner;
        this.dataFolder = dataFolder;
        this.cipher = cipher;
    }

    /** Writes into a file that appears under its name only when it is complete and on the disk. */
    Tail write(Path target, Instant now) throws IOException, SQLException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Tail tail = seal(new Unclosed(Channels.newOutputStream(channel)), now);
            channel.force(true);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return tail;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Tail seal(OutputStream out, Instant now) throws IOException, SQLException {
        owner.setAutoCommit(false);
        Snapshot snapshot = Snapshot.of(owner);
        try (ZipOutputStream zip = new ZipOutputStream(cipher.seal(new BufferedOutputStream(out, 1 << 16)))) {
            Head head = snapshot.head(now);
            json(zip, "head.json", head);
            Map<String, Long> rows = new TreeMap<>();
            for (Table table : head.tables()) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                rows.put(table.fullName(), copy(table, zip));
                zip.closeEntry();
            }
            Set<String> names = new HashSet<>();
            long bytes = files(zip, names);
            refuseMissing(snapshot.lastingFiles(), names);
            Tail tail = new Tail(rows, snapshot.sequences(), names.size(), bytes);
            json(zip, "tail.json", tail);
            return tail;
        } finally {
            owner.rollback();
        }
    }

    private long copy(Table table, OutputStream to) throws SQLException, IOException {
        return owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + table.forCopy() + " TO STDOUT", new Unclosed(to));
    }

    private long files(ZipOutputStream zip, Set<String> names) throws IOException {
        Path folder = dataFolder.resolve(FILES);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                bytes += file(zip, folder, file, names);
            }
        }
        return bytes;
    }

    private static long file(ZipOutputStream zip, Path folder, Path file, Set<String> names) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".part")) {
            return 0;
        }
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(FILES + "/" + folder.relativize(file)));
            long bytes = content.transferTo(zip);
            zip.closeEntry();
            names.add(name);
            return bytes;
        } catch (NoSuchFileException discarded) {
            return 0; // A draft's, thrown away a moment ago.
        }
    }

    private static void refuseMissing(List<String> expected, Set<String> found) {
        List<String> missing =
                expected.stream().filter(key -> !found.contains(key)).toList();
        if (!missing.isEmpty()) {
            throw new BackupException(missing.size() + " files that the office must keep are not in the data folder,"
                    + " for example " + missing.get(0) + ". No backup was made; look for them first.");
        }
    }

    private static void json(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsBytes(content));
        zip.closeEntry();
    }

    /** Whoever is handed this may close it; what lies below stays open. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
