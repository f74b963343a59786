package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.ServiceRequests.Change;
import id.pendapa.shared.ConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a request back to the step that makes a letter, because a mistake was found in the one that was issued, and forward
 * again where it stays as it is. No action of the flow does this: a request may have ended. Runs in the caller's transaction.
 */
@Component
class RevisionSteps {

    /** Action of the entry that tells of a letter that is being corrected. */
    static final String REVISING = "SURAT_DIBETULKAN";

    /** Action of the entry that tells that it stays as it is. */
    static final String ENDED = "PEMBETULAN_DIHENTIKAN";

    private final RequestRows rows;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RevisionSteps(
            RequestRows rows, MoveTools tools, RequestNotices notices, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.tools = tools;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** A letter by its code in the definition and its number. */
    record Letter(String code, String number) {}

    void begin(ServiceRequest request, Letter letter, Actor.Staff by, String reason) {
        if (request.phase() != Phase.OPEN && request.outcome() != Outcome.GRANTED) {
            throw new ConflictException("request.revise.state");
        }
        PublishedService service = tools.service(request);
        State to = maker(service.definition().flow(), letter.code());
        Instant now = tools.now();
        RequestClock clock = request.clock().again(now, service.definition().intake(), tools.calendar());
        move(request, to, clock, null);
        tell(request, to, REVISING, letter, by, reason, now);
        notices.send(
                service.definition(),
                request.number(),
                Answers.fromJson(tools.seals().answers(request)),
                List.of("PEMBETULAN"),
                request.version() + 1);
    }

    private static State maker(Flow flow, String letterCode) {
        return flow.actions().stream()
                .filter(action -> letterCode.equals(action.makesLetter()))
                .flatMap(action -> action.from().stream())
                .map(flow::state)
                .filter(state -> state.phase() == Phase.OPEN)
                .findFirst()
                .orElseThrow(() -> new ConflictException("request.revise.state"));
    }

    void end(ServiceRequest request, Letter letter, Actor.Staff by, String reason) {
        List<Entry> past = rows.history().list(request.id());
        Entry begun = past.stream()
                .filter(entry -> entry.action().equals(REVISING))
                .reduce((earlier, last) -> last)
                .orElseThrow(() -> new ConflictException("request.revise.state"));
        if (request.phase() != Phase.OPEN) {
            throw new ConflictException("request.revise.state");
        }
        String from = Objects.requireNonNull(begun.fromState());
        State to = tools.service(request).definition().flow().state(from);
        Instant now = tools.now();
        Instant ended = past.stream()
                .filter(entry ->
                        entry.version() < begun.version() && entry.toState().equals(from))
                .map(Entry::at)
                .findFirst()
                .orElse(now);
        move(request, to, request.clock(), to.phase() == Phase.ENDED ? ended : null);
        tell(request, to, ENDED, letter, by, reason, now);
    }

    private void move(ServiceRequest request, State to, RequestClock clock, @Nullable Instant endedAt) {
        rows.requests()
                .move(
                        request,
                        new Change(
                                to.code(),
                                to.phase(),
                                to.outcome(),
                                to.duty(),
                                to.level().name(),
                                clock,
                                null,
                                endedAt,
                                request.identity(),
                                false));
    }

    private void tell(
            ServiceRequest request, State to, String what, Letter letter, Actor.Staff by, String reason, Instant now) {
        int version = request.version() + 1;
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                Kind.LETTER,
                                what,
                                by,
                                request.state(),
                                to.code(),
                                tools.seals().sealReason(request.number(), version, reason),
                                Map.of("letter", letter.code(), "number", letter.number()),
                                now));
        audit.acted(new Audit.Act(
                what.equals(REVISING) ? "request.reopened" : "request.revision-ended",
                new Audit.Subject("request", request.number()),
                Map.of("from", request.state(), "to", to.code(), "version", Integer.toString(version))));
        events.publishEvent(new RequestMoved(
                request.number(),
                request.serviceCode(),
                what,
                request.state(),
                to.code(),
                to.phase(),
                to.outcome(),
                now));
    }
}
