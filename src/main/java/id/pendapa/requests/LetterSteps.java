package id.pendapa.requests;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Actor.HeldDuty;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Doer;
import id.pendapa.shared.ConflictException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a request on when one of its letters was signed. */
@Service
class LetterSteps implements LetterProgress {

    private static final String SIGNED = "SURAT_DITANDATANGANI";

    /** Action of the entry that tells of a letter that was taken back. */
    static final String REVOKED = "SURAT_DICABUT";

    private final ServiceRequests requests;
    private final RequestHistory history;
    private final RequestMoves moves;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final StaffDirectory staffDirectory;
    private final RevisionSteps revisions;
    private final RequestRemarks remarks;

    LetterSteps(
            ServiceRequests requests,
            RequestHistory history,
            RequestMoves moves,
            MoveTools tools,
            RequestNotices notices,
            StaffDirectory staffDirectory,
            RevisionSteps revisions,
            RequestRemarks remarks) {
        this.requests = requests;
        this.history = history;
        this.moves = moves;
        this.tools = tools;
        this.notices = notices;
        this.staffDirectory = staffDirectory;
        this.revisions = revisions;
        this.remarks = remarks;
    }

    @Override
    @Transactional
    public void signed(String requestNumber, String letterCode, String letterNumber) {
        ServiceRequest request = requests.get(requestNumber);
        Doer doer = Doer.afterLetter(letterCode);
        Optional<Action> waiting = moves.engine(request).findAfterLetter(moves.situation(request), letterCode);
        history.add(
                request.id(),
                Entry.of(
                        request.version(),
                        Kind.LETTER,
                        SIGNED,
                        doer.actor(),
                        request.state(),
                        request.state(),
                        null,
                        Map.of("letter", letterCode, "number", letterNumber),
                        tools.now()));
        waiting.ifPresent(action -> moves.move(request, request.version(), doer, action.code(), ActionInput.NOTHING));
    }

    @Override
    @Transactional
    public void sentBack(String requestNumber, String letterCode, Actor.Staff signatory, String reason) {
        ServiceRequest request = requests.get(requestNumber);
        Action back = moves.engine(request)
                .findCancelling(request.state(), letterCode)
                .orElseThrow(() -> new ConflictException("request.letter.no-way-back"));
        Set<HeldDuty> duties = new HashSet<>(signatory.duties());
        duties.add(new HeldDuty(back.duty(), request.kelurahanCode()));
        Actor.Staff withPower = new Actor.Staff(
                signatory.accountId(),
                signatory.officialId(),
                signatory.name(),
                signatory.title(),
                signatory.unit(),
                duties);
        Doer doer = Doer.officer(withPower, isAbout(request, signatory));
        moves.move(request, request.version(), doer, back.code(), ActionInput.because(reason));
    }

    @Override
    @Transactional
    public void revoked(String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason) {
        ServiceRequest request = requests.get(requestNumber);
        history.add(
                request.id(),
                Entry.of(
                        request.version(),
                        Kind.LETTER,
                        REVOKED,
                        by,
                        request.state(),
                        request.state(),
                        tools.seals().sealReason(requestNumber, request.version(), reason),
                        Map.of("letter", letterCode, "number", letterNumber),
                        tools.now()));
        notices.send(
                tools.service(request).definition(),
                requestNumber,
                Answers.fromJson(tools.seals().answers(request)),
                List.of("DICABUT"),
                request.version());
    }

    @Override
    @Transactional
    public void revising(String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason) {
        revisions.begin(requests.get(requestNumber), new RevisionSteps.Letter(letterCode, letterNumber), by, reason);
    }

    @Override
    @Transactional
    public void revisionEnded(
            String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason) {
        revisions.end(requests.get(requestNumber), new RevisionSteps.Letter(letterCode, letterNumber), by, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> listRemarked(Set<String> requestNumbers) {
        return remarks.listOpen(requestNumbers);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAbout(String requestNumber, Actor.Staff officer) {
        return isAbout(requests.get(requestNumber), officer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HandedOver> findHandOver(String requestNumber) {
        return requests.find(requestNumber)
                .flatMap(request -> history.list(request.id()).stream()
                        .filter(entry -> entry.facts().containsKey(HandingOver.PROOF))
                        .reduce((earlier, last) -> last)
                        .map(entry -> handedOver(requestNumber, entry)));
    }

    private HandedOver handedOver(String requestNumber, Entry entry) {
        byte[] receiver = entry.reasonSealed();
        return new HandedOver(
                entry.at(),
                entry.actorLabel(),
                receiver == null ? "" : tools.seals().reason(requestNumber, entry.version(), receiver),
                entry.facts().getOrDefault(HandingOver.PROOF, ""));
    }

    private boolean isAbout(ServiceRequest request, Actor.Staff officer) {
        return request.isAbout(staffDirectory.ownNikIndexes(officer.accountId()));
    }
}
