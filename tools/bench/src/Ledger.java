import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What citizens and officers were told is done, kept outside of the server, and how the database compares with it. */
final class Ledger {

    /** A submission whose answer may be missing. */
    record Sent(Visitor citizen, Visitor.Form form) {}

    private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> unknown = new ConcurrentLinkedQueue<>();
    private final Set<String> steps = ConcurrentHashMap.newKeySet();
    private final Set<String> signatures = ConcurrentHashMap.newKeySet();
    private final Set<String> numbers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger submissions = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger noReceipt = new AtomicInteger();
    private final Map<Desk, Queue<String>> waiting = new HashMap<>();

    Ledger() {
        for (Desk desk : Desk.values()) {
            waiting.put(desk, new ConcurrentLinkedQueue<>());
        }
    }

    /** The desks that a request of UMUM passes before it is signed. */
    enum Desk {
        LOKET,
        KASI,
        SEKCAM
    }

    void acknowledge(Sent sent) {
        submissions.incrementAndGet();
        acknowledged.add(sent);
    }

    void doubt(Sent sent) {
        unknown.add(sent);
    }

    String take(Desk desk) {
        return waiting.get(desk).poll();
    }

    void leave(Desk desk, String number) {
        waiting.get(desk).add(number);
    }

    void done(Desk desk, String number) {
        steps.add(number + " " + desk.ordinal());
        if (desk.ordinal() + 1 < Desk.values().length) {
            leave(Desk.values()[desk.ordinal() + 1], number);
        }
    }

    void signed(String code) {
        signatures.add(code);
    }

    /** Everybody without an answer presses the button again; everybody with one opens the receipt. */
    void readReceipts() {
        for (Sent sent = unknown.poll(); sent != null; sent = unknown.poll()) {
            again.incrementAndGet();
            try {
                sent.citizen().post(sent.form());
                read(sent);
            } catch (IllegalStateException gone) {
                noReceipt.incrementAndGet();
            }
        }
        for (Sent sent = acknowledged.poll(); sent != null; sent = acknowledged.poll()) {
            read(sent);
        }
    }

    private void read(Sent sent) {
        try {
            sent.citizen().follow();
            String number = sent.citizen().find("TKR-\\d{4}-\\d{6}");
            if (numbers.add(number)) {
                leave(Desk.LOKET, number);
            } else {
                noReceipt.incrementAndGet();
            }
        } catch (IllegalStateException none) {
            noReceipt.incrementAndGet();
        }
    }

    /** How what was acknowledged compares with what is there. */
    record Found(int submissions, int steps, int signatures, int unknown, int lost, int doubled) {}

    Found compare(Connection database) throws SQLException {
        Map<String, Integer> requests = count(database, "SELECT number, 1 FROM service_request");
        Map<String, Integer> acts = count(database, """
                SELECT request.number || ' ' || CASE event.from_state WHEN 'DIAJUKAN' THEN 0 WHEN 'VERIFIKASI_KASI' THEN 1
                    WHEN 'PARAF_SEKCAM' THEN 2 ELSE 9 END, count(*)
                FROM request_event event JOIN service_request request ON request.id = event.request_id
                WHERE event.kind = 'ACTION' GROUP BY 1
                """);
        Map<String, Integer> letters = count(database, """
                SELECT letter.code, count(*) FROM letter JOIN letter_signature s ON s.letter_id = letter.id
                JOIN letter_event e ON e.letter_id = letter.id AND e.kind = 'SIGNED' GROUP BY 1
                """);
        int lost = noReceipt.get()
                + missing(numbers, requests)
                + missing(steps, acts)
                + missing(signatures, letters);
        int doubled = twice(acts) + twice(letters) + Math.max(0, requests.size() - numbers.size())
                + count(database, """
                        SELECT series_code, count(*) FROM register_number
                        GROUP BY series_code, kelurahan_code, counted_under, year
                        HAVING count(*) <> max(ordinal)
                        """).size();
        return new Found(submissions.get(), steps.size(), signatures.size(), again.get(), lost, doubled);
    }

    private static int missing(Set<String> told, Map<String, Integer> there) {
        Set<String> missing = new TreeSet<>(told);
        missing.removeAll(there.keySet());
        if (!missing.isEmpty()) {
            System.err.println("crash: missing " + missing);
        }
        return missing.size();
    }

    private static int twice(Map<String, Integer> there) {
        return (int) there.values().stream().filter(count -> count > 1).count();
    }

    private static Map<String, Integer> count(Connection database, String sql) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    @Override
    public String toString() {
        return "%d submissions, %d steps, %d signatures".formatted(submissions.get(), steps.size(), signatures.size());
    }
}
