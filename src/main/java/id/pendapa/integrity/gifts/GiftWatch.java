package id.pendapa.integrity.gifts;

import id.pendapa.files.FileStore;
import id.pendapa.integrity.gifts.GiftReport.Course;
import id.pendapa.integrity.gifts.GiftReport.Step;
import id.pendapa.integrity.gifts.GiftRows.Ticking;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells once that the time of the KPK runs out and once that it is over, and lets lapse what its reporter did not
 * complete. Each in a transaction of its own.
 */
@Component
class GiftWatch implements Tasks.Recurring {

    /** Photos that wait under forms which were not sent. */
    static final String BEGINNING = "gratifikasi-";

    private static final Logger LOG = LoggerFactory.getLogger(GiftWatch.class);
    private static final String TASK = "gift-watch";
    private static final Duration UNSENT = Duration.ofDays(1);

    private final GiftRows rows;
    private final GiftEventRows history;
    private final GiftSteps steps;
    private final FileStore files;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    GiftWatch(
            GiftRows rows,
            GiftEventRows history,
            GiftSteps steps,
            FileStore files,
            Audit audit,
            OfficeTime time,
            TransactionOperations transactions) {
        this.rows = rows;
        this.history = history;
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
            part = rows.listTicking(time.today(), last);
            for (Ticking one : part) {
                last = one.id();
                alone(one.number(), () -> raise(rows.get(one.number())));
            }
        } while (!part.isEmpty());
        rows.listLapsed(time.today()).forEach(number -> alone(number, () -> lapse(rows.get(number))));
        transactions.executeWithoutResult(
                status -> files.discardAbandoned(BEGINNING, time.now().minus(UNSENT)));
    }

    private void alone(String number, Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("Reported gift {} could not be looked after.", number, e);
        }
    }

    private void raise(GiftReport report) {
        Course course = report.course();
        int level = report.isLate(time.today()) ? 2 : 1;
        Course told = new Course(
                course.state(),
                course.completeDue(),
                level,
                course.ticket(),
                course.passedOn(),
                course.decision(),
                course.handedOn(),
                course.closedOn());
        if (!course.state().isTicking() || level <= course.level() || !rows.update(report, told, 0)) {
            return;
        }
        String due = report.days().kpk().toString();
        history.add(report.id(), new GiftEventRows.New("TOLD", level + "|" + due, null), office(), time.now());
        audit.acted(new Audit.Act(
                "gift.told", GiftSteps.subject(report.number()), Map.of("level", Integer.toString(level), "due", due)));
    }

    private void lapse(GiftReport report) {
        GiftSteps.Deed deed = new GiftSteps.Deed(Step.LAPSE, null, null, 0);
        steps.take(report, report.version(), deed, report.course().in(Step.LAPSE.to()), office());
    }

    private static Actor office() {
        return new Actor.Office(TASK);
    }
}
