import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The Camat's board and the public figures among ten thousand, a hundred thousand and a million requests; counting anew. */
final class BoardBench implements Bench.Measuring {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final List<String> PAGES =
            List.of("/pimpinan", "/pimpinan/tepat-waktu", "/transparansi", "/transparansi/tepat-waktu");

    /** So many have a history of a submission and a decision; of more, only the requests themselves are there. */
    private static final int WITH_HISTORY = 100_000;

    private static final double SECONDS = 5;
    private static final int SCANS = 3;
    private static final long PATIENCE = 300_000_000_000L;

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("board-data"))) {
            Postgres postgres = Postgres.of(server);
            Visitor camat = People.signIn(server.port(), "camat");
            List<List<Load.Result>> results = new ArrayList<>();
            int before = 0;
            for (int size : SIZES) {
                ask(postgres, before + 1, size);
                before = size;
                if (size == WITH_HISTORY) {
                    rows.add(anew(postgres));
                }
                results.add(read(server, camat));
            }
            for (int size = 1; size < SIZES.size(); size++) {
                for (int page = 0; page < PAGES.size(); page++) {
                    rows.add(row(PAGES.get(page), SIZES.get(size), results.get(size).get(page), results.get(0).get(page)));
                }
            }
        }
        return rows;
    }

    private static Bench.Row row(String page, int size, Load.Result many, Load.Result few) {
        return new Bench.Row(
                "%s among %,d requests".formatted(page, size),
                "%.0f/s, p99 %.1f ms".formatted(many.perSecond(), many.p99Millis()),
                "among %,d: %.0f/s, p99 %.1f ms".formatted(SIZES.get(0), few.perSecond(), few.p99Millis()),
                Bench.percent(many.perSecond() / few.perSecond()),
                "");
    }

    private static List<Load.Result> read(Server server, Visitor camat) throws Exception {
        List<Load.Result> results = new ArrayList<>();
        for (String page : PAGES) {
            Load load = Load.as(camat, server.port(), page);
            load.run(1, SECONDS);
            results.add(load.run(1, SECONDS));
        }
        return results;
    }

    /** Requests that nobody wrote: a tenth is open, a hundredth late; what is sealed in them is not opened here. */
    private static void ask(Postgres postgres, int from, int until) throws SQLException {
        postgres.execute("""
                SET search_path = office_tingkir;
                INSERT INTO service_request (number, definition_id, service_code, state, phase, outcome, next_level, version,
                    channel, kelurahan_code, applicant_name_sealed, answers_sealed, secret_sealed, submitted_at, due_check_at,
                    provisional, ended_at)
                SELECT 'UKUR-' || lpad(n::text, 8, '0'), d.id, d.code, CASE WHEN n %% 10 = 0 THEN 'VERIFIKASI_KASI' ELSE 'SELESAI' END,
                    CASE WHEN n %% 10 = 0 THEN 'OPEN' ELSE 'ENDED' END, CASE WHEN n %% 10 = 0 THEN NULL ELSE 'GRANTED' END,
                    'KECAMATAN', 2, 'ONLINE', '33.73.02.100' || n %% 7 + 1, '\\x00', '\\x00', '\\x00',
                    now() - n %% 300 * interval '1 day',
                    now() + CASE WHEN n %% 100 = 0 THEN -1 ELSE 30 END * interval '1 day', false,
                    CASE WHEN n %% 10 = 0 THEN NULL ELSE now() - n %% 300 * interval '1 day' END
                FROM generate_series(%1$d, %2$d) AS n, (SELECT id, code FROM service_definition ORDER BY id LIMIT 1) d;
                INSERT INTO request_event (request_id, version, kind, action, actor_key, actor_label, from_state, to_state, at,
                    to_phase, outcome, spent_minutes, on_time, served_minutes)
                SELECT r.id, v, CASE v WHEN 1 THEN 'SUBMITTED' ELSE 'ACTION' END, 'UKUR', 'bench', 'bench',
                    CASE v WHEN 1 THEN NULL ELSE 'DIAJUKAN' END, r.state, r.submitted_at,
                    CASE v WHEN 1 THEN 'OPEN' ELSE r.phase END, CASE v WHEN 1 THEN NULL ELSE r.outcome END, 60,
                    v = 2 AND r.phase = 'ENDED', CASE WHEN v = 2 AND r.phase = 'ENDED' THEN 90 END
                FROM service_request r, generate_series(1, 2) AS v
                WHERE r.number LIKE 'UKUR-%%' AND substring(r.number FROM 6)::integer BETWEEN %1$d AND %3$d;
                VACUUM ANALYZE service_request;
                VACUUM ANALYZE request_event;
                """.formatted(from, until, Math.min(until, WITH_HISTORY)).split(";\\s*", -1));
        System.err.println("bench: " + until + " requests");
    }

    /** Counts the figures anew, as it is done each day, beside reading the history once. */
    private static Bench.Row anew(Postgres postgres) throws SQLException {
        double anew = checkMillis(postgres);
        double scan = scanMillis(postgres);
        return new Bench.Row(
                "figures of %,d requests counted anew".formatted(WITH_HISTORY),
                "%.0f requests/s".formatted(WITH_HISTORY * 1000 / anew),
                "a scan of their history: %.0f/s".formatted(WITH_HISTORY * 1000 / scan),
                Bench.percent(scan / anew),
                "");
    }

    private static double checkMillis(Postgres postgres) throws SQLException {
        try (Connection database = postgres.connect();
                Statement statement = database.createStatement()) {
            long checks = number(statement, "SELECT count(*) FROM office_tingkir.figure_check");
            statement.execute("UPDATE platform.scheduled_task SET execution_time = now()"
                    + " WHERE task_name = 'performance-check' AND NOT picked");
            long end = System.nanoTime() + PATIENCE;
            await(statement, "SELECT count(*) FROM platform.scheduled_task WHERE task_name = 'performance-check'"
                    + " AND picked", 1, end);
            long began = System.nanoTime();
            await(statement, "SELECT count(*) FROM office_tingkir.figure_check", checks + 1, end);
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private static void await(Statement statement, String sql, long least, long end) throws SQLException {
        while (number(statement, sql) < least) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It never came: " + sql);
            }
            Bench.sleep(5);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static double scanMillis(Postgres postgres) throws SQLException {
        double best = Double.MAX_VALUE;
        try (Connection database = postgres.connect();
                Statement statement = database.createStatement()) {
            for (int i = 0; i < SCANS; i++) {
                long before = System.nanoTime();
                number(statement, "SELECT sum(spent_minutes) FROM office_tingkir.request_event");
                best = Math.min(best, (System.nanoTime() - before) / 1e6);
            }
        }
        return best;
    }
}
