package id.pendapa.integrity.reports;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes all rows of a day that is over anew, mixed and in one transaction. Until then the order of the rows and the numbers of
 * their transactions, beside those of other tables with their times, tell when each of them came. That it ran is watched as with
 * all recurring work; how many came is told to nobody.
 */
@Component
class IntegrityNight implements Tasks.Recurring {

    private static final String TASK = "integrity-night";
    private static final List<Step> STEPS = List.of(
            new Step(
                    "SELECT id FROM integrity_report WHERE NOT settled AND written_on < :today",
                    "UPDATE integrity_report SET settled = true WHERE id = :id"),
            new Step(
                    "SELECT id FROM integrity_message WHERE NOT settled AND written_on < :today",
                    "UPDATE integrity_message SET settled = true WHERE id = :id"),
            new Step("""
                    SELECT p.id FROM integrity_photo p JOIN integrity_message m ON m.id = p.message_id
                    WHERE NOT p.settled AND m.written_on < :today
                    """, "UPDATE integrity_photo SET settled = true WHERE id = :id"));

    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    IntegrityNight(JdbcClient jdbc, OfficeTime time, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate today = time.today();
        transactions.executeWithoutResult(status -> STEPS.forEach(step -> settle(step, today)));
    }

    private void settle(Step step, LocalDate today) {
        List<UUID> rows = new ArrayList<>(
                jdbc.sql(step.find()).param("today", today).query(UUID.class).list());
        Collections.shuffle(rows);
        rows.forEach(row -> jdbc.sql(step.settle()).param("id", row).update());
    }

    private record Step(String find, String settle) {}
}
