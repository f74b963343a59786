import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whole submissions by many citizens at once, and the same rows written by bare JDBC, one commit for each, with as many
 * connections as the office's pool has. The bare tables have no index but the key, which makes the comparison a hard one.
 */
final class SubmitBench implements Bench.Measuring {

    private static final int CITIZENS = 8;
    private static final int ROUNDS = 5;
    private static final int DRAFTS = 120;

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Double> sent = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        double cpu;
        Map<String, Long> rows;
        try (Server server = Server.start(Bench.emptyFolder("submit-data"));
                Connection database = owner(server)) {
            submit(server, DRAFTS * 2);
            Map<String, Long> before = counts(database);
            double cpuBefore = server.cpuSeconds();
            cpu = 0;
            for (int round = 0; round < ROUNDS; round++) {
                List<Visitor> ready = prepare(server, DRAFTS);
                cpuBefore = server.cpuSeconds();
                sent.add(send(ready));
                cpu += (server.cpuSeconds() - cpuBefore) / DRAFTS / ROUNDS;
                if (round == 0) {
                    rows = counts(database);
                    rows.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
                    rows.values().removeIf(count -> count < DRAFTS);
                    Bare.prepare(database, rows, DRAFTS);
                    Bare.run(server, CITIZENS, DRAFTS * 4);
                }
                bare.add(Bare.run(server, CITIZENS, DRAFTS * 4));
            }
            rows = Bare.perCommit(database);
        }
        long inserts = rows.values().stream().mapToLong(Long::longValue).sum();
        return List.of(new Bench.Row(
                "whole submission of UMUM, %d citizens at once".formatted(CITIZENS),
                "%.0f/s, %.1f ms CPU".formatted(median(sent), cpu * 1000),
                "bare JDBC commits of the same %d rows in %d tables: %.0f/s"
                        .formatted(inserts, rows.size(), median(bare)),
                Bench.percent(median(sent) / median(bare)),
                "≥ 35 %"));
    }

    private static void submit(Server server, int count) throws Exception {
        send(prepare(server, count));
    }

    private static List<Visitor> prepare(Server server, int count) throws Exception {
        var pool = Executors.newFixedThreadPool(CITIZENS);
        List<Future<Visitor>> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(pool.submit(() -> People.readyToSend(server.port())));
        }
        List<Visitor> ready = new ArrayList<>();
        for (Future<Visitor> draft : drafts) {
            ready.add(draft.get());
        }
        pool.shutdown();
        return ready;
    }

    /** Sends all, up to the redirect that says it is taken in; submissions per second. */
    private static double send(List<Visitor> ready) throws Exception {
        ConcurrentLinkedQueue<Visitor> waiting = new ConcurrentLinkedQueue<>(ready);
        return perSecond(CITIZENS, ready.size(), () -> {
            for (Visitor citizen = waiting.poll(); citizen != null; citizen = waiting.poll()) {
                citizen.post(citizen.form("/periksa"));
            }
            return null;
        });
    }

    static double perSecond(int threads, int count, java.util.concurrent.Callable<Void> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        for (Future<Void> done : pool.invokeAll(Collections.nCopies(threads, work))) {
            done.get();
        }
        pool.shutdown();
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private static Map<String, Long> counts(Connection database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'office_tingkir'"
                                + " AND tablename NOT LIKE 'flyway%' AND tablename NOT LIKE 'bench%'")) {
            while (tables.next()) {
                counts.put(tables.getString(1), 0L);
            }
            for (String table : counts.keySet()) {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
        }
        return counts;
    }

    static Connection owner(Server server) {
        Path postgres = server.data().resolve("postgres");
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + Files.readString(postgres.resolve("port")).strip()
                            + "/pendapa?currentSchema=office_tingkir,platform",
                    "pendapa_owner",
                    Files.readString(postgres.resolve("password-pendapa_owner")).strip());
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The rows of one submission, written again and again into tables of the same shape. */
    private static final class Bare {

        private record Table(String insert, List<Object[]> rows) {}

        private static final List<Table> TABLES = new ArrayList<>();
        private static final Map<String, Long> PER_COMMIT = new TreeMap<>();

        static void prepare(Connection database, Map<String, Long> added, int submissions) throws SQLException {
            for (Map.Entry<String, Long> table : added.entrySet()) {
                long perCommit = Math.round((double) table.getValue() / submissions);
                PER_COMMIT.put(table.getKey(), perCommit);
                try (Statement statement = database.createStatement()) {
                    String copy = "bench_" + table.getKey();
                    statement.execute("CREATE TABLE " + copy + " (LIKE " + table.getKey() + ", bench_key bigint"
                            + " GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
                    TABLES.add(sample(statement, table.getKey(), copy, perCommit));
                }
            }
        }

        private static Table sample(Statement statement, String table, String copy, long count) throws SQLException {
            try (ResultSet rows = statement.executeQuery(
                    "SELECT * FROM " + table + " ORDER BY ctid DESC LIMIT " + count)) {
                int columns = rows.getMetaData().getColumnCount();
                List<String> names = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    names.add(rows.getMetaData().getColumnName(column));
                }
                List<Object[]> values = new ArrayList<>();
                while (rows.next()) {
                    Object[] row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = rows.getObject(column + 1);
                    }
                    values.add(row);
                }
                String marks = String.join(", ", Collections.nCopies(columns, "?"));
                return new Table(
                        "INSERT INTO " + copy + " (" + String.join(", ", names) + ") VALUES (" + marks + ")", values);
            }
        }

        static double run(Server server, int connections, int commits) throws Exception {
            return perSecond(connections, commits, () -> {
                try (Connection connection = owner(server)) {
                    connection.setAutoCommit(false);
                    List<PreparedStatement> statements = new ArrayList<>();
                    for (Table table : TABLES) {
                        statements.add(connection.prepareStatement(table.insert()));
                    }
                    for (int i = 0; i < commits / connections; i++) {
                        commit(connection, statements);
                    }
                }
                return null;
            });
        }

        private static void commit(Connection connection, List<PreparedStatement> statements) throws SQLException {
            for (int table = 0; table < TABLES.size(); table++) {
                for (Object[] row : TABLES.get(table).rows()) {
                    PreparedStatement statement = statements.get(table);
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }

        static Map<String, Long> perCommit(Connection database) throws SQLException {
            if (database.isClosed()) {
                throw new SQLException("The database is closed.");
            }
            return PER_COMMIT;
        }
    }
}
