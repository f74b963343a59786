package id.pendapa.platform.database;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.DestroyerRole;
import id.pendapa.platform.OfficeKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out connections that see the tables of the current office and those of the platform, nothing else. Without an
 * office they see only the platform's. The search path is sent only when a physical connection changes office.
 */
final class OfficeRoutingDataSource extends AbstractDataSource {

    static final String PLATFORM_SCHEMA = "platform";

    private final DataSource web;
    private final DataSource work;
    private final DataSource beside;
    private final DataSource destroyer;
    private final Map<PGConnection, String> searchPaths = Collections.synchronizedMap(new WeakHashMap<>());

    OfficeRoutingDataSource(DataSource web, DataSource work, DataSource beside, DataSource destroyer) {
        this.web = web;
        this.work = work;
        this.beside = beside;
        this.destroyer = destroyer;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = chosen().getConnection();
        try {
            pointTo(searchPath(), connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private DataSource chosen() {
        if (DestroyerRole.isChosen()) {
            return destroyer;
        }
        return switch (WorkPool.chosen()) {
            case WEB -> web;
            case WORK -> work;
            case BESIDE -> beside;
        };
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("Connections are those of the application role.");
    }

    private static String searchPath() {
        return CurrentOffice.find()
                .map(OfficeKey::schema)
                .map(schema -> schema + ", " + PLATFORM_SCHEMA)
                .orElse(PLATFORM_SCHEMA);
    }

    /** The text form of SET: the driver notices it and forgets statements prepared for the other office. */
    private void pointTo(String path, Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (path.equals(searchPaths.get(physical))) {
            return;
        }
        searchPaths.remove(physical);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + path);
        }
        searchPaths.put(physical, path);
    }
}
