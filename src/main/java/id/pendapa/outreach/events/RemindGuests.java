package id.pendapa.outreach.events;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds guests the day before; of another beginning they are reminded anew. */
@Component
class RemindGuests implements Tasks.Recurring {

    private static final Duration BEFORE = Duration.ofHours(30);

    private final PublicEventRows events;
    private final EventNews news;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    RemindGuests(PublicEventRows events, EventNews news, OfficeTime time, TransactionOperations transactions) {
        this.events = events;
        this.news = news;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "outreach-remind-guests";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        events.listToRemind(time.now(), time.now().plus(BEFORE))
                .forEach(event -> transactions.executeWithoutResult(status -> {
                    news.remind(event);
                    events.reminded(event);
                }));
    }
}
