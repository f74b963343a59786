package id.pendapa.ppid.register;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells requesters that there is something to read. */
@Component
class PpidNews {

    private final Notifier notifier;
    private final PpidRows rows;

    PpidNews(Notifier notifier, PpidRows rows) {
        this.notifier = notifier;
        this.rows = rows;
    }

    /** Sends once for each version; answers and decisions say that days run from now on. */
    void tell(PpidRequest request, Step step) {
        MessageTemplate template = step == Step.ANSWER || step == Step.DECIDE
                ? MessageTemplate.INFORMASI_DIJAWAB
                : step == Step.EXTEND ? MessageTemplate.INFORMASI_DIPERPANJANG : MessageTemplate.INFORMASI;
        send(request, template, Integer.toString(request.version()));
    }

    void received(PpidRequest request) {
        send(request, MessageTemplate.INFORMASI, "0");
    }

    private void send(PpidRequest request, MessageTemplate template, String occasion) {
        notifier.send(new Notice(
                template,
                recipient(rows.requester(request).contact()),
                request.number(),
                "/ppid/ikuti?nomor=" + request.number(),
                PpidSteps.subject(request.number()),
                occasion));
    }

    private static Recipient recipient(String contact) {
        Optional<PhoneNumber> phone = PhoneNumber.find(contact);
        return phone.isPresent() ? new Recipient(null, phone.get()) : new Recipient(contact, null);
    }
}
