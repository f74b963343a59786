package id.pendapa.platform.keys;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.SealedTables.HashColumn;
import id.pendapa.platform.SealedTables.RemadeHash;
import id.pendapa.platform.SealedTables.SealedColumn;
import id.pendapa.platform.SealedTables.SealedTable;
import id.pendapa.platform.database.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Changes the keys of the tests' data folder and looks at every sealed value meanwhile; puts the first keys back. */
@Component
public class KeyDrill {

    private final Path data = TestPostgres.dataFolder();
    private final Path aside = data.resolve("kunci-semula");
    private final KeyRing ring;
    private final Resealing resealing;
    private final ChangeKeys change;
    private final FieldCipher cipher;
    private final JdbcClient database;

    KeyDrill(KeyRing ring, Resealing resealing, ChangeKeys change, FieldCipher cipher, JdbcClient database) {
        this.ring = ring;
        this.resealing = resealing;
        this.change = change;
        this.cipher = cipher;
        this.database = database;
    }

    public void keepKeys() {
        copy(data, aside);
    }

    public void putKeysBack() {
        FileSystemUtils.deleteRecursively(data.resolve("keys").toFile());
        copy(aside, data);
        ring.refresh();
    }

    /** {@code ./dev keys new}. */
    public String command(String... words) {
        return new KeyCommand(TestPostgres.environment()).run(List.of(words));
    }

    /** One run of the task. */
    public void run() {
        change.run();
    }

    /** A run that is killed after so many rows. */
    public void runAndDie(int rows) {
        ring.refresh();
        AtomicInteger left = new AtomicInteger(rows);
        resealing.work(() -> left.getAndDecrement() > 0);
    }

    public boolean changing() {
        return ring.keys().changing();
    }

    public Set<String> keyFiles() {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns that the modules name, each with its table. */
    public Set<String> columns() {
        Set<String> named = new TreeSet<>();
        for (SealedTable table : resealing.tables()) {
            table.columns().forEach(column -> named.add(table.name() + "." + column.name()));
            table.hashes().forEach(hash -> named.add(table.name() + "." + hash.name()));
        }
        return named;
    }

    /** Named columns in which no row has anything. */
    public Set<String> emptyColumns() {
        Set<String> empty = new TreeSet<>();
        for (String column : columns()) {
            String[] parts = column.split("\\.", -1);
            if (count(parts[0], parts[1] + " IS NOT NULL") == 0) {
                empty.add(column);
            }
        }
        return empty;
    }

    /** Puts a value into the first row of a column that has none, as the owner, with more to set where rules ask for it. */
    public void fill(String column, String more) {
        String[] parts = column.split("\\.", -1);
        SealedTable table = resealing.tables().stream()
                .filter(one -> one.name().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        byte[] value = table.columns().stream()
                .filter(named -> named.name().equals(parts[1]))
                .findFirst()
                .map(named -> cipher.seal(
                        "Diisi untuk uji",
                        new Place(
                                named.boundTo(),
                                database.sql("SELECT (" + named.rowKey() + ")::text FROM " + parts[0]
                                                + " t ORDER BY ctid LIMIT 1")
                                        .query(String.class)
                                        .single(),
                                named.boundAs())))
                .orElseGet(() -> cipher.index(column, "x"));
        asOwner("UPDATE office_tingkir." + parts[0] + " SET " + parts[1] + " = '\\x"
                + HexFormat.of().formatHex(value) + "'" + more
                + " WHERE ctid = (SELECT min(ctid) FROM office_tingkir." + parts[0] + ")");
    }

    public static void asOwner(String sql) {
        try (var owner = TestPostgres.asOwner();
                var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns with a value that is not of the newest key. */
    public Set<String> olderColumns() {
        Set<String> older = new TreeSet<>();
        for (SealedTable table : resealing.tables()) {
            for (SealedColumn column : table.columns()) {
                database
                        .sql("SELECT " + column.name() + " FROM " + table.name() + " WHERE " + column.name()
                                + " IS NOT NULL")
                        .query((row, number) -> row.getBytes(1))
                        .list()
                        .stream()
                        .filter(value -> !cipher.isNewest(value))
                        .forEach(value -> older.add(table.name() + "." + column.name()));
            }
        }
        return older;
    }

    /** Every sealed value in clear, by table, column and row; fails where one does not open. */
    public Map<String, String> readAll() {
        Map<String, String> all = new TreeMap<>();
        for (SealedTable table : resealing.tables()) {
            for (SealedColumn column : table.columns()) {
                database.sql("SELECT " + column.name() + " AS value, (" + column.rowKey() + ")::text AS key FROM "
                                + table.name() + " t WHERE " + column.name() + " IS NOT NULL")
                        .query(row -> {
                            String key = row.getString("key");
                            String clear = cipher.open(
                                    row.getBytes("value"), new Place(column.boundTo(), key, column.boundAs()));
                            // A row that is named by a hash has another name with another hash.
                            String name = key.matches("0000000[0-9][0-9a-f]{64}") ? clear : key;
                            all.put(table.name() + "." + column.name() + " " + name, clear);
                        });
            }
        }
        return all;
    }

    /** Rows that would not be found by the value from which their hash is made. */
    public Set<String> notFound() {
        Set<String> lost = new TreeSet<>();
        for (SealedTable table : resealing.tables()) {
            for (HashColumn column : table.hashes()) {
                if (column instanceof RemadeHash hash) {
                    database.sql("SELECT t." + hash.name() + " AS hash, ("
                                    + hash.source().value() + ") AS value, ("
                                    + hash.source().rowKey() + ")::text AS key FROM " + table.name() + " t WHERE t."
                                    + hash.name() + " IS NOT NULL")
                            .query(row -> {
                                if (!isFound(hash, row.getBytes("hash"), row.getBytes("value"), row.getString("key"))) {
                                    lost.add(table.name() + "." + hash.name() + " " + row.getString("key"));
                                }
                            });
                }
            }
        }
        return lost;
    }

    private boolean isFound(RemadeHash hash, byte[] index, byte @Nullable [] value, String key) {
        if (value == null) {
            return false;
        }
        String clear = cipher.open(
                value, new Place(hash.source().boundTo(), key, hash.source().boundAs()));
        return hash.values().apply(clear, key).stream()
                .flatMap(text -> cipher.indexes(hash.purpose(), text).stream())
                .anyMatch(found -> Arrays.equals(found, index));
    }

    private long count(String table, String condition) {
        return database.sql("SELECT count(*) FROM " + table + " WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static void copy(Path from, Path to) {
        try {
            for (String name : List.of("keys", "signing")) {
                if (Files.isDirectory(from.resolve(name))) {
                    FileSystemUtils.copyRecursively(from.resolve(name), to.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
