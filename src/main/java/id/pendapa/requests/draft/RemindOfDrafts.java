package id.pendapa.requests.draft;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.shared.IndonesianDates;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells applicants, where they gave an e-mail address, that a draft is about to be removed; once for each end. */
@Component
class RemindOfDrafts implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfDrafts.class);

    private final Drafts drafts;
    private final DraftAddresses addresses;
    private final DraftSettings settings;
    private final Notifier notifier;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    RemindOfDrafts(
            Drafts drafts,
            DraftAddresses addresses,
            DraftSettings settings,
            Notifier notifier,
            OfficeTime time,
            TransactionOperations transactions) {
        this.drafts = drafts;
        this.addresses = addresses;
        this.settings = settings;
        this.notifier = notifier;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "remind-of-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = time.now();
        for (Drafts.Row row : drafts.listEnding(now, now.plus(settings.remindBefore()))) {
            try {
                transactions.executeWithoutResult(status -> remind(row, now));
            } catch (RuntimeException e) {
                LOG.warn("Nobody could be reminded of draft {}.", row.id(), e);
            }
        }
    }

    private void remind(Drafts.Row row, Instant now) {
        String email = addresses.email(row);
        if (drafts.markReminded(row, now) && email != null) {
            notifier.send(new Notice(
                    MessageTemplate.DRAF_BERAKHIR,
                    new Recipient(email, null),
                    IndonesianDates.weekday(row.expiresAt().atZone(time.zone()).toLocalDate()),
                    "/permohonan/lanjutkan",
                    new Audit.Subject("draft", row.key()),
                    row.expiresAt().toString()));
        }
    }
}
