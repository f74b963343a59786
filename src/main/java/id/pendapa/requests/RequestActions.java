package id.pendapa.requests;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Doer;
import id.pendapa.requests.flow.Possibility;
import id.pendapa.requests.flow.Situation;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do on a request: they see what is possible and do it. */
@Service
public class RequestActions {

    private final Gate gate;
    private final StaffDirectory staffDirectory;
    private final ServiceRequests requests;
    private final RequestMoves moves;

    RequestActions(Gate gate, StaffDirectory staffDirectory, ServiceRequests requests, RequestMoves moves) {
        this.gate = gate;
        this.staffDirectory = staffDirectory;
        this.requests = requests;
        this.moves = moves;
    }

    /**
     * Does an action of the flow in one transaction: state, clock, history, needs, letter, messages and audit row.
     *
     * @param number public number
     * @param versionSeen version of the request that the officer had on the screen
     * @param actionCode code in the flow
     * @param input what was entered with it
     * @return the state that was reached
     * @throws id.pendapa.shared.ConflictException {@code request.stale} if somebody was faster
     * @throws id.pendapa.shared.ForbiddenException if this officer may not do it
     * @throws id.pendapa.shared.InvalidException if something that the action asks for is missing
     */
    @Transactional
    public State perform(String number, int versionSeen, String actionCode, ActionInput input) {
        Actor.Staff staff = gate.require(Permission.REQUEST_ACT);
        ServiceRequest request = requests.get(number);
        return moves.move(request, versionSeen, doer(staff, request), actionCode, input);
    }

    /** Everything that people do in the present state, with the reason where this officer may not. */
    @Transactional(readOnly = true)
    public List<Possibility> listPossibilities(String number) {
        Actor.Staff staff = gate.require(Permission.REQUEST_VIEW);
        ServiceRequest request = requests.get(number);
        return possibilities(request, staff, moves.situation(request));
    }

    /** The same for a request whose past was read already. */
    List<Possibility> possibilities(ServiceRequest request, Actor.Staff staff, Situation situation) {
        return moves.engine(request).possibilities(situation, doer(staff, request));
    }

    Situation situation(ServiceRequest request) {
        return moves.situation(request);
    }

    Situation situation(ServiceRequest request, List<Entry> past) {
        return moves.situation(request, past);
    }

    /** What is needed to make or to preview a letter of the request as it stands now. */
    LetterOrder order(ServiceRequest request, String letterCode) {
        return moves.order(request, letterCode);
    }

    /** Actions of the present state that need a second person, as long as nobody lifted that. */
    List<Action> listGuarded(ServiceRequest request) {
        return moves.engine(request).guarded(moves.situation(request));
    }

    boolean isOwn(ServiceRequest request, Actor.Staff staff) {
        return doer(staff, request).ownRequest();
    }

    private Doer doer(Actor.Staff staff, ServiceRequest request) {
        return Doer.officer(staff, request.isAbout(staffDirectory.ownNikIndexes(staff.accountId())));
    }
}
