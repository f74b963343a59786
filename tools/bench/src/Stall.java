/** The database stands still: who sends is told so soon, who reads is served, and all goes on when it wakes up. */
final class Stall {

    private Stall() {}

    static Bench.Row measure() throws Exception {
        try (Server server = Server.start(Bench.emptyFolder("crash-stall"))) {
            Ledger ledger = new Ledger();
            Visitor citizen = People.readyToSend(server.port());
            Ledger.Sent sent = new Ledger.Sent(citizen, citizen.form("/periksa"));
            Visitor reader = new Visitor(server.port());
            reader.open("/layanan/UMUM");
            Postgres database = Postgres.of(server);
            database.signal("STOP");
            double refused;
            double read;
            String answer;
            try {
                long begin = System.nanoTime();
                answer = post(sent);
                refused = (System.nanoTime() - begin) / 1e9;
                begin = System.nanoTime();
                reader.open("/layanan/UMUM");
                read = (System.nanoTime() - begin) / 1e9;
            } finally {
                database.signal("CONT");
            }
            ledger.doubt(sent);
            ledger.readReceipts();
            try (var owner = SubmitBench.owner(server)) {
                Ledger.Found found = ledger.compare(owner);
                return new Bench.Row(
                        "database stands still: the answer to a submission",
                        "%s after %.1f s".formatted(answer, refused),
                        "a public page meanwhile: %.0f ms; sent again afterwards: %d lost, %d doubled"
                                .formatted(read * 1000, found.lost(), found.doubled()),
                        "",
                        "503 within 3 s");
            }
        }
    }

    private static String post(Ledger.Sent sent) {
        try {
            sent.citizen().post(sent.form());
            return "accepted";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage()).substring(0, 3);
        }
    }
}
