package id.pendapa.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/**
 * The three roles of a Pendapa database. The owner makes tables; the application reads and adds, and changes only what
 * a migration opens for it; the destroyer deletes after two approvals. Makes them in the embedded PostgreSQL; for
 * another one the administrator does (docs/guide/database.md).
 */
final class DatabaseRoles {

    static final String OWNER = "pendapa_owner";
    static final String APP = "pendapa_app";
    static final String DESTROYER = "pendapa_destroyer";

    private DatabaseRoles() {}

    /** Makes roles and database where they are missing. */
    static void prepare(Connection superuser, String database, UnaryOperator<String> passwordOf) throws SQLException {
        for (String role : new String[] {OWNER, APP, DESTROYER}) {
            if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute(superuser, "CREATE ROLE " + role + " LOGIN PASSWORD '" + passwordOf.apply(role) + "'");
            }
        }
        if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            execute(superuser, "CREATE DATABASE " + database + " OWNER " + OWNER);
            execute(superuser, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            execute(superuser, "GRANT CONNECT ON DATABASE " + database + " TO " + APP + ", " + DESTROYER);
        }
    }

    /** What the roles may do in a schema; run by the owner before the first table is made there. */
    static void openSchema(Connection owner, String schema) throws SQLException {
        execute(owner, "CREATE SCHEMA IF NOT EXISTS " + schema);
        execute(owner, "GRANT USAGE ON SCHEMA " + schema + " TO " + APP + ", " + DESTROYER);
        String byDefault = "ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT ";
        execute(owner, byDefault + "SELECT, INSERT ON TABLES TO " + APP);
        execute(owner, byDefault + "USAGE ON SEQUENCES TO " + APP);
        execute(owner, byDefault + "SELECT ON TABLES TO " + DESTROYER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
