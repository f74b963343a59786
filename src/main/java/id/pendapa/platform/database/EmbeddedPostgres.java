package id.pendapa.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data folder, for offices without a database administrator and for trying Pendapa out. It
 * listens on this machine only, dies with this process and is started again on the same port when it dies alone.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> MUST_SHOW =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on");

    private final DataFolderLock lock;
    private final PostgresCluster cluster;
    private final Options options;
    private final int port;
    private volatile PostgresProcess process;
    private volatile boolean stopping;

    private EmbeddedPostgres(DataFolderLock lock, PostgresCluster cluster, Options options) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.options = options;
        this.port = options.port() == 0 ? freePort() : options.port();
        this.process = PostgresProcess.start(cluster, port, options.settings());
    }

    /**
     * How to start.
     *
     * @param folder where the cluster lies
     * @param binaries where the programs are unpacked; may be shared
     * @param port 0 for any free one
     * @param durable false only in tests: a lost machine may then lose what was committed
     */
    record Options(Path folder, Path binaries, int port, boolean durable) {

        static Options inDataFolder(Path dataFolder) {
            Path folder = dataFolder.resolve("postgres");
            return new Options(folder, folder, 0, true);
        }

        List<String> settings() {
            return durable ? List.of() : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        }
    }

    static EmbeddedPostgres start(Options options) {
        try {
            DataFolderLock lock = DataFolderLock.take(options.folder());
            EmbeddedPostgres started = null;
            try {
                PostgresCluster cluster = PostgresCluster.openOrCreate(options.folder(), options.binaries());
                started = new EmbeddedPostgres(lock, cluster, options);
                started.becomeReady();
                return started;
            } catch (IOException | RuntimeException failure) {
                if (started == null) {
                    lock.close();
                } else {
                    started.close();
                }
                throw failure;
            }
        } catch (IOException failure) {
            throw new DatabaseStartException("The database in " + options.folder() + " cannot be started.", failure);
        }
    }

    private void becomeReady() throws IOException {
        waitUntilItAnswers();
        if (options.durable()) {
            checkDurability();
        }
        cluster.notePort(port);
        supervise(process);
    }

    int port() {
        return port;
    }

    long processId() {
        return process.handle().pid();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password(String role) {
        return cluster.password(role);
    }

    /** A connection of the superuser, which nothing but set-up and tests may use. */
    Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), PostgresCluster.SUPERUSER, password(PostgresCluster.SUPERUSER));
    }

    private void waitUntilItAnswers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Connection connection = connectAsSuperuser("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (!process.isAlive()) {
                    throw new DatabaseStartException("PostgreSQL stopped; the reason stands in " + cluster.log());
                }
                PostgresProcess.pause(Duration.ofMillis(20));
            }
        }
        throw new DatabaseStartException("PostgreSQL did not answer in time; see " + cluster.log());
    }

    private void checkDurability() {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : MUST_SHOW.entrySet()) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting.getKey())) {
                    if (!shown.next() || !setting.getValue().equals(shown.getString(1))) {
                        throw new DatabaseStartException("PostgreSQL runs with " + setting.getKey() + " not "
                                + setting.getValue() + ": what is acknowledged could be lost.");
                    }
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseStartException("PostgreSQL does not tell how it writes.", failure);
        }
    }

    private void supervise(PostgresProcess running) {
        CompletableFuture<?> unused = running.handle().onExit().thenAccept(ended -> restart(ended.exitValue()));
    }

    private void restart(int exitCode) {
        for (int attempt = 1; !stopping; attempt++) {
            LOG.error(
                    "PostgreSQL ended with code {}; starting it again on port {} (attempt {}).",
                    exitCode,
                    port,
                    attempt);
            try {
                PostgresProcess next = PostgresProcess.start(cluster, port, options.settings());
                process = next;
                waitUntilItAnswers();
                supervise(next);
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.error("PostgreSQL did not start again.", failure);
                PostgresProcess.pause(Duration.ofSeconds(Math.min(attempt, 10)));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stopping = true;
        process.stop(Duration.ofSeconds(30));
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("The lock of the data folder could not be freed.", failure);
        }
    }
}
