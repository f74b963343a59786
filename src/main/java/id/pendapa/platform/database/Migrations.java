package id.pendapa.platform.database;

import id.pendapa.platform.OfficeKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the platform's schema and each office's schema to the state of this version, as the owner role. Every schema
 * has a history of its own; only offices whose history differs are touched.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "flyway_schema_history";

    private final DataSource owner;

    Migrations(DataSource owner) {
        this.owner = owner;
    }

    void migratePlatform() {
        migrate(OfficeRoutingDataSource.PLATFORM_SCHEMA, "classpath:db/platform");
    }

    /** The first office is migrated and checked in full; those whose history then equals its own need nothing. */
    void migrateOffices(List<OfficeKey> offices) {
        if (offices.isEmpty()) {
            return;
        }
        String first = offices.get(0).schema();
        migrate(first, "classpath:db/office");
        List<String> schemas = offices.stream().map(OfficeKey::schema).toList();
        Map<String, Set<String>> histories = histories(schemas);
        Set<String> wanted = histories.getOrDefault(first, Set.of());
        schemas.stream()
                .filter(schema -> !wanted.equals(histories.get(schema)))
                .forEach(schema -> migrate(schema, "classpath:db/office"));
    }

    private void migrate(String schema, String location) {
        try (Connection connection = owner.getConnection()) {
            if (!hasSchema(connection, schema)) {
                DatabaseRoles.openSchema(connection, schema);
            }
        } catch (SQLException failure) {
            throw new DatabaseStartException("The schema " + schema + " cannot be made.", failure);
        }
        int done = Flyway.configure()
                .dataSource(owner)
                .locations(location)
                .defaultSchema(schema)
                .createSchemas(false)
                .table(HISTORY)
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .load()
                .migrate()
                .migrationsExecuted;
        if (done > 0) {
            LOG.info("{} migrations in schema {}.", done, schema);
        }
    }

    private static boolean hasSchema(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM pg_namespace WHERE nspname = ?")) {
            statement.setString(1, schema);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** What each schema has applied: script and checksum, read by one statement for all. */
    private Map<String, Set<String>> histories(Collection<String> schemas) {
        Map<String, Set<String>> found = new HashMap<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String query = withHistory(statement, schemas).stream()
                    .map(schema -> "SELECT '" + schema + "', script || ' ' || coalesce(checksum, 0) FROM " + schema
                            + "." + HISTORY + " WHERE success")
                    .collect(Collectors.joining(" UNION ALL "));
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), schema -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseStartException("The histories of the offices cannot be read.", failure);
        }
        return found;
    }

    private static Set<String> withHistory(Statement statement, Collection<String> schemas) throws SQLException {
        Set<String> found = new HashSet<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT schemaname FROM pg_tables WHERE tablename = '" + HISTORY + "'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        found.retainAll(schemas);
        return found;
    }
}
