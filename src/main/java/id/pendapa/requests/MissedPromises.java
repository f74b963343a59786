package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells applicants that the office did not keep its word, once for each promise: in the history and by message, with a new
 * time. An officer may name a better one with the reason. Each request in a transaction of its own.
 */
@Component
class MissedPromises implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(MissedPromises.class);
    private static final String TASK = "requests-missed-promises";
    private static final int MOST = 200;

    private final RequestRows rows;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final PromiseRenewal renewal;
    private final Words words;
    private final Audit audit;
    private final TransactionOperations transactions;

    MissedPromises(
            RequestRows rows,
            MoveTools tools,
            RequestNotices notices,
            PromiseRenewal renewal,
            Words words,
            Audit audit,
            TransactionOperations transactions) {
        this.rows = rows;
        this.tools = tools;
        this.notices = notices;
        this.renewal = renewal;
        this.words = words.in(Language.INDONESIAN);
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
        Instant due = renewal.promised(request);
        if (request.endedAt() != null || !due.isBefore(tools.now())) {
            return;
        }
        Instant again = renewal.compute(request);
        rows.dues().raiseVersion(request);
        int version = request.version() + 1;
        Actor office = new Actor.Office(TASK);
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                Kind.PROMISE_MISSED,
                                Kind.PROMISE_MISSED.name(),
                                office,
                                request.state(),
                                request.state(),
                                null,
                                Map.of("to", renewal.inWords(due), "due", due.toString()),
                                tools.now()));
        renewal.write(request, version, again, words.say("requests.promise.unexplained"), office);
        notices.send(
                tools.service(request).definition(),
                number,
                Answers.fromJson(tools.seals().answers(request)),
                List.of("TERLAMBAT"),
                version,
                renewal.inWords(again));
        audit.acted(new Audit.Act(
                "request.promise-missed",
                new Audit.Subject("request", number),
                Map.of("due", due.toString(), "again", again.toString())));
    }
}
