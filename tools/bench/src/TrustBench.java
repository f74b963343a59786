import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Who saw my data, with a few rows in the log and with a million; and a flood of tries to sign in, beside the page where
 * they are made.
 */
final class TrustBench implements Bench.Measuring {

    private static final int ROWS = 1_000_000;

    /** Of so many sights one is of the citizen's own request. */
    private static final int OWN = 20;

    private static final int CONNECTIONS = 8;
    private static final double SECONDS = 5;
    private static final double WARM_UP_SECONDS = 15;
    private static final int TRIES = 60;

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("trust-data"))) {
            Visitor citizen = People.withAccount(server.port(), "pengukur@contoh.example");
            String number = People.send(People.readyToSend(citizen));
            People.signIn(server.port(), "loket").open("/meja/" + number);
            rows.addAll(sights(server, citizen, number));
            rows.add(flood(server));
        }
        return rows;
    }

    private static List<Bench.Row> sights(Server server, Visitor citizen, String number) throws Exception {
        Load first = Load.as(citizen, server.port(), "/saya/jejak");
        first.run(CONNECTIONS, WARM_UP_SECONDS);
        double few = first.run(CONNECTIONS, SECONDS).perSecond();
        long middle;
        try (Connection database = Postgres.of(server).connect()) {
            middle = fill(database, number);
        }
        Load.Result many = first.run(CONNECTIONS, SECONDS);
        Load.Result deep = Load.as(citizen, server.port(), "/saya/jejak?sebelum=" + middle).run(CONNECTIONS, SECONDS);
        String own = "%,d of %,d sights are the citizen's".formatted(ROWS / OWN, ROWS);
        return List.of(
                row("/saya/jejak, first page, " + own, many, "with a few sights: %.0f/s".formatted(few), few),
                row(
                        "/saya/jejak, a page from the middle",
                        deep,
                        "its first page: %.0f/s".formatted(many.perSecond()),
                        many.perSecond()));
    }

    private static Bench.Row row(String what, Load.Result result, String beside, double other) {
        return new Bench.Row(
                what,
                "%.0f/s, p99 %.1f ms, %d B".formatted(result.perSecond(), result.p99Millis(), result.bytes()),
                beside,
                Bench.percent(result.perSecond() / other),
                "");
    }

    /** Sights like the one that is there; answers the id of one in the middle. */
    private static long fill(Connection database, String number) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET search_path TO office_tingkir");
            statement.execute("""
                    INSERT INTO access_entry (written_at, actor_key, actor_label, actor_unit, purpose, subject_kind,
                        subject_key, canonical, salt, commitment)
                    SELECT t.written_at - (%d - n) * interval '30 seconds', t.actor_key, t.actor_label, t.actor_unit,
                        t.purpose, t.subject_kind,
                        CASE WHEN n %% %d = 0 THEN t.subject_key ELSE 'TKR-2026-' || lpad((n / 50)::text, 6, '0') END,
                        t.canonical, t.salt, t.commitment
                    FROM (SELECT * FROM access_entry WHERE subject_key = '%s' AND actor_key LIKE 'staff:%%'
                          ORDER BY id LIMIT 1) AS t, generate_series(1, %d) AS n
                    """.formatted(ROWS, OWN, number, ROWS));
            statement.execute("VACUUM ANALYZE access_entry");
            try (ResultSet middle = statement.executeQuery("SELECT (min(id) + max(id)) / 2 FROM access_entry")) {
                middle.next();
                return middle.getLong(1);
            }
        }
    }

    /** More tries than a network has: refused, without a row being written. */
    private static Bench.Row flood(Server server) throws Exception {
        Visitor flooding = new Visitor(server.port());
        flooding.open("/saya/masuk/kunci-sandi");
        Visitor.Form form = flooding.form("/saya/masuk/kunci-sandi").with("tantangan", "x").with("jawaban", "{}");
        // Now and then one is free again, and is refused for what it brings.
        Load tries = Load.posting(flooding, server.port(), form, List.of(422, 429));
        for (int tried = 0; tried < TRIES; tried++) {
            tries.once();
        }
        Load page = new Load(server.port(), "/saya/masuk/kunci-sandi");
        page.run(CONNECTIONS, WARM_UP_SECONDS);
        tries.run(CONNECTIONS, SECONDS);
        double beside = page.run(CONNECTIONS, SECONDS).perSecond();
        long before = written(server);
        Load.Result refused = tries.run(CONNECTIONS, SECONDS);
        long after = written(server);
        return new Bench.Row(
                "tries to sign in beyond the limit of a network",
                "%.0f/s; of %.0f tries %d rows were written"
                        .formatted(refused.perSecond(), refused.perSecond() * SECONDS, after - before),
                "the page itself: %.0f/s".formatted(beside),
                Bench.percent(refused.perSecond() / beside),
                "none but for what is free again");
    }

    /** Rows of rate limits that were ever written. */
    private static long written(Server server) throws SQLException {
        Bench.sleep(2_000); // Counts of the database come a moment later.
        try (Connection database = Postgres.of(server).connect();
                Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery("""
                        SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables
                        WHERE schemaname = 'office_tingkir' AND relname IN ('rate_limit', 'spent_challenge')
                        """)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
