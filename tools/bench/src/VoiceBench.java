import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The public list of complaints among ten and two hundred thousand, and the index of a year of answers. */
final class VoiceBench implements Bench.Measuring {

    private static final int FEW = 10_000;
    private static final int MANY = 200_000;
    private static final int ANSWERS = 100_000;
    private static final double SECONDS = 5;
    private static final int SCANS = 5;
    private static final String ELEMENTS = "'PERSYARATAN', 'PROSEDUR', 'WAKTU', 'BIAYA', 'PRODUK', 'KOMPETENSI', 'PERILAKU', "
            + "'SARANA', 'PENGADUAN'";

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("voice-data"))) {
            Postgres postgres = Postgres.of(server);
            complain(postgres, 1, FEW);
            List<Load.Result> few = read(server, FEW);
            complain(postgres, FEW + 1, MANY);
            List<Load.Result> many = read(server, MANY);
            List<String> ways = List.of("newest", "in the middle", "of one place and kind", "one of them");
            for (int way = 0; way < ways.size(); way++) {
                rows.add(new Bench.Row(
                        "public complaints, %s, among %,d".formatted(ways.get(way), MANY),
                        "%.0f/s, p99 %.1f ms".formatted(many.get(way).perSecond(), many.get(way).p99Millis()),
                        "among %,d: %.0f/s, p99 %.1f ms"
                                .formatted(FEW, few.get(way).perSecond(), few.get(way).p99Millis()),
                        Bench.percent(many.get(way).perSecond() / few.get(way).perSecond()),
                        ""));
            }
            rows.add(index(server, postgres));
        }
        return rows;
    }

    private static List<Load.Result> read(Server server, int told) throws Exception {
        List<Load.Result> results = new ArrayList<>();
        for (String address : List.of(
                "/pengaduan",
                "/pengaduan?sebelum=" + told / 2,
                "/pengaduan?kelurahan=33.73.02.1007&kategori=WATER",
                "/pengaduan/umum/ADU-2026-%06d".formatted(told / 2 + 1))) {
            Load load = new Load(server.port(), address);
            load.run(1, SECONDS);
            results.add(load.run(1, SECONDS));
        }
        return results;
    }

    /** Complaints that nobody wrote: what is sealed in them is not opened by what is measured. */
    private static void complain(Postgres postgres, int from, int until) throws SQLException {
        postgres.execute("""
                SET search_path = office_tingkir;
                INSERT INTO complaint (number, anonymous, confidential, bypass, kelurahan_code, photos, received_at,
                    secret_sealed, story_sealed, state, kind, category, class, solve_due_at, provisional)
                SELECT 'ADU-2026-' || lpad(n::text, 6, '0'), true, n %% 10 = 0, false, '33.73.02.100' || n %% 7 + 1, 0,
                    now(), '\\x00', '\\x00', 'VERIFIED', 'COMPLAINT',
                    (ARRAY['ROAD', 'LIGHT', 'WASTE', 'WATER', 'ORDER'])[n %% 5 + 1], 'ORDINARY', now(), false
                FROM generate_series(%1$d, %2$d) AS n;
                INSERT INTO complaint_notice (complaint_id, kelurahan_code, category, title, summary, shown, published_at)
                SELECT id, kelurahan_code, category, 'Nomor ' || number, 'Ringkasan ' || number, true, now()
                FROM complaint WHERE substring(number FROM 10)::integer BETWEEN %1$d AND %2$d ORDER BY id;
                INSERT INTO complaint_support (notice_id, supporter, verified, supported_on)
                SELECT id, sha256((id || ' ' || n)::bytea), n %% 2 = 0, current_date
                FROM complaint_notice, generate_series(1, 3) AS n
                WHERE substring(title FROM 16)::integer BETWEEN %1$d AND %2$d;
                VACUUM ANALYZE complaint;
                VACUUM ANALYZE complaint_notice;
                VACUUM ANALYZE complaint_support;
                """.formatted(from, until).split(";\\s*", -1));
        System.err.println("bench: " + until + " complaints");
    }

    /** A year of answers, as the mixing at night leaves them, and its report, beside reading the answers themselves. */
    private static Bench.Row index(Server server, Postgres postgres) throws Exception {
        postgres.execute("""
                SET search_path = office_tingkir;
                INSERT INTO survey_answer (key, month, service_code, kelurahan_code, channel, scores)
                SELECT gen_random_uuid(), make_date(2025, n %% 12 + 1, 1), (ARRAY['UMUM', 'SKTM', 'SKCK'])[n %% 3 + 1],
                    '33.73.02.100' || n %% 7 + 1, 'ONLINE', repeat((n %% 4 + 1)::text, 9)
                FROM generate_series(1, %d) AS n;
                INSERT INTO survey_count
                SELECT month, service_code, kelurahan_code, channel, element, count(*),
                    sum(CASE WHEN element = 'LEMBAR' THEN 0 ELSE left(scores, 1)::integer END)
                FROM survey_answer, unnest(ARRAY['LEMBAR', %s]) AS element
                GROUP BY month, service_code, kelurahan_code, channel, element;
                INSERT INTO survey_period (title, from_month, to_month, weight, entered_at, entered_by, published_at, published_by)
                VALUES ('Tahun uji', '2025-01-01', '2025-12-01', 'EXACT', now(), 'bench', now(), 'bench');
                VACUUM ANALYZE survey_answer;
                VACUUM ANALYZE survey_count;
                """.formatted(ANSWERS, ELEMENTS).split(";\\s*", -1));
        Load load = new Load(server.port(), "/survei/hasil/1");
        load.run(1, SECONDS);
        Load.Result page = load.run(1, SECONDS);
        double scan = scanMillis(postgres);
        return new Bench.Row(
                "public report of %,d answers".formatted(ANSWERS),
                "%.1f ms, p99 %.1f ms".formatted(1000 / page.perSecond(), page.p99Millis()),
                "adding up the answers themselves: %.1f ms".formatted(scan),
                Bench.percent(1000 / page.perSecond() / scan),
                "");
    }

    private static double scanMillis(Postgres postgres) throws SQLException {
        double best = Double.MAX_VALUE;
        try (Connection database = postgres.connect();
                Statement statement = database.createStatement()) {
            for (int i = 0; i < SCANS; i++) {
                long before = System.nanoTime();
                try (ResultSet found = statement.executeQuery("""
                        SELECT service_code, place, sum(substr(scores, place, 1)::integer), count(*)
                        FROM office_tingkir.survey_answer, generate_series(1, 9) AS place
                        WHERE month BETWEEN '2025-01-01' AND '2025-12-01'
                        GROUP BY service_code, place
                        """)) {
                    while (found.next()) {
                        found.getLong(4);
                    }
                }
                best = Math.min(best, (System.nanoTime() - before) / 1e6);
            }
        }
        return best;
    }
}
