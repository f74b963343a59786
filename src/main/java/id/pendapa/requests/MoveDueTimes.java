package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.office.HolidaysChanged;
import id.pendapa.office.PromisedDays;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts the promises of open requests anew when the office's holidays change. The old time stays in the history, where
 * the applicant reads it. Each request in a transaction of its own; one that was just changed is tried once more.
 */
@Component
class MoveDueTimes implements Tasks.Handler, PromisedDays {

    private static final Logger LOG = LoggerFactory.getLogger(MoveDueTimes.class);
    private static final String TASK = "requests-move-due-times";
    private static final int MOST_LOOKED_AT = 500;

    private final RequestRows rows;
    private final MoveTools tools;
    private final Tasks tasks;
    private final RequestNotices notices;
    private final Audit audit;
    private final TransactionOperations transactions;

    MoveDueTimes(
            RequestRows rows,
            MoveTools tools,
            Tasks tasks,
            RequestNotices notices,
            Audit audit,
            TransactionOperations transactions) {
        this.rows = rows;
        this.tools = tools;
        this.tasks = tasks;
        this.notices = notices;
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener
    void planFor(HolidaysChanged changed) {
        tasks.plan(TASK, changed.at().toString(), changed.at());
    }

    @Override
    public List<Moved> preview(WorkingCalendar calendar, int most) {
        List<Moved> moved = new ArrayList<>();
        for (String number : rows.dues().listSoonest(MOST_LOOKED_AT)) {
            ServiceRequest request = rows.requests().get(number);
            RequestClock clock = replay(request, calendar);
            if (moved.size() < most && !clock.due().equals(request.clock().due())) {
                moved.add(new Moved(number, request.clock().due(), clock.due()));
            }
        }
        return moved;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        long last = 0;
        List<DueTimes.Open> page;
        do {
            page = rows.dues().listOpen(last);
            for (DueTimes.Open open : page) {
                moveOrTryAgain(open.number());
                last = open.id();
            }
        } while (!page.isEmpty());
    }

    private void moveOrTryAgain(String number) {
        try {
            transactions.executeWithoutResult(status -> move(number));
        } catch (ConflictException busy) {
            LOG.info("Request {} was just changed; its due time is counted once more.", number);
            transactions.executeWithoutResult(status -> move(number));
        }
    }

    private void move(String number) {
        ServiceRequest request = rows.requests().get(number);
        RequestClock before = request.clock();
        RequestClock after = replay(request, tools.calendar());
        if (request.endedAt() != null || before.settledAt() != null || after.equals(before)) {
            return;
        }
        rows.dues().write(request, after);
        if (after.due().equals(before.due())) {
            return;
        }
        int version = request.version() + 1;
        Entry entry = Entry.of(
                version,
                Kind.DUE_MOVED,
                Kind.DUE_MOVED.name(),
                new Actor.Office(TASK),
                request.state(),
                request.state(),
                null,
                Map.of(
                        "to", day(before.due()) + " → " + day(after.due()),
                        "before", before.due().toString(),
                        "after", after.due().toString()),
                tools.now());
        rows.history().add(request.id(), entry);
        notices.send(
                tools.service(request).definition(),
                number,
                Answers.fromJson(tools.seals().answers(request)),
                List.of("JANJI_BERGESER"),
                version);
        audit.acted(new Audit.Act(
                "request.due-moved",
                new Audit.Subject("request", number),
                Map.of("before", before.due().toString(), "after", after.due().toString())));
    }

    private String day(Instant due) {
        return IndonesianDates.weekdayMoment(due.atZone(tools.zone()));
    }

    /** The clock as it would stand had this been the calendar from the start: every act of the flow once more. */
    private RequestClock replay(ServiceRequest request, WorkingCalendar calendar) {
        PublishedService service = tools.service(request);
        RequestClock clock = RequestClock.begin(
                request.clock().submittedAt(), service.definition().intake(), calendar);
        for (Entry entry : rows.history().list(request.id())) {
            if (entry.kind() == Kind.ACTION) {
                RequestClock before = clock;
                clock = service.definition()
                        .flow()
                        .findAction(entry.action())
                        .map(action -> before.after(
                                action.clock(), entry.at(), service.definition().intake(), calendar, tools.zone()))
                        .orElse(before);
            }
        }
        return clock;
    }
}
