package id.pendapa.privacy.breach;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down, once each, that little time is left for telling people and the agency and that the time is over, so that
 * lateness cannot be denied. The desk shows both by itself.
 */
@Component
class BreachWatch implements Tasks.Recurring {

    private final BreachRows rows;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    BreachWatch(BreachRows rows, Audit audit, OfficeTime time, TransactionOperations transactions) {
        this.rows = rows;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "privacy-breach-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(status -> {
            Instant now = time.now();
            rows.markSoon(now).forEach(key -> noted("data-breach.due-soon", key));
            rows.markLate(now).forEach(key -> noted("data-breach.late", key));
        });
    }

    private void noted(String action, String key) {
        audit.acted(new Audit.Act(action, BreachDesk.subject(key), Map.of()));
    }
}
