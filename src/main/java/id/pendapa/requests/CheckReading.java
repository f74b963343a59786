package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Identity;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.requests.CheckView.Completion;
import id.pendapa.requests.CheckView.Item;
import id.pendapa.requests.CheckView.Letter;
import id.pendapa.requests.CheckView.Promises;
import id.pendapa.requests.CheckView.Release;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestNeeds.Asked;
import id.pendapa.requests.flow.Doer;
import id.pendapa.requests.flow.Possibility;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what an applicant sees of a request. Runs in the caller's transaction. */
@Component
class CheckReading {

    private static final Set<LetterState.Stage> ISSUED =
            Set.of(LetterState.Stage.SIGNED, LetterState.Stage.IN_REVISION, LetterState.Stage.REPLACED);

    private final RequestMoves moves;
    private final RequestNeeds needs;
    private final CheckHistory history;
    private final MoveTools tools;
    private final ObjectProvider<LetterOfRequest> letters;

    CheckReading(
            RequestMoves moves,
            RequestNeeds needs,
            CheckHistory history,
            MoveTools tools,
            ObjectProvider<LetterOfRequest> letters) {
        this.moves = moves;
        this.needs = needs;
        this.history = history;
        this.tools = tools;
        this.letters = letters;
    }

    CheckView read(ServiceRequest request, boolean identified) {
        PublishedService service = tools.service(request);
        ServiceDefinition definition = service.told();
        List<Entry> past = history.list(request);
        List<Action> possible =
                moves.engine(request).possibilities(moves.situation(request, past), Doer.applicant()).stream()
                        .filter(Possibility::isAllowed)
                        .map(Possibility::action)
                        .toList();
        List<LetterState> made = listLetters(request);
        return new CheckView(
                request.number(),
                request.serviceCode(),
                definition.version(),
                definition.card().title(),
                identified,
                request.version(),
                request.phase(),
                request.outcome(),
                definition.flow().state(request.state()).citizenText(),
                identified ? tools.seals().name(request) : null,
                promises(request, past),
                completion(request, definition, possible, identified),
                endingAction(definition, possible, Outcome.WITHDRAWN),
                endingAction(definition, possible, Outcome.GRANTED),
                made.stream()
                        .filter(letter -> ISSUED.contains(letter.stage()))
                        .map(CheckReading::letter)
                        .toList(),
                !DraftRemarks.drafts(request.phase(), definition, made).isEmpty(),
                identified ? toSign(request, service) : List.of(),
                release(request, definition, made),
                history.inWords(past, request, definition, identified),
                request.proofCode());
    }

    private List<String> toSign(ServiceRequest request, PublishedService service) {
        Answers answers = Answers.fromJson(tools.seals().answers(request));
        return tools.paperNames(request, new PapersToSign(service, answers, tools.evaluate(service, answers)));
    }

    private List<LetterState> listLetters(ServiceRequest request) {
        LetterOfRequest port = letters.getIfAvailable();
        return port == null ? List.of() : port.list(request.number());
    }

    static Promises promises(ServiceRequest request, List<Entry> past) {
        RequestClock clock = request.clock();
        return new Promises(
                clock.submittedAt(),
                clock.dueCheckAt(),
                clock.completeAt(),
                clock.dueFinishAt(),
                clock.pausedSince(),
                clock.pausedMinutes(),
                clock.otherSince(),
                clock.otherMinutes(),
                clock.provisional(),
                request.endedAt(),
                PromiseRenewal.find(request, past).orElse(null));
    }

    private @Nullable Completion completion(
            ServiceRequest request, ServiceDefinition definition, List<Action> possible, boolean identified) {
        if (request.phase() != Phase.WAITING_APPLICANT) {
            return null;
        }
        return possible.stream()
                .filter(action -> isOpenAfter(definition, action))
                .findFirst()
                .map(action -> new Completion(
                        action.code(),
                        request.completionDueAt(),
                        needs.list(request.id()).stream()
                                .filter(asked -> asked.answeredAt() == null)
                                .map(asked -> item(request, definition, asked, identified))
                                .toList()))
                .orElse(null);
    }

    private Item item(ServiceRequest request, ServiceDefinition definition, Asked asked, boolean identified) {
        String reason = identified
                ? tools.seals().need(request.number(), asked.version(), asked.fieldKey(), asked.reasonSealed())
                : null;
        return new Item(definition.field(asked.fieldKey()), reason);
    }

    private static boolean isOpenAfter(ServiceDefinition definition, Action action) {
        return definition.flow().state(action.to()).phase() != Phase.ENDED;
    }

    private static @Nullable String endingAction(ServiceDefinition definition, List<Action> possible, Outcome outcome) {
        return possible.stream()
                .filter(action -> definition.flow().state(action.to()).outcome() == outcome)
                .filter(action -> action.needs().stream().allMatch(need -> need == Need.REASON))
                .map(Action::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSigned(LetterState letter) {
        return letter.stage() == LetterState.Stage.SIGNED;
    }

    private static Letter letter(LetterState letter) {
        return new Letter(
                letter.letterCode(), letter.title(), letter.number(), letter.stage(), letter.verificationCode());
    }

    /** Letters leave together: all that the service promises are signed, and somebody knows who the applicant is. */
    static Release release(ServiceRequest request, ServiceDefinition definition, List<LetterState> made) {
        Set<String> signed = made.stream()
                .filter(CheckReading::isSigned)
                .map(LetterState::letterCode)
                .collect(Collectors.toSet());
        boolean all = definition.letters().stream().allMatch(letter -> signed.contains(letter.code()));
        if (!all || signed.isEmpty()) {
            return Release.NOT_READY;
        }
        return definition.identity() == Identity.NONE || request.identity() != null
                ? Release.RELEASED
                : Release.IDENTITY_MISSING;
    }
}
