package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.IndonesianDates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells applicants that the office did not keep its word, once for each promise: in the history and by message. Superiors
 * find these requests in their list of late ones. Each request in a transaction of its own.
 */
@Component
class MissedPromises implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(MissedPromises.class);
    private static final String TASK = "requests-missed-promises";
    private static final int MOST = 200;

    private final RequestRows rows;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final Audit audit;
    private final TransactionOperations transactions;

    MissedPromises(
            RequestRows rows,
            MoveTools tools,
            RequestNotices notices,
            Audit audit,
            TransactionOperations transactions) {
        this.rows = rows;
        this.tools = tools;
        this.notices = notices;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        for (String number : rows.dues().listMissed(tools.now(), MOST)) {
            try {
                transactions.executeWithoutResult(status -> tell(number));
            } catch (RuntimeException e) {
                LOG.warn("The applicant of {} could not be told that it is late.", number, e);
            }
        }
    }

    private void tell(String number) {
        ServiceRequest request = rows.requests().get(number);
        Instant due = request.clock().due();
        if (request.endedAt() != null || !due.isBefore(tools.now())) {
            return;
        }
        rows.dues().raiseVersion(request);
        int version = request.version() + 1;
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                Kind.PROMISE_MISSED,
                                Kind.PROMISE_MISSED.name(),
                                new Actor.Office(TASK),
                                request.state(),
                                request.state(),
                                null,
                                Map.of(
                                        "to", IndonesianDates.weekdayMoment(due.atZone(tools.zone())),
                                        "due", due.toString()),
                                tools.now()));
        notices.send(
                tools.service(request).definition(),
                number,
                Answers.fromJson(tools.seals().answers(request)),
                List.of("TERLAMBAT"),
                version);
        audit.acted(new Audit.Act(
                "request.promise-missed", new Audit.Subject("request", number), Map.of("due", due.toString())));
    }
}
