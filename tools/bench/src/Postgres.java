import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The database under a server, for the ones who mean it harm. */
final class Postgres {

    private final Path folder;

    private Postgres(Path folder) {
        this.folder = folder;
    }

    static Postgres of(Server server) {
        return new Postgres(server.data().resolve("postgres"));
    }

    /** Kills the postmaster and waits until another one answers. */
    void kill() throws IOException {
        long before = postmaster();
        Shell.run("kill", "-9", Long.toString(before));
        for (int i = 0; i < 1_000; i++) {
            try {
                if (postmaster() != before) {
                    connect().close();
                    return;
                }
            } catch (IOException | SQLException | RuntimeException notYet) {
                // It begins again.
            }
            Bench.sleep(20);
        }
        throw new IOException("The database did not come back.");
    }

    /** Stops or continues all its processes. */
    void signal(String signal) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(postmaster())));
        ProcessHandle.of(postmaster()).stream()
                .flatMap(ProcessHandle::children)
                .forEach(child -> command.add(Long.toString(child.pid())));
        Shell.run(command.toArray(String[]::new));
    }

    Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/pendapa",
                    "postgres",
                    Files.readString(folder.resolve("password-postgres")).strip());
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    void execute(String... all) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }

    private long postmaster() throws IOException {
        try (Stream<Path> files = Files.find(folder, 4, (file, facts) -> file.endsWith("postmaster.pid"))) {
            Path file = files.findFirst().orElseThrow(() -> new IOException("No postmaster below " + folder));
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        } catch (java.io.UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
