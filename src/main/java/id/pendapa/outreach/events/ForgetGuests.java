package id.pendapa.outreach.events;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes away names and contacts of guests a month after their event; what was counted stays. */
@Component
class ForgetGuests implements Tasks.Recurring {

    private static final Duration KEPT = Duration.ofDays(30);

    private final GuestRows guests;
    private final OfficeTime time;
    private final Audit audit;
    private final TransactionOperations transactions;

    ForgetGuests(GuestRows guests, OfficeTime time, Audit audit, TransactionOperations transactions) {
        this.guests = guests;
        this.time = time;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "outreach-forget-guests";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(status -> {
            int forgotten = guests.forget(time.now().minus(KEPT), time.now());
            if (forgotten > 0) {
                audit.acted(new Audit.Act(
                        "event.guests-forgotten",
                        new Audit.Subject("event", "past"),
                        Map.of("events", Integer.toString(forgotten))));
            }
        });
    }
}
