package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.platform.Audit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the applicant what happened: a number and a link, nothing personal. */
@Component
class RequestNotices {

    private final Notifier notifier;

    RequestNotices(Notifier notifier) {
        this.notifier = notifier;
    }

    void send(ServiceDefinition definition, String number, Answers answers, List<String> templates, int version) {
        if (templates.isEmpty()) {
            return;
        }
        Applicant applicant = ApplicantReader.read(definition, answers);
        Recipient recipient = new Recipient(applicant.email(), applicant.phone());
        for (String template : templates) {
            notifier.send(new Notice(
                    MessageTemplate.valueOf(template),
                    recipient,
                    number,
                    "/cek?nomor=" + number,
                    new Audit.Subject("request", number),
                    Integer.toString(version)));
        }
    }
}
