import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody is looked up by NIK and by name, with a reason, among fifty thousand and among a million. */
final class LookupBench implements Bench.Measuring {

    private static final int FEW = 50_000;
    private static final int MANY = 1_000_000;
    private static final int IN_A_FILE = 190_000;
    private static final int SOUGHT = 31_234;
    private static final double SECONDS = 5;

    @Override
    public List<Bench.Row> measure() throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("lookup-data"))) {
            Visitor officer = People.signIn(server.port(), "kasi2");
            ImportBench.TakingIn taking = new ImportBench.TakingIn(officer);
            take(taking, 0, FEW);
            List<Load.Result> few = lookUp(server);
            for (int from = FEW; from < MANY; from += IN_A_FILE) {
                take(taking, from, Math.min(MANY, from + IN_A_FILE));
            }
            try (Connection database = Postgres.of(server).connect();
                    Statement statement = database.createStatement()) {
                statement.execute("VACUUM ANALYZE office_tingkir.resident");
            }
            List<Load.Result> many = lookUp(server);
            List<String> ways = List.of("by NIK", "by three names", "by one name with a wrong letter");
            for (int way = 0; way < ways.size(); way++) {
                rows.add(new Bench.Row(
                        "looking somebody up %s among %,d".formatted(ways.get(way), MANY),
                        "%.0f/s, p99 %.1f ms".formatted(many.get(way).perSecond(), many.get(way).p99Millis()),
                        "among %,d: %.0f/s, p99 %.1f ms"
                                .formatted(FEW, few.get(way).perSecond(), few.get(way).p99Millis()),
                        Bench.percent(many.get(way).perSecond() / few.get(way).perSecond()),
                        ""));
            }
        }
        return rows;
    }

    private static void take(ImportBench.TakingIn taking, int from, int until) throws Exception {
        taking.rehearse("warga.csv", Invented.csv(from, until));
        taking.run();
        System.err.println("bench: " + until + " residents");
    }

    private static List<Load.Result> lookUp(Server server) throws Exception {
        String name = Invented.name(SOUGHT);
        String first = name.split(" ", -1)[0];
        String spoilt = first.substring(0, first.length() - 1) + "x";
        List<Load.Result> results = new ArrayList<>();
        for (String[] way : new String[][] {{"nik", Invented.nik(SOUGHT)}, {"nama", name}, {"nama", spoilt}}) {
            Visitor officer = People.signIn(server.port(), "kasi2");
            officer.open("/penduduk");
            Load load = Load.posting(
                    officer,
                    server.port(),
                    officer.form("/penduduk/cari").with(way[0], way[1]).with("alasan", "Mengukur kecepatan"),
                    List.of(200));
            load.run(1, SECONDS);
            results.add(load.run(1, SECONDS));
        }
        return results;
    }
}
