package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds new facts to their months; the pages say when it was done last. */
@Component
class FoldFigures implements Tasks.Recurring {

    static final String TASK = "performance-fold";
    private static final int PART = 5000;

    private final DeltaRows rows;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    FoldFigures(DeltaRows rows, OfficeTime time, TransactionOperations transactions) {
        this.rows = rows;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Integer done = PART;
        while (done != null && done == PART) {
            done = transactions.execute(status -> rows.fold(PART));
        }
        transactions.executeWithoutResult(status -> rows.markFolded(time.now()));
    }
}
