package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.ComplaintLists.Ticking;
import id.pendapa.complaints.register.ComplaintSteps.Deed;
import id.pendapa.files.FileStore;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts a complaint before the next level when 50, 80 and 100 percent of the step's time have passed, and closes what was
 * answered and not objected to. Each in a transaction of its own.
 */
@Component
class ComplaintWatch implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintWatch.class);
    private static final String TASK = "complaints-watch";
    private static final Duration UNSENT = Duration.ofDays(1);
    private static final List<Integer> LEVELS = List.of(100, 80, 50);

    private final ComplaintRows rows;
    private final ComplaintLists lists;
    private final ThreadRows thread;
    private final ComplaintClock clock;
    private final ComplaintSteps steps;
    private final FileStore files;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    ComplaintWatch(
            ComplaintRows rows,
            ComplaintLists lists,
            ThreadRows thread,
            ComplaintClock clock,
            ComplaintSteps steps,
            FileStore files,
            Audit audit,
            OfficeTime time,
            TransactionOperations transactions) {
        this.rows = rows;
        this.lists = lists;
        this.thread = thread;
        this.clock = clock;
        this.steps = steps;
        this.files = files;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        long last = 0;
        List<Ticking> part;
        do {
            part = lists.listTicking(last);
            for (Ticking one : part) {
                last = one.id();
                alone(one.number(), () -> raise(rows.get(one.number())));
            }
        } while (!part.isEmpty());
        transactions.executeWithoutResult(
                status -> files.discardAbandoned("pengaduan-", time.now().minus(UNSENT)));
        lists.listLapsed(time.now()).forEach(number -> alone(number, () -> lapse(rows.get(number))));
    }

    private void alone(String number, Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("Complaint {} could not be looked after.", number, e);
        }
    }

    private void raise(Complaint complaint) {
        long passed = clock.passed(complaint.course());
        int reached =
                LEVELS.stream().filter(level -> passed >= level).findFirst().orElse(0);
        Instant due = complaint.course().clockDue();
        if (due == null
                || reached <= complaint.course().level()
                || !rows.update(complaint, clock.told(complaint, reached))) {
            return;
        }
        String whom = whom(complaint, reached);
        String detail = reached + "|" + whom + "|" + due;
        thread.add(complaint.id(), new ThreadRows.New("ESCALATED", false, detail, null), office(), time.now());
        audit.acted(new Audit.Act(
                "complaint.escalated",
                ComplaintSteps.subject(complaint.number()),
                Map.of("percent", Integer.toString(reached), "duty", whom, "due", due.toString())));
    }

    private static String whom(Complaint complaint, int reached) {
        if (complaint.told().bypass()) {
            return "INSPEKTORAT";
        }
        String handler = complaint.course().handler();
        return reached == 100 ? "CAMAT" : reached == 80 || handler == null ? "SEKCAM" : handler;
    }

    private void lapse(Complaint complaint) {
        if (complaint.course().state() == State.ANSWERED) {
            steps.take(
                    complaint,
                    complaint.version(),
                    new Deed(Step.LAPSE, true, null, null),
                    clock.ended(complaint, State.CLOSED),
                    office());
        }
    }

    private static Actor office() {
        return new Actor.Office(TASK);
    }
}
