package id.pendapa.office;

import id.pendapa.platform.OfficeSetup;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a new office the holidays of the years that this version knows. */
@Component
class HolidaySetup implements OfficeSetup {

    static final String SHIPPED = "/office/holidays-2026.csv";
    private static final String BASIS = "SKB 3 Menteri Nomor 1497/2025, 2/2025, dan 5/2025";

    private final HolidayRows rows;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    HolidaySetup(HolidayRows rows, OfficeTime time, TransactionTemplate transaction) {
        this.rows = rows;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 105;
    }

    @Override
    public void prepare() {
        if (rows.isEmpty()) {
            Instant now = time.now();
            transaction.executeWithoutResult(
                    status -> HolidayFile.shipped(SHIPPED).forEach(line -> rows.insert(line, BASIS, null, now)));
        }
    }
}
