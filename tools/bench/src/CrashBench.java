import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens to work when the machine does its worst: the server or its database killed in the middle of submissions,
 * desk steps and signatures, a full disk, a database that stands still. What was acknowledged must be there once. The
 * same killing with a database that acknowledges too early shows that a loss would be seen.
 */
final class CrashBench implements Bench.Measuring {

    private static final int CYCLES = Integer.parseInt(
            System.getenv().getOrDefault("BENCH_CYCLES", "30"));
    private static final int DATABASE_EVERY = 5;
    private static final int DRAFTS = 40;
    private static final long SHORTEST = 300;
    private static final long LONGEST = 1200;

    private final Random random = new Random(2026);

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        rows.addAll(kill());
        rows.add(negativeControl());
        rows.add(DiskFull.measure());
        rows.add(Stall.measure());
        return rows;
    }

    private List<Bench.Row> kill() throws Exception {
        Ledger ledger = new Ledger();
        List<Double> back = new ArrayList<>();
        int databases = 0;
        try (Server server = Server.start(Bench.emptyFolder("crash-data"))) {
            Crowd crowd = new Crowd(server.port(), ledger);
            crowd.stock(DRAFTS);
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                boolean database = cycle % DATABASE_EVERY == 0;
                databases += database ? 1 : 0;
                crowd.begin(DRAFTS);
                Bench.sleep(SHORTEST + random.nextLong(LONGEST - SHORTEST));
                long begin = System.nanoTime();
                if (database) {
                    killDatabase(server);
                } else {
                    server.kill();
                    server.start();
                }
                back.add((System.nanoTime() - begin) / 1e9);
                crowd.end();
                ledger.readReceipts();
                System.err.printf("crash: cycle %d, %s%n", cycle, ledger);
            }
            try (Connection owner = SubmitBench.owner(server)) {
                return rows(ledger.compare(owner), databases, back);
            }
        }
    }

    /** The server stays and starts its database again by itself. */
    private static void killDatabase(Server server) throws IOException {
        Postgres.of(server).kill();
        server.waitUntilUp();
    }

    private static List<Bench.Row> rows(Ledger.Found found, int databases, List<Double> back) {
        double mean = back.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double longest = back.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return List.of(
                new Bench.Row(
                        "kill -9 in the middle of work, %d times the server, %d times the database"
                                .formatted(CYCLES - databases, databases),
                        "%d lost, %d doubled".formatted(found.lost(), found.doubled()),
                        "acknowledged: %d submissions, %d steps, %d signatures; %d sent again without an answer"
                                .formatted(found.submissions(), found.steps(), found.signatures(), found.unknown()),
                        "",
                        "0 lost, 0 doubled"),
                new Bench.Row(
                        "back after a kill",
                        "%.1f s, longest %.1f s".formatted(mean, longest),
                        "",
                        "",
                        "≤ 10 s"));
    }

    /** With a database that says "written" before it is, some of the same killing must lose something. */
    private static Bench.Row negativeControl() throws Exception {
        int lost = 0;
        int acknowledged = 0;
        int kills = 0;
        try (Server server = Server.start(Bench.emptyFolder("crash-control"))) {
            Postgres.of(server).execute("ALTER SYSTEM SET synchronous_commit = off");
            Postgres.of(server).execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
            Postgres.of(server).execute("SELECT pg_reload_conf()");
            while (lost == 0 && kills < CYCLES) {
                Ledger ledger = new Ledger();
                Crowd crowd = new Crowd(server.port(), ledger);
                crowd.begin(DRAFTS);
                Bench.sleep(SHORTEST);
                killDatabase(server);
                crowd.end();
                ledger.readReceipts();
                kills++;
                try (Connection owner = SubmitBench.owner(server)) {
                    Ledger.Found found = ledger.compare(owner);
                    lost += found.lost();
                    acknowledged += DRAFTS + found.submissions() + found.steps() + found.signatures();
                }
            }
        }
        return new Bench.Row(
                "the same with synchronous_commit off, so that a loss would be seen",
                "%d of %d lost, drafts counted".formatted(lost, acknowledged),
                "kills of the database: %d".formatted(kills),
                "",
                "more than 0 lost");
    }
}
