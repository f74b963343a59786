package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.platform.Actor;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.ServiceRequest.IdentityCheck;
import id.pendapa.requests.ServiceRequests.Change;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.Decision;
import id.pendapa.requests.flow.Doer;
import id.pendapa.requests.flow.FlowEngine;
import id.pendapa.requests.flow.Hindrance;
import id.pendapa.requests.flow.Needs;
import id.pendapa.requests.flow.Situation;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does one action of the flow, whoever does it: decides, checks what was entered, moves state and clock, and writes
 * history and needs. Effects outside of the request are left to {@link MoveEffects}. Runs in the caller's transaction.
 */
@Component
class RequestMoves {

    private final ServiceRequests requests;
    private final RequestHistory history;
    private final RequestNeeds needs;
    private final MoveTools tools;
    private final MoveEffects effects;
    private final UndoSteps undo;

    RequestMoves(
            ServiceRequests requests,
            RequestHistory history,
            RequestNeeds needs,
            MoveTools tools,
            MoveEffects effects,
            UndoSteps undo) {
        this.requests = requests;
        this.history = history;
        this.needs = needs;
        this.tools = tools;
        this.effects = effects;
        this.undo = undo;
    }

    /**
     * Moves the request.
     *
     * @param seen the request as read in this transaction
     * @param versionSeen the version that the actor had before their eyes
     * @throws ConflictException {@code request.stale} if somebody was faster
     * @throws ForbiddenException {@code request.hindered.…} if this actor may not do it
     * @throws InvalidException {@code request.need.…} if something that the action asks for is missing
     */
    State move(ServiceRequest seen, int versionSeen, Doer doer, String actionCode, ActionInput input) {
        return move(seen, versionSeen, doer, actionCode, input, null);
    }

    /** The same, with answers that the applicant completed; null where they stay as they were. */
    State move(
            ServiceRequest seen,
            int versionSeen,
            Doer doer,
            String actionCode,
            ActionInput typed,
            @Nullable Answers newAnswers) {
        if (seen.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        PublishedService service = tools.service(seen);
        List<Entry> past = history.list(seen.id());
        Decision.Move move = decide(service, situation(seen, past), doer, actionCode);
        refuseMissing(move.action(), typed);
        ActionInput input = move.action().asks(Need.HAND_OVER)
                ? HandingOver.checked(move, typed, answers(seen), tools.seals().name(seen))
                : typed;
        Instant now = tools.now();
        requests.move(seen, change(service, seen, move, doer, input, now));
        int version = seen.version() + 1;
        takeAnswers(seen, newAnswers, now);
        Instant until = UndoSteps.until(service, move, doer.actor(), now);
        history.add(
                seen.id(),
                entry(seen, version, move, doer, input, until, now)
                        .with(StepResult.of(
                                seen.clock(), past, move, service.definition().flow(), tools.calendar(), now)));
        undo.remember(seen, doer.actor(), until);
        ask(seen, version, move.action(), input, now);
        effects.follow(
                new MoveEffects.Moved(service, seen, version, move, input, now),
                answers(seen, newAnswers),
                tools.seals().name(seen));
        return move.to();
    }

    private void takeAnswers(ServiceRequest seen, @Nullable Answers newAnswers, Instant now) {
        if (newAnswers != null) {
            requests.replaceAnswers(seen, tools.seals().seal(seen.number(), "answers_sealed", newAnswers.toJson()));
            needs.answerAll(seen.id(), now);
        }
    }

    private Decision.Move decide(PublishedService service, Situation situation, Doer doer, String actionCode) {
        Decision decision = new FlowEngine(service.definition().flow()).decide(situation, doer, actionCode);
        if (decision instanceof Decision.Move move) {
            return move;
        }
        Hindrance hindrance = ((Decision.Refused) decision).hindrance();
        if (hindrance == Hindrance.OTHER_STATE) {
            throw new ConflictException("request.stale");
        }
        throw new ForbiddenException("request.hindered." + codeOf(hindrance.name()));
    }

    private Answers answers(ServiceRequest seen, @Nullable Answers newAnswers) {
        return newAnswers == null ? answers(seen) : newAnswers;
    }

    Answers answers(ServiceRequest request) {
        return Answers.fromJson(tools.seals().answers(request));
    }

    Instant now() {
        return tools.now();
    }

    LetterOrder order(ServiceRequest request, String letterCode) {
        PublishedService service = tools.service(request);
        return new LetterOrder(
                request.number(),
                service.id(),
                service.definition(),
                letterCode,
                request.kelurahanCode(),
                tools.seals().name(request),
                answers(request));
    }

    FlowEngine engine(ServiceRequest request) {
        return new FlowEngine(tools.service(request).definition().flow());
    }

    Situation situation(ServiceRequest request) {
        return situation(request, history.list(request.id()));
    }

    /** What the interpreter of the flow must know of a request whose history was read already. */
    Situation situation(ServiceRequest request, List<Entry> past) {
        return new Situation(
                request.state(), request.kelurahanCode(), RequestHistory.deeds(past), RequestHistory.lifted(past));
    }

    private static void refuseMissing(Action action, ActionInput input) {
        Set<Need> missing = Needs.missing(action, input);
        if (!missing.isEmpty()) {
            throw new InvalidException(
                    "request.need." + codeOf(missing.iterator().next().name()));
        }
    }

    private Change change(
            PublishedService service,
            ServiceRequest seen,
            Decision.Move move,
            Doer doer,
            ActionInput input,
            Instant now) {
        State to = move.to();
        boolean waits = to.phase() == Phase.WAITING_APPLICANT;
        int completionDays = service.definition().intake().completionDays();
        return new Change(
                to.code(),
                to.phase(),
                to.outcome(),
                to.duty(),
                to.level().name(),
                tools.clockAfter(service, seen, move.action().clock(), now),
                waits ? now.plus(Duration.ofDays(completionDays)) : null,
                to.phase() == Phase.ENDED ? now : null,
                identity(seen, move.action(), doer, input, now),
                keepsAssignment(move, doer));
    }

    private static @Nullable IdentityCheck identity(
            ServiceRequest seen, Action action, Doer doer, ActionInput input, Instant now) {
        String method = input.identityMethod();
        return action.asks(Need.IDENTITY) && method != null
                ? new IdentityCheck(method, doer.actor().label(), now)
                : seen.identity();
    }

    /** Whoever asked for a completion gets it back; otherwise the next desk finds it free. */
    private static boolean keepsAssignment(Decision.Move move, Doer doer) {
        String next = move.to().duty();
        return next == null || next.equals(move.from().duty()) || doer.actor() instanceof Actor.Citizen;
    }

    private Entry entry(
            ServiceRequest seen,
            int version,
            Decision.Move move,
            Doer doer,
            ActionInput input,
            @Nullable Instant undoUntil,
            Instant now) {
        HandOver handOver = HandingOver.of(move.action(), input);
        String words = handOver == null ? input.reason() : handOver.name();
        byte[] sealed =
                words == null || words.isBlank() ? null : tools.seals().sealReason(seen.number(), version, words);
        return Entry.of(
                version,
                Kind.ACTION,
                move.action().code(),
                doer.actor(),
                move.from().code(),
                move.to().code(),
                sealed,
                facts(move.action(), input, undoUntil),
                now);
    }

    private static Map<String, String> facts(Action action, ActionInput input, @Nullable Instant undoUntil) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, UndoSteps.UNTIL, undoUntil == null ? null : undoUntil.toString());
        if (action.asks(Need.LEGAL_BASIS)) {
            put(facts, "legalBasis", input.legalBasis());
            put(facts, "objection", input.objection());
        }
        if (action.asks(Need.IDENTITY)) {
            put(facts, "identity", input.identityMethod());
        }
        if (action.asks(Need.CHECKLIST)) {
            put(facts, "checklist", String.join(" | ", action.checklist()));
        }
        facts.putAll(HandingOver.facts(action, input));
        return facts;
    }

    private static void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }

    private void ask(ServiceRequest seen, int version, Action action, ActionInput input, Instant now) {
        if (!action.asks(Need.ITEMS)) {
            return;
        }
        for (ActionInput.AskedItem item : input.items()) {
            byte[] sealed = tools.seals().sealNeed(seen.number(), version, item.fieldKey(), item.reason());
            needs.ask(seen.id(), new RequestNeeds.Asked(version, item.fieldKey(), sealed, now, null));
        }
    }

    private static String codeOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
