package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.platform.Audit;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a move sets off outside of the request, in the same transaction: letter, messages, audit row, event. */
@Component
class MoveEffects {

    private final ObjectProvider<LetterOfRequest> letters;
    private final RequestNotices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final StampedCopies copies;
    private final ObjectProvider<ApplicantCheck.Survey> survey;

    MoveEffects(
            ObjectProvider<LetterOfRequest> letters,
            RequestNotices notices,
            Audit audit,
            ApplicationEventPublisher events,
            StampedCopies copies,
            ObjectProvider<ApplicantCheck.Survey> survey) {
        this.letters = letters;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.copies = copies;
        this.survey = survey;
    }

    /** A move that was just written. */
    record Moved(
            PublishedService service,
            ServiceRequest before,
            int version,
            Decision.Move move,
            ActionInput input,
            Instant at) {

        Action action() {
            return move.action();
        }
    }

    void follow(Moved moved, Answers answers, String applicantName) {
        cancelLetter(moved);
        makeLetter(moved, answers, applicantName);
        endRevision(moved);
        if (moved.action().asks(Need.STAMP)) {
            copies.enter(moved.before(), moved.service().definition(), answers, moved.at());
        }
        notices.send(
                moved.service().definition(),
                moved.before().number(),
                answers,
                moved.action().notices(),
                moved.version());
        askHowItWas(moved, answers);
        audit.acted(new Audit.Act(
                "request.acted",
                new Audit.Subject("request", moved.before().number()),
                Map.of(
                        "action", moved.action().code(),
                        "from", moved.move().from().code(),
                        "to", moved.move().to().code(),
                        "version", Integer.toString(moved.version()))));
        events.publishEvent(new RequestMoved(
                moved.before().number(),
                moved.before().serviceCode(),
                moved.action().code(),
                moved.move().from().code(),
                moved.move().to().code(),
                moved.move().to().phase(),
                moved.move().to().outcome(),
                moved.at()));
    }

    /** Whoever withdrew, or never came back, was not served. */
    private void askHowItWas(Moved moved, Answers answers) {
        Outcome outcome = moved.move().to().outcome();
        ApplicantCheck.Survey port = survey.getIfAvailable();
        if (port != null && (outcome == Outcome.GRANTED || outcome == Outcome.REFUSED)) {
            ServiceRequest request = moved.before();
            port.invite(request.number(), request.serviceCode(), request.kelurahanCode())
                    .ifPresent(path -> notices.invite(moved.service().definition(), request.number(), answers, path));
        }
    }

    /** A request was handed in. */
    void submitted(Submission submission, Answers answers, String number, State first, Instant now) {
        ServiceDefinition definition = submission.service().definition();
        notices.send(definition, number, answers, List.of("DITERIMA"), 1);
        audit.acted(new Audit.Act(
                "request.submitted",
                new Audit.Subject("request", number),
                Map.of(
                        "service", definition.code(),
                        "definition", submission.service().hash(),
                        "channel", submission.channel().name())));
        events.publishEvent(new RequestMoved(
                number, definition.code(), RequestMoved.SUBMIT, null, first.code(), first.phase(), null, now));
    }

    private void cancelLetter(Moved moved) {
        String code = moved.action().cancelsLetter();
        if (code != null) {
            String reason = moved.input().reason();
            letters.getObject()
                    .cancel(
                            moved.before().number(),
                            code,
                            reason == null ? moved.action().label() : reason);
        }
    }

    /** A request that ends without its corrected letter leaves what was issued before as it was. */
    private void endRevision(Moved moved) {
        Outcome outcome = moved.move().to().outcome();
        LetterOfRequest port = letters.getIfAvailable();
        if (outcome != null && outcome != Outcome.GRANTED && port != null) {
            port.endRevision(moved.before().number(), moved.action().label());
        }
    }

    private void makeLetter(Moved moved, Answers answers, String applicantName) {
        String code = moved.action().makesLetter();
        if (code != null) {
            letters.getObject()
                    .allot(new LetterOrder(
                            moved.before().number(),
                            moved.service().id(),
                            moved.service().definition(),
                            code,
                            moved.before().kelurahanCode(),
                            applicantName,
                            answers));
        }
    }
}
