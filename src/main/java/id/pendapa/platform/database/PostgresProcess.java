package id.pendapa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running {@code postgres}. A small shell stands between it and this process: it waits on our pipe, and when we die,
 * even by kill -9, it stops PostgreSQL.
 */
final class PostgresProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);

    /** Descriptor 3 keeps the pipe, because a background job of a shell has no standard input. */
    private static final String GUARD = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            ( read -r never <&3; kill -INT $server ) 2>/dev/null &
            guard=$!
            wait $server
            code=$?
            kill $guard 2>/dev/null
            exit $code
            """;

    private final Process process;

    private PostgresProcess(Process process) {
        this.process = process;
    }

    static PostgresProcess start(PostgresCluster cluster, int port, List<String> settings) throws IOException {
        removeStaleLockFile(cluster.data());
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
        settings(port).forEach(setting -> arguments.addAll(List.of("-c", setting)));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // Ctrl-C in a terminal reaches us, not the database under us.
        }
        command.addAll(List.of("/bin/sh", "-c", GUARD, "pendapa-postgres"));
        command.addAll(cluster.command("postgres", arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
        builder.environment().put("TZ", "UTC");
        return new PostgresProcess(builder.start());
    }

    private static List<String> settings(int port) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=50",
                "shared_buffers=64MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off");
    }

    Process handle() {
        return process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks for a fast stop by closing the pipe, and waits for it. */
    void stop(Duration patience) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("PostgreSQL did not stop within {}.", patience);
            }
        } catch (IOException alreadyClosed) {
            LOG.debug("The pipe to PostgreSQL was closed already.", alreadyClosed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * After a power cut the lock file may name a process number that something else has now. We hold the folder's lock,
     * so a file that names no PostgreSQL is stale. One of an earlier run that is still stopping gets a moment.
     */
    private static void removeStaleLockFile(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        for (int tries = 0; tries < 100 && Files.exists(file); tries++) {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !namesPostgres(lines.get(0).strip())) {
                Files.deleteIfExists(file);
                return;
            }
            pause(Duration.ofMillis(100));
        }
    }

    private static boolean namesPostgres(String processId) {
        try {
            Path name = Path.of("/proc", String.valueOf(Long.parseLong(processId)), "comm");
            return Files.exists(name) && Files.readString(name).strip().equals("postgres");
        } catch (NumberFormatException | IOException gone) {
            return false;
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
