package id.pendapa.platform.database;

import id.pendapa.platform.OfficeKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at the tables of an office from outside of the application. */
public final class OfficeTables {

    private OfficeTables() {}

    /** All tables of the office, as the database itself lists them. */
    public static Set<String> names(OfficeKey office) throws SQLException {
        Set<String> names = new TreeSet<>();
        query("""
                SELECT relname, '' FROM pg_catalog.pg_class
                WHERE relkind IN ('r', 'p') AND relnamespace = '%s'::regnamespace
                """.formatted(office.schema())).forEach((name, nothing) -> names.add(name));
        return names;
    }

    /** Columns with their types, constraints and indexes of all tables. */
    public static Set<String> shapes(OfficeKey office) throws SQLException {
        return query("""
                SELECT table_name || '.' || column_name, data_type || is_nullable || coalesce(column_default, '')
                FROM information_schema.columns WHERE table_schema = '%1$s'
                UNION ALL
                SELECT conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
                FROM pg_constraint WHERE connamespace = '%1$s'::regnamespace
                UNION ALL
                SELECT tablename || ' ' || indexname, indexdef FROM pg_indexes WHERE schemaname = '%1$s'
                """.formatted(office.schema())).entrySet().stream()
                .map(entry -> (entry.getKey() + " " + entry.getValue()).replace(office.schema() + ".", ""))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** What is in each table: the number of rows and a hash of all of them. */
    public static Map<String, String> contents(OfficeKey office) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : names(office)) {
            contents.putAll(query("""
                    SELECT '%2$s', count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ';' ORDER BY t::text)), '')
                    FROM %1$s.%2$s t
                    """.formatted(office.schema(), table)));
        }
        return contents;
    }

    private static Map<String, String> query(String sql) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
