package id.pendapa.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The one PostgreSQL of a test run. Its database {@code pendapa_test} is made anew for every test class from a template:
 * the state after the first context has migrated and set up everything.
 */
public final class TestPostgres {

    private static final String DATABASE = "pendapa_test";
    private static final String TEMPLATE = "pendapa_template";
    private static final Path FOLDER =
            Path.of("target", "test-run-" + ProcessHandle.current().pid());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<ConnectionPools> POOLS = ConcurrentHashMap.newKeySet();

    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** Data folder of this test run; gone afterwards. */
    public static Path dataFolder() {
        return FOLDER;
    }

    /** Where the process puts its own backups. */
    public static Path backupFolder() {
        return FOLDER.resolve("cadangan");
    }

    static Map<String, Object> properties() {
        return Map.of(
                "pendapa.backup.folder", backupFolder().toString(),
                "pendapa.database.url", SERVER.url(DATABASE),
                "pendapa.database.owner.user", DatabaseRoles.OWNER,
                "pendapa.database.owner.password", SERVER.password(DatabaseRoles.OWNER),
                "pendapa.database.app.user", DatabaseRoles.APP,
                "pendapa.database.app.password", SERVER.password(DatabaseRoles.APP),
                "pendapa.database.destroyer.user", DatabaseRoles.DESTROYER,
                "pendapa.database.destroyer.password", SERVER.password(DatabaseRoles.DESTROYER),
                "pendapa.data-folder", FOLDER.toString(),
                "pendapa.tasks.enabled", "false");
    }

    /** Gives the coming test class a database of its own, equal to the template. */
    public static void renewFor(ApplicationContext context) {
        POOLS.add(context.getBean(ConnectionPools.class));
        POOLS.removeIf(pools -> pools.web().isClosed());
        try (Connection superuser = SERVER.connectAsSuperuser("postgres")) {
            // The pools would open new connections at once, and a database in use cannot be copied.
            execute(superuser, "ALTER DATABASE " + DATABASE + " ALLOW_CONNECTIONS false");
            releaseConnections(superuser, DATABASE);
            if (exists(superuser, TEMPLATE)) {
                execute(superuser, "DROP DATABASE " + DATABASE + " WITH (FORCE)");
                copy(superuser, TEMPLATE, DATABASE);
            } else {
                copy(superuser, DATABASE, TEMPLATE);
                execute(superuser, "ALTER DATABASE " + DATABASE + " ALLOW_CONNECTIONS true");
            }
            evict(); // One that was just being opened got in after the first eviction, and is dead by now.
            ConnectionPools pools = context.getBean(ConnectionPools.class);
            awaitConnection(pools.web());
            awaitConnection(pools.work());
            awaitConnection(pools.beside());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database of the test class cannot be made.", failure);
        }
    }

    /** A connection that may do anything, for tests that look at or break the database itself. */
    public static Connection connectAsSuperuser() throws SQLException {
        return SERVER.connectAsSuperuser(DATABASE);
    }

    /** The database of the test class as its owner sees it. */
    public static OwnerDatabase asOwner() {
        return OwnerDatabase.at(SERVER.url(DATABASE), SERVER.password(DatabaseRoles.OWNER));
    }

    /** What a command needs to know to find the database of the test class. */
    public static Map<String, String> environment() {
        return Map.of(
                "PENDAPA_DATA_FOLDER", FOLDER.toString(),
                "PENDAPA_DB_URL", SERVER.url(DATABASE),
                "PENDAPA_DB_OWNER_PASSWORD", SERVER.password(DatabaseRoles.OWNER));
    }

    private static void releaseConnections(Connection superuser, String database) throws SQLException {
        evict();
        execute(
                superuser,
                "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    private static void evict() {
        POOLS.stream()
                .flatMap(pools -> List.of(pools.web(), pools.work(), pools.beside()).stream())
                .map(HikariDataSource::getHikariPoolMXBean)
                .forEach(pool -> pool.softEvictConnections());
    }

    /** A pool that was refused while the database was copied tries again only after a while. */
    private static void awaitConnection(HikariDataSource pool) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = pool.getConnection()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }

    private static boolean exists(Connection superuser, String database) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            return found.next();
        }
    }

    private static void copy(Connection superuser, String from, String to) throws SQLException {
        execute(
                superuser,
                "CREATE DATABASE " + to + " TEMPLATE " + from + " STRATEGY FILE_COPY OWNER " + DatabaseRoles.OWNER);
        execute(superuser, "GRANT CONNECT ON DATABASE " + to + " TO PUBLIC");
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(new EmbeddedPostgres.Options(FOLDER.resolve("postgres"), binaries(), 0, false));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        try (Connection superuser = server.connectAsSuperuser("postgres")) {
            DatabaseRoles.prepare(superuser, DATABASE, server::password);
        } catch (SQLException failure) {
            throw new IllegalStateException("The roles of the test database cannot be made.", failure);
        }
        return server;
    }

    /** Shared by all test runs of this machine, so that they are unpacked once. */
    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "pendapa-postgres-" + System.getProperty("user.name"));
    }

    private static void stop(EmbeddedPostgres server) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.deleteIfExists(FOLDER);
        } catch (IOException leftBehind) {
            System.err.println("Left behind: " + FOLDER);
        }
    }
}
