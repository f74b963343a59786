package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Doer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a request on when one of its letters was signed. */
@WhenPortsArePresent
@Service
class LetterSteps implements LetterProgress {

    private static final String SIGNED = "SURAT_DITANDATANGANI";

    private final ServiceRequests requests;
    private final RequestHistory history;
    private final RequestMoves moves;
    private final MoveTools tools;

    LetterSteps(ServiceRequests requests, RequestHistory history, RequestMoves moves, MoveTools tools) {
        this.requests = requests;
        this.history = history;
        this.moves = moves;
        this.tools = tools;
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
}
