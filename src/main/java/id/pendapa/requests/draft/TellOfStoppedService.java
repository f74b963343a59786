package id.pendapa.requests.draft;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells those who have an unsent draft of a service that it is offered no more, where they gave an e-mail address. */
@Component
class TellOfStoppedService implements Tasks.Handler {

    private static final String SEPARATOR = "@";

    private final Tasks tasks;
    private final Drafts drafts;
    private final DraftAddresses addresses;
    private final Notifier notifier;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    TellOfStoppedService(
            Tasks tasks,
            Drafts drafts,
            DraftAddresses addresses,
            Notifier notifier,
            OfficeTime time,
            TransactionOperations transactions) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.addresses = addresses;
        this.notifier = notifier;
        this.time = time;
        this.transactions = transactions;
    }

    @EventListener
    void plan(Catalogue.Stopped stopped) {
        tasks.plan(task(), stopped.code() + SEPARATOR + stopped.at().getEpochSecond(), stopped.at());
    }

    @Override
    public String task() {
        return "tell-of-stopped-service";
    }

    /** One message for each draft, however often it runs. */
    @Override
    public void run(String id) {
        int end = id.lastIndexOf(SEPARATOR);
        String code = id.substring(0, end);
        Instant stoppedAt = Instant.ofEpochSecond(Long.parseLong(id.substring(end + 1)));
        long after = 0;
        List<Drafts.Row> next = drafts.listUnsent(code, after, time.now());
        while (!next.isEmpty()) {
            for (Drafts.Row row : next) {
                transactions.executeWithoutResult(status -> tell(row, id, stoppedAt));
                after = row.id();
            }
            next = drafts.listUnsent(code, after, time.now());
        }
    }

    private void tell(Drafts.Row row, String occasion, Instant stoppedAt) {
        String email = addresses.email(row);
        if (email != null) {
            notifier.send(new Notice(
                    MessageTemplate.DRAF_DIHENTIKAN,
                    new Recipient(email, null),
                    IndonesianDates.day(stoppedAt.atZone(time.zone()).toLocalDate()),
                    "/layanan/" + row.serviceCode(),
                    new Audit.Subject("draft", row.key()),
                    occasion));
        }
    }
}
