package id.pendapa.platform.backup;

import id.pendapa.platform.backup.Contents.Head;
import id.pendapa.platform.backup.Contents.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One moment of the whole database, as the owner sees it in one transaction. */
final class Snapshot {

    /** Who is signed in, and how often somebody tried: of no worth in another moment. */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "web_session", "web_session_attributes", "rate_limit", "practice_office");

    /** Practice offices are not worth keeping. */
    private static final String OURS = "(n.nspname = 'platform' OR n.nspname LIKE 'office\\_%'"
            + " AND n.nspname NOT LIKE 'office\\_latihan\\_%')";

    private final Connection owner;
    private final List<Table> tables;

    private Snapshot(Connection owner, List<Table> tables) {
        this.owner = owner;
        this.tables = tables;
    }

    static Snapshot of(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        Snapshot snapshot = new Snapshot(owner, new ArrayList<>());
        snapshot.tables.addAll(snapshot.inOrder(snapshot.readTables()));
        return snapshot;
    }

    Head head(Instant now) throws SQLException {
        List<String> offices = new ArrayList<>();
        each(
                "SELECT key FROM platform.served_office WHERE key NOT LIKE 'latihan\\_%' ORDER BY key",
                row -> offices.add(row.getString(1)));
        Map<String, List<String>> migrations = new TreeMap<>();
        for (String schema : schemas()) {
            List<String> scripts = new ArrayList<>();
            each(
                    "SELECT script FROM " + schema + ".flyway_schema_history WHERE success ORDER BY script",
                    row -> scripts.add(row.getString(1)));
            migrations.put(schema, scripts);
        }
        return new Head(Contents.FORMAT, now, offices, migrations, tables);
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        each("""
                SELECT schemaname || '.' || sequencename, last_value FROM pg_sequences n
                WHERE last_value IS NOT NULL AND (schemaname = 'platform' OR schemaname LIKE 'office\\_%'
                    AND schemaname NOT LIKE 'office\\_latihan\\_%')
                """, row -> values.put(row.getString(1), row.getLong(2)));
        return values;
    }

    /** Keys of all files that are not a draft's. */
    List<String> lastingFiles() throws SQLException {
        List<String> keys = new ArrayList<>();
        for (Table table : tables) {
            if (table.name().equals("stored_file")) {
                each(
                        "SELECT key FROM " + table.fullName() + " WHERE owner_kind <> 'draft'",
                        row -> keys.add(row.getString(1)));
            }
        }
        return keys;
    }

    private Set<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        tables.forEach(table -> schemas.add(table.schema()));
        return schemas;
    }

    private Map<String, Table> readTables() throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        each("""
                SELECT n.nspname, c.relname, a.attname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND %s
                ORDER BY n.nspname DESC, c.relname, a.attnum
                """.formatted(OURS), row -> {
            if (!LEFT_OUT.contains(row.getString(2))) {
                Table table = new Table(row.getString(1), row.getString(2), new ArrayList<>());
                found.computeIfAbsent(table.fullName(), name -> table).columns().add(row.getString(3));
            }
        });
        return found;
    }

    /** Those that others refer to come first. */
    private List<Table> inOrder(Map<String, Table> all) throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        each(
                """
                SELECT n.nspname || '.' || c.relname, m.nspname || '.' || d.relname
                FROM pg_constraint f
                     JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                     JOIN pg_class d ON d.oid = f.confrelid JOIN pg_namespace m ON m.oid = d.relnamespace
                WHERE f.contype = 'f' AND f.conrelid <> f.confrelid AND %s
                """.formatted(OURS),
                row -> needs.computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                        .add(row.getString(2)));
        Set<String> placed = new LinkedHashSet<>();
        all.keySet().forEach(name -> place(name, needs, placed, new LinkedHashSet<>()));
        placed.retainAll(all.keySet());
        return placed.stream().map(all::get).toList();
    }

    private static void place(String name, Map<String, Set<String>> needs, Set<String> placed, Set<String> on) {
        if (placed.contains(name) || !on.add(name)) {
            return;
        }
        needs.getOrDefault(name, Set.of()).forEach(needed -> place(needed, needs, placed, on));
        placed.add(name);
    }

    private void each(String query, Row row) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    private interface Row {

        void read(ResultSet row) throws SQLException;
    }
}
