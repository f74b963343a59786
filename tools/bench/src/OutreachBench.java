import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The search over all that is public among two hundred and among twenty thousand pages, and a repeated visit to a list. */
final class OutreachBench implements Bench.Measuring {

    private static final int FEW = 200;
    private static final int MANY = 20_000;
    private static final double SECONDS = 5;

    /** By what people look for it: a rare word, an everyday sentence, a word of every tenth page, and of every page. */
    private static final List<String> ASKED = List.of("nikah", "mau+urus+ktp+hilang", "kata7", "warga");

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("outreach-data"))) {
            Postgres postgres = Postgres.of(server);
            write(postgres, 1, FEW);
            List<Load.Result> few = search(server);
            write(postgres, FEW + 1, MANY);
            List<Load.Result> many = search(server);
            for (int at = 0; at < ASKED.size(); at++) {
                rows.add(new Bench.Row(
                        "search for \"%s\" among %,d pages".formatted(ASKED.get(at).replace('+', ' '), MANY),
                        "%.0f/s, p99 %.1f ms".formatted(many.get(at).perSecond(), many.get(at).p99Millis()),
                        "among %,d: %.0f/s, p99 %.1f ms"
                                .formatted(FEW, few.get(at).perSecond(), few.get(at).p99Millis()),
                        Bench.percent(many.get(at).perSecond() / few.get(at).perSecond()),
                        ""));
            }
        }
        return rows;
    }

    private static List<Load.Result> search(Server server) throws Exception {
        List<Load.Result> results = new ArrayList<>();
        for (String asked : ASKED) {
            Load load = new Load(server.port(), "/cari?q=" + asked);
            load.run(1, SECONDS);
            results.add(load.run(1, SECONDS));
        }
        return results;
    }

    /** Pages that nobody wrote: two hundred words each, of which some stand in every page and some in few. */
    private static void write(Postgres postgres, int from, int until) throws SQLException {
        postgres.execute("""
                SET search_path = office_tingkir;
                INSERT INTO public_text (address, kind, title, summary, words, found_at)
                SELECT '/kabar/ukur-' || n, 'kabar', 'Kabar ukur ' || n, 'Tentang kata' || n %% 10 || ' untuk warga',
                    (SELECT string_agg('istilah' || (n * 31 + w * 7919) %% 5000, ' ') FROM generate_series(1, 200) AS w)
                        || ' surat warga layanan kantor' || CASE WHEN n %% 1000 = 0 THEN ' ktp hilang' ELSE '' END, now()
                FROM generate_series(%1$d, %2$d) AS n;
                VACUUM ANALYZE public_text;
                """.formatted(from, until).split(";\\s*", -1));
        System.err.println("bench: " + until + " pages");
    }
}
