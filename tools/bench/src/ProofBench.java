import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The log that proves itself: how fast entries get their place beside bare hashing of as many, how many proofs are handed
 * out beside a static file, and how long it takes from a receipt to its proof.
 */
final class ProofBench implements Bench.Measuring {

    private static final int ENTRIES = 100_000;
    private static final int CONNECTIONS = 8;
    private static final double SECONDS = 5;
    private static final double WARM_UP_SECONDS = 10;
    private static final int RECEIPTS = 60;

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("ledger-data"));
                Connection database = Postgres.of(server).connect()) {
            try (Statement statement = database.createStatement()) {
                statement.execute("SET search_path TO office_tingkir");
            }
            String number = People.send(People.readyToSend(server.port()));
            waitForProof(database, number);
            rows.add(append(server, database));
            rows.add(proofs(server, database, number));
            rows.add(untilProof(server, database));
        }
        return rows;
    }

    private static Bench.Row append(Server server, Connection database) throws Exception {
        long before = number(database, "SELECT count(*) FROM log_leaf");
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    INSERT INTO audit_entry (written_at, actor_key, actor_label, action, subject_kind, subject_key, canonical,
                        salt, commitment)
                    SELECT t.written_at, t.actor_key, t.actor_label, t.action, t.subject_kind, t.subject_key, t.canonical,
                        t.salt, t.commitment
                    FROM (SELECT * FROM audit_entry ORDER BY id LIMIT 1) AS t, generate_series(1, %d)
                    """.formatted(ENTRIES));
        }
        People.send(People.readyToSend(server.port()));
        long begun = System.nanoTime();
        while (number(database, "SELECT count(*) FROM log_leaf") < before + ENTRIES) {
            Thread.sleep(20);
        }
        double perSecond = ENTRIES / ((System.nanoTime() - begun) / 1e9);
        double bare = bareHashes();
        return new Bench.Row(
                "%,d entries into the log, with tree, heads and signatures".formatted(ENTRIES),
                "%,.0f/s".formatted(perSecond),
                "the same hashed twice in memory: %,.0f/s".formatted(bare),
                Bench.percent(perSecond / bare),
                "");
    }

    /** A leaf and about a node for each entry, on one core. */
    private static double bareHashes() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] data = new byte[65];
        long begun = System.nanoTime();
        for (int i = 0; i < 2 * ENTRIES; i++) {
            System.arraycopy(digest.digest(data), 0, data, 1, 32);
        }
        return ENTRIES / ((System.nanoTime() - begun) / 1e9);
    }

    private static Bench.Row proofs(Server server, Connection database, String number) throws Exception {
        String code = text(database, "SELECT proof_code FROM service_request WHERE number = '" + number + "'");
        Visitor somebody = new Visitor(server.port());
        Load proofs = Load.as(somebody, server.port(), "/bukti/" + code + ".tlog-proof");
        proofs.run(CONNECTIONS, WARM_UP_SECONDS);
        Load.Result many = proofs.run(CONNECTIONS, SECONDS);
        double file = Load.as(somebody, server.port(), "/bukti/pemeriksa").run(CONNECTIONS, SECONDS).perSecond();
        return new Bench.Row(
                "proofs of a receipt, of a log with %,d entries".formatted(ENTRIES),
                "%.0f/s, p99 %.1f ms, %d B".formatted(many.perSecond(), many.p99Millis(), many.bytes()),
                "the verifier as a file: %.0f/s".formatted(file),
                Bench.percent(many.perSecond() / file),
                "");
    }

    private static Bench.Row untilProof(Server server, Connection database) throws Exception {
        double[] seconds = new double[RECEIPTS];
        for (int i = 0; i < RECEIPTS; i++) {
            Visitor ready = People.readyToSend(server.port());
            String number = People.send(ready);
            long committed = System.nanoTime();
            waitForProof(database, number);
            seconds[i] = (System.nanoTime() - committed) / 1e9;
        }
        Arrays.sort(seconds);
        return new Bench.Row(
                "from a receipt to its proof, %d times".formatted(RECEIPTS),
                "half %.1f s, the slowest %.1f s".formatted(seconds[RECEIPTS / 2], seconds[RECEIPTS - 1]),
                "promised: 5 s",
                Bench.percent(seconds[RECEIPTS - 1] / 5),
                "");
    }

    private static void waitForProof(Connection database, String number) throws Exception {
        String proven = """
                SELECT count(*) FROM audit_entry e JOIN log_leaf l ON l.entry_kind = 'audit' AND l.entry_id = e.id
                WHERE e.action = 'request.submitted' AND e.subject_kind = 'request' AND e.subject_key = '%s'
                """.formatted(number);
        while (number(database, proven) == 0) {
            Thread.sleep(10);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        return Long.parseLong(text(database, sql));
    }

    private static String text(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
