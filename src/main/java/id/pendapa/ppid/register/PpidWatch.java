package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.ppid.register.PpidRows.Ticking;
import id.pendapa.ppid.register.PpidSteps.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts a request before the next level when 50, 80 and 100 percent of the step's time have passed, and closes what the
 * requester did not complete. Each in a transaction of its own.
 */
@Component
class PpidWatch implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(PpidWatch.class);
    private static final String TASK = "ppid-watch";
    private static final List<Integer> LEVELS = List.of(100, 80, 50);

    private final PpidRows rows;
    private final PpidEventRows thread;
    private final PpidClock clock;
    private final PpidSteps steps;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    PpidWatch(
            PpidRows rows,
            PpidEventRows thread,
            PpidClock clock,
            PpidSteps steps,
            Audit audit,
            OfficeTime time,
            TransactionOperations transactions) {
        this.rows = rows;
        this.thread = thread;
        this.clock = clock;
        this.steps = steps;
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
            part = rows.listTicking(last);
            for (Ticking one : part) {
                last = one.id();
                alone(one.number(), () -> raise(rows.get(one.number())));
            }
        } while (!part.isEmpty());
        rows.listLapsed(time.now()).forEach(number -> alone(number, () -> lapse(rows.get(number))));
    }

    private void alone(String number, Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("Request for information {} could not be looked after.", number, e);
        }
    }

    private void raise(PpidRequest request) {
        int passed = clock.passed(request.course());
        int reached =
                LEVELS.stream().filter(level -> passed >= level).findFirst().orElse(0);
        if (reached <= request.course().level() || !rows.update(request, clock.told(request, reached))) {
            return;
        }
        String whom = whom(request.course().state(), reached);
        Instant due = request.course().due();
        String detail = reached + "|" + whom + "|" + due;
        thread.add(request.id(), new PpidEventRows.New("ESCALATED", false, detail, null), office(), time.now());
        audit.acted(new Audit.Act(
                "ppid.escalated",
                PpidSteps.subject(request.number()),
                Map.of("percent", Integer.toString(reached), "duty", whom, "due", due.toString())));
    }

    /** First whoever works on it, then the superior, then the Camat; an objection begins with the superior. */
    private static String whom(State state, int reached) {
        return reached == 100 ? "CAMAT" : reached == 80 || state == State.OBJECTED ? "SEKCAM" : "PPID";
    }

    private void lapse(PpidRequest request) {
        if (request.course().state() == State.WAITING) {
            steps.take(request, request.version(), new Deed(Step.LAPSE, null, null), clock.lapsed(request), office());
        }
    }

    private static Actor office() {
        return new Actor.Office(TASK);
    }
}
