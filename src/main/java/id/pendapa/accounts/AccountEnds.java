package id.pendapa.accounts;

import id.pendapa.accounts.AccountRows.Closing;
import id.pendapa.accounts.AccountRows.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.OpenSessions;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Closes accounts whose last day is over, so that what their officers had taken goes back. They open nothing since
 * midnight, whenever this runs.
 */
@Component
class AccountEnds implements Tasks.Recurring {

    private static final String BY = "Pendapa";

    private final AccountRows rows;
    private final PasswordLinks links;
    private final FieldCipher cipher;
    private final OpenSessions sessions;
    private final OfficeTime time;
    private final Audit audit;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    AccountEnds(
            AccountRows rows,
            PasswordLinks links,
            FieldCipher cipher,
            OpenSessions sessions,
            OfficeTime time,
            Audit audit,
            Words words,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.rows = rows;
        this.links = links;
        this.cipher = cipher;
        this.sessions = sessions;
        this.time = time;
        this.audit = audit;
        this.words = words;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "accounts-ends";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        List<Row> over = transactions.execute(status -> rows.list().stream()
                .filter(row -> row.active() && row.isOver(time.today()))
                .toList());
        over.forEach(row -> transactions.executeWithoutResult(status -> close(row)));
    }

    private void close(Row row) {
        LocalDate last = row.endsOn();
        if (last == null) {
            return;
        }
        String reason = words.say("accounts.end.over", IndonesianDates.day(last));
        byte[] sealed = cipher.seal(reason, StaffAccountBook.reasonPlace(row.username()));
        rows.close(row.id(), row.version(), new Closing(time.now(), BY, sealed));
        links.end(row.id(), time.now());
        sessions.endOf(row.username());
        audit.acted(new Audit.Act(
                "accounts.account-ended",
                new Audit.Subject("staff-account", Long.toString(row.id())),
                Map.of("on", last.toString())));
        events.publishEvent(new StaffAccountDesk.Closed(row.id()));
    }
}
