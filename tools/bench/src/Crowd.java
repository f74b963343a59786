import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Citizens who send and officers who work, all at once, until somebody pulls the plug. */
final class Crowd {

    private static final int CITIZENS = 8;
    private static final int LONGEST_QUEUE = 30;
    private static final Map<String, String> CHECKED = Map.of(
            "setujui-verifikasi-periksa-0", "ya",
            "setujui-verifikasi-periksa-1", "ya",
            "setujui-verifikasi-periksa-2", "ya",
            "setujui-verifikasi-identitas", "KTP_ASLI");

    private final int port;
    private final Ledger ledger;
    private final Map<Ledger.Desk, Visitor> officers = new EnumMap<>(Ledger.Desk.class);
    private final Visitor camat;
    private final Queue<Ledger.Sent> ready = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(7);
    private final List<Future<?>> running = new ArrayList<>();
    private ExecutorService pool;
    private volatile boolean over;

    /** Officers stay signed in: their sessions outlive the server. */
    Crowd(int port, Ledger ledger) {
        this.port = port;
        this.ledger = ledger;
        for (Ledger.Desk desk : Ledger.Desk.values()) {
            officers.put(desk, People.signIn(port, desk.name().toLowerCase(java.util.Locale.ROOT)));
        }
        this.camat = People.signIn(port, "camat");
    }

    /** Fills in the drafts in peace, then lets everybody go. */
    void begin(int drafts) throws Exception {
        over = false;
        pool = Executors.newCachedThreadPool();
        List<Future<Visitor>> filled = new ArrayList<>();
        ExecutorService few = Executors.newFixedThreadPool(CITIZENS);
        for (int i = 0; i < drafts; i++) {
            filled.add(few.submit(() -> People.readyToSend(port)));
        }
        for (Future<Visitor> draft : filled) {
            Visitor citizen = draft.get();
            ready.add(new Ledger.Sent(citizen, citizen.form("/periksa")));
        }
        few.shutdown();
        for (int i = 0; i < CITIZENS; i++) {
            running.add(pool.submit(this::send));
        }
        officers.forEach((desk, officer) -> running.add(pool.submit(() -> work(desk, officer))));
        running.add(pool.submit(this::sign));
    }

    /** Gives every desk work in advance, in peace. */
    void stock(int each) throws Exception {
        int desks = Ledger.Desk.values().length;
        begin(each * desks);
        while (!ready.isEmpty()) {
            Bench.sleep(50);
        }
        end();
        ledger.readReceipts();
        for (Ledger.Desk desk : Ledger.Desk.values()) {
            for (int i = 0; i < each * (desks - desk.ordinal()); i++) {
                String number = ledger.take(desk);
                if (number != null) {
                    step(desk, officers.get(desk), number);
                }
            }
        }
    }

    /** Waits until all have noticed; who has not sent yet does it next time. */
    void end() throws Exception {
        over = true;
        for (Future<?> one : running) {
            one.get();
        }
        running.clear();
        pool.shutdown();
    }

    private void send() {
        while (!over) {
            Ledger.Sent sent = ready.poll();
            if (sent == null) {
                return;
            }
            try {
                sent.citizen().post(sent.form());
                if (sent.citizen().isLedOn()) {
                    ledger.acknowledge(sent);
                } else {
                    ledger.doubt(sent);
                }
            } catch (RuntimeException noAnswer) {
                ledger.doubt(sent);
            }
        }
    }

    private void work(Ledger.Desk desk, Visitor officer) {
        while (!over) {
            String number = ledger.take(desk);
            if (number == null) {
                Bench.sleep(5);
                continue;
            }
            try {
                step(desk, officer, number);
            } catch (RuntimeException noAnswer) {
                // Done or not: without an answer nothing was promised. The comparison still finds it done twice.
            }
        }
    }

    private void step(Ledger.Desk desk, Visitor officer, String number) {
        officer.open("/meja/" + number);
        if (officer.has("/ambil\"")) {
            officer.send(officer.form("/ambil").with("alasan", "Pengukuran"));
        }
        officer.post(officer.form("/tindakan").withAll(desk == Ledger.Desk.KASI ? CHECKED : Map.of()));
        if (officer.isLedOn()) {
            ledger.done(desk, number);
        }
    }

    private void sign() {
        while (!over) {
            try {
                camat.open("/tanda-tangan");
                List<String> letters = camat.findAll("href=\"/tanda-tangan/([2-9A-Z]{16})\"");
                if (letters.isEmpty()) {
                    Bench.sleep(5);
                    continue;
                }
                String code = letters.get(random.nextInt(Math.min(letters.size(), LONGEST_QUEUE)));
                camat.open("/tanda-tangan/" + code);
                camat.post(camat.form("/tandatangani").with("sandi", People.PASSWORD));
                if (camat.isLedOn()) {
                    ledger.signed(code);
                }
            } catch (RuntimeException noAnswer) {
                Bench.sleep(5);
            }
        }
    }
}
