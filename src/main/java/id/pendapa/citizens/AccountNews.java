package id.pendapa.citizens;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.office.OfficeTime;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells every address of an account that its addresses changed, so that nobody takes an account over unseen. */
@Component
class AccountNews {

    private final CitizenRows accounts;
    private final Notifier notifier;
    private final OfficeTime time;

    AccountNews(CitizenRows accounts, Notifier notifier, OfficeTime time) {
        this.accounts = accounts;
        this.notifier = notifier;
        this.time = time;
    }

    void tell(long account, Instant now) {
        for (CitizenRows.Contact contact : accounts.list(account)) {
            if (notifier.reachesByMachine(contact.address().recipient())) {
                notifier.send(new Notice(
                        MessageTemplate.AKUN_BERUBAH,
                        contact.address().recipient(),
                        IndonesianDates.moment(now.atZone(time.zone())),
                        "/saya/akun",
                        SignInByCode.subject(account),
                        contact.id() + " " + now));
            }
        }
    }
}
