package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.platform.Audit;
import id.pendapa.requests.ApplicantActions.ContactWays;
import id.pendapa.shared.InvalidException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the applicant what happened: a number and a link, nothing personal. */
@Component
class RequestNotices {

    private final Notifier notifier;
    private final MoveTools tools;

    RequestNotices(Notifier notifier, MoveTools tools) {
        this.notifier = notifier;
        this.tools = tools;
    }

    void send(ServiceDefinition definition, String number, Answers answers, List<String> templates, int version) {
        send(definition, number, answers, templates, version, null);
    }

    /** The same with one thing more to say, nothing personal. */
    void send(
            ServiceDefinition definition,
            String number,
            Answers answers,
            List<String> templates,
            int version,
            @Nullable String detail) {
        if (templates.isEmpty()) {
            return;
        }
        Recipient recipient = recipient(definition, answers);
        for (String template : templates) {
            notifier.send(new Notice(
                    MessageTemplate.valueOf(template),
                    recipient,
                    number,
                    "/cek?nomor=" + number,
                    new Audit.Subject("request", number),
                    Integer.toString(version),
                    detail));
        }
    }

    /** Asks how it was, once for each request; the address opens a sheet of questions and nothing of the request. */
    void invite(ServiceDefinition definition, String number, Answers answers, String path) {
        notifier.send(new Notice(
                MessageTemplate.UNDANGAN_SURVEI,
                recipient(definition, answers),
                number,
                path,
                new Audit.Subject("request", number),
                "survey"));
    }

    /** Sends a message that is no step of the request, once for each occasion. */
    void sendOnce(ServiceRequest request, MessageTemplate template, String occasion) {
        Answers answers = Answers.fromJson(tools.seals().answers(request));
        notifier.send(new Notice(
                template,
                recipient(tools.service(request).definition(), answers),
                request.number(),
                "/cek?nomor=" + request.number(),
                subject(request),
                occasion));
    }

    private static Recipient recipient(ServiceDefinition definition, Answers answers) {
        Applicant applicant = ApplicantReader.read(definition, answers);
        return new Recipient(applicant.email(), applicant.phone());
    }

    /** Where the applicant said that they can be told. */
    Recipient recipient(ServiceRequest request) {
        return recipient(
                tools.service(request).definition(),
                Answers.fromJson(tools.seals().answers(request)));
    }

    /** The ways that reach this applicant, and the chosen one. */
    ContactWays ways(ServiceRequest request) {
        return new ContactWays(
                notifier.listWays(recipient(request)).stream()
                        .map(SentMessage.Channel::name)
                        .toList(),
                notifier.findPreference(subject(request))
                        .map(SentMessage.Channel::name)
                        .orElse(null));
    }

    /** Writes the applicant's choice down. */
    void prefer(ServiceRequest request, String way) {
        if (!ways(request).codes().contains(way)) {
            throw new InvalidException("request.contact");
        }
        notifier.prefer(subject(request), SentMessage.Channel.valueOf(way));
    }

    private static Audit.Subject subject(ServiceRequest request) {
        return new Audit.Subject("request", request.number());
    }
}
