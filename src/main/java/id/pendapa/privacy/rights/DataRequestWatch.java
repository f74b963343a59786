package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down, once each, that little time is left for an answer and that the time is over, so that a late answer cannot
 * be denied. The desk shows both by itself.
 */
@Component
class DataRequestWatch implements Tasks.Recurring {

    private final DataRequestRows rows;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    DataRequestWatch(DataRequestRows rows, Audit audit, OfficeTime time, TransactionOperations transactions) {
        this.rows = rows;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "privacy-data-request-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(status -> {
            Instant now = time.now();
            rows.markSoon(now).forEach(marked -> noted("data-request.due-soon", marked));
            rows.markLate(now).forEach(marked -> noted("data-request.late", marked));
        });
    }

    private void noted(String action, DataRequestRows.Marked marked) {
        audit.acted(new Audit.Act(action, DataRequests.subject(marked.number()), Map.of("dataRequest", marked.key())));
    }
}
