package id.pendapa.platform.backup;

import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.backup.Contents.Head;
import id.pendapa.platform.backup.Contents.Table;
import id.pendapa.platform.backup.Contents.Tail;
import id.pendapa.platform.database.OwnerDatabase;
import id.pendapa.platform.keys.BackupCipher;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Reads one backup into an empty folder that already has its keys, and checks that everything arrived. */
final class BackupReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BROKEN = "The backup is damaged or not complete, or these are not its keys.";

    private final Path file;
    private final BackupCipher cipher;

    BackupReader(Path file, BackupCipher cipher) {
        this.file = file;
        this.cipher = cipher;
    }

    /** Fills the folder; its database is stopped again at the end. */
    Tail restore(Path folder) throws SQLException {
        try (ZipInputStream zip =
                new ZipInputStream(cipher.open(new BufferedInputStream(Files.newInputStream(file), 1 << 16)))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals("head.json")) {
                throw new BackupException(BROKEN);
            }
            Head head = JSON.readValue(zip.readAllBytes(), Head.class);
            try (OwnerDatabase database = OwnerDatabase.createIn(folder)) {
                return fill(database, head, zip, folder);
            }
        } catch (IOException failure) {
            throw new BackupException(BROKEN, failure);
        }
    }

    private Tail fill(OwnerDatabase database, Head head, ZipInputStream zip, Path folder)
            throws IOException, SQLException {
        database.migrate(head.offices().stream().map(OfficeKey::new).toList());
        try (Connection owner = database.connect()) {
            refuseOtherVersion(owner, head);
            owner.setAutoCommit(false);
            // CASCADE reaches the tables that are never in a backup; all are as the migrations left them.
            run(
                    owner,
                    head.tables().stream()
                            .map(Table::fullName)
                            .collect(Collectors.joining(", ", "TRUNCATE ", " CASCADE")));
            Tail tail = readEntries(owner, head, zip, folder);
            owner.commit();
            return tail;
        }
    }

    private static Tail readEntries(Connection owner, Head head, ZipInputStream zip, Path folder)
            throws IOException, SQLException {
        Map<String, Table> tables = head.tables().stream().collect(Collectors.toMap(Table::entry, table -> table));
        Map<String, Long> rows = new TreeMap<>();
        long files = 0;
        Tail tail = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Table table = tables.get(entry.getName());
            if (table != null) {
                rows.put(table.fullName(), copy(owner, table, zip));
            } else if (entry.getName().equals("tail.json")) {
                tail = JSON.readValue(zip.readAllBytes(), Tail.class);
            } else {
                write(folder, entry.getName(), zip);
                files++;
            }
        }
        Tail whole = check(tail, rows, files);
        sequences(owner, whole.sequences());
        return whole;
    }

    private static long copy(Connection owner, Table table, InputStream from) throws SQLException, IOException {
        return owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table.forCopy() + " FROM STDIN", new FilterInputStream(from) {
                    @Override
                    public void close() {
                        // The next table comes from the same stream.
                    }
                });
    }

    private static void write(Path folder, String name, InputStream content) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.resolve("files"))) {
            throw new BackupException("The backup holds a file that does not belong there: " + name);
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
    }

    private static Tail check(@Nullable Tail tail, Map<String, Long> rows, long files) {
        if (tail == null) {
            throw new BackupException(BROKEN);
        }
        if (!tail.rows().equals(rows) || tail.files() != files) {
            throw new BackupException("Not everything arrived: %d of %d rows, %d of %d files."
                    .formatted(
                            rows.values().stream().mapToLong(Long::longValue).sum(),
                            tail.allRows(),
                            files,
                            tail.files()));
        }
        return tail;
    }

    private static void sequences(Connection owner, Map<String, Long> values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("SELECT setval(?::regclass, ?)")) {
            for (Map.Entry<String, Long> value : values.entrySet()) {
                statement.setString(1, value.getKey());
                statement.setLong(2, value.getValue());
                statement.executeQuery().close();
            }
        }
    }

    private static void refuseOtherVersion(Connection owner, Head head) throws SQLException {
        for (Map.Entry<String, List<String>> schema : head.migrations().entrySet()) {
            List<String> missing = new java.util.ArrayList<>(scripts(owner, schema.getKey()));
            List<String> unknown = new java.util.ArrayList<>(schema.getValue());
            unknown.removeAll(missing);
            missing.removeAll(schema.getValue());
            if (head.format() != Contents.FORMAT || !unknown.isEmpty() || !missing.isEmpty()) {
                throw new BackupException("The backup was made by " + (unknown.isEmpty() ? "an older" : "a newer")
                        + " version. Restore it with that version; a newer one then brings it up to date by itself.");
            }
        }
    }

    private static List<String> scripts(Connection owner, String schema) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT script FROM " + schema + ".flyway_schema_history WHERE success ORDER BY script")) {
            List<String> scripts = new java.util.ArrayList<>();
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
            return scripts;
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
