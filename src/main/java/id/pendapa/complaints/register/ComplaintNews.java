package id.pendapa.complaints.register;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.platform.Audit;
import org.springframework.stereotype.Component;

/** Tells reporters who left a contact that there is something to read. */
@Component
class ComplaintNews {

    private final Notifier notifier;
    private final ComplaintRows rows;

    ComplaintNews(Notifier notifier, ComplaintRows rows) {
        this.notifier = notifier;
        this.rows = rows;
    }

    /** Sends once for each occasion; nothing where the office does not know who it is. */
    void tell(Complaint complaint, String occasion) {
        Recipient.find(rows.reporter(complaint).contact())
                .ifPresent(recipient -> notifier.send(new Notice(
                        MessageTemplate.PENGADUAN,
                        recipient,
                        complaint.number(),
                        "/pengaduan/ikuti?nomor=" + complaint.number(),
                        new Audit.Subject("complaint", complaint.number()),
                        occasion)));
    }
}
