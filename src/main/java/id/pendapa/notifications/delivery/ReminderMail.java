package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.platform.Audit;
import id.pendapa.platform.ReminderDesk;
import id.pendapa.platform.Reminders.Reminder;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the office by e-mail what waits for its officers, each thing once; officers have no mailbox of their own here. */
@Component
class ReminderMail implements Tasks.Recurring {

    private final ReminderDesk reminders;
    private final Notifier notifier;
    private final OfficeProfiles profiles;
    private final TransactionOperations transactions;

    ReminderMail(
            ReminderDesk reminders, Notifier notifier, OfficeProfiles profiles, TransactionOperations transactions) {
        this.reminders = reminders;
        this.notifier = notifier;
        this.profiles = profiles;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "notifications-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        String address = profiles.get().email();
        if (!address.isBlank()) {
            transactions.executeWithoutResult(status -> reminders.all().forEach(one -> tell(address, one)));
        }
    }

    private void tell(String address, Reminder one) {
        notifier.send(new Notice(
                MessageTemplate.PENGINGAT,
                new Recipient(address, null),
                "",
                one.path(),
                new Audit.Subject("reminder", one.occasion()),
                one.occasion(),
                one.text()));
    }
}
