package id.pendapa.requests.flow;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.platform.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves a request along the flow of its definition. The only place that decides who may do what: pages, the interface
 * for machines and tasks all ask it.
 */
public final class FlowEngine {

    private final Flow flow;

    public FlowEngine(Flow flow) {
        this.flow = flow;
    }

    /** Code of the state in which a submitted request begins. */
    public String firstState() {
        return flow.states().get(0).code();
    }

    /** Every action of the present state that people do, the allowed ones and those that are not, in the flow's order. */
    public List<Possibility> possibilities(Situation situation, Doer doer) {
        return flow.from(situation.state()).stream()
                .filter(action -> isSystem(doer) == action.duty().equals(Action.SYSTEM))
                .map(action -> new Possibility(action, hindrance(action, situation, doer)))
                .toList();
    }

    /** Whether the actor may do this action now, and where it leads. */
    public Decision decide(Situation situation, Doer doer, String actionCode) {
        Optional<Action> found = flow.findAction(actionCode);
        if (found.isEmpty()) {
            return new Decision.Refused(Hindrance.UNKNOWN);
        }
        Action action = found.get();
        Hindrance hindrance = hindrance(action, situation, doer);
        if (hindrance != null) {
            return new Decision.Refused(hindrance);
        }
        return new Decision.Move(action, flow.state(situation.state()), flow.state(action.to()));
    }

    /** The system's action that waits for the signing of this letter in the present state. */
    public Optional<Action> findAfterLetter(Situation situation, String letterCode) {
        return flow.from(situation.state()).stream()
                .filter(action -> letterCode.equals(action.afterLetter()))
                .findFirst();
    }

    /** The action that takes this letter back unsigned, in a state. */
    public Optional<Action> findCancelling(String state, String letterCode) {
        return flow.from(state).stream()
                .filter(action -> letterCode.equals(action.cancelsLetter()))
                .findFirst();
    }

    /**
     * The way of a request with which all is well: in each state the letter's signing, or the one big next step. It ends
     * where the flow ends, or where no such step leads on.
     */
    public List<Action> way() {
        List<Action> way = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        Set<String> seen = new HashSet<>();
        String state = firstState();
        while (seen.add(state)) {
            Action next = next(state, letters).orElse(null);
            if (next == null) {
                return way;
            }
            way.add(next);
            if (next.makesLetter() != null) {
                letters.add(next.makesLetter());
            }
            state = next.to();
        }
        return way;
    }

    private Optional<Action> next(String state, Set<String> letters) {
        List<Action> possible = flow.from(state);
        return possible.stream()
                .filter(action -> action.afterLetter() != null && letters.contains(action.afterLetter()))
                .findFirst()
                .or(() -> possible.stream().filter(Action::primary).findFirst());
    }

    /** Actions of the present state that need a second person and for which that is not lifted. */
    public List<Action> guarded(Situation situation) {
        return flow.from(situation.state()).stream()
                .filter(action -> !action.notSameAs().isEmpty())
                .filter(action -> !situation.lifted().contains(action.code()))
                .toList();
    }

    /** Whether the officer did something that keeps them from this action, lifted or not. */
    public boolean isSecondTime(Action action, Situation situation, Actor.Staff staff) {
        return hasDoneOneOf(action.notSameAs(), situation, staff);
    }

    private static @Nullable Hindrance hindrance(Action action, Situation situation, Doer doer) {
        if (!action.from().contains(situation.state())) {
            return Hindrance.OTHER_STATE;
        }
        Actor actor = doer.actor();
        if (actor instanceof Actor.Staff staff) {
            return officerHindrance(action, situation, staff, doer.ownRequest());
        }
        if (actor instanceof Actor.Citizen) {
            return action.duty().equals(Action.APPLICANT) ? null : Hindrance.OTHER_DUTY;
        }
        boolean due = action.duty().equals(Action.SYSTEM) && Objects.equals(action.afterLetter(), doer.signedLetter());
        return due ? null : Hindrance.OTHER_DUTY;
    }

    private static @Nullable Hindrance officerHindrance(
            Action action, Situation situation, Actor.Staff staff, boolean ownRequest) {
        Hindrance duty = dutyHindrance(action, situation, staff);
        if (duty != null) {
            return duty;
        }
        if (ownRequest) {
            return Hindrance.OWN_REQUEST;
        }
        boolean lifted = situation.lifted().contains(action.code());
        return !lifted && hasDoneOneOf(action.notSameAs(), situation, staff) ? Hindrance.SAME_PERSON : null;
    }

    private static @Nullable Hindrance dutyHindrance(Action action, Situation situation, Actor.Staff staff) {
        String area = action.level() == Level.KELURAHAN ? situation.kelurahanCode() : null;
        if (staff.holds(action.duty(), area)) {
            return null;
        }
        boolean elsewhere = staff.duties().stream()
                .anyMatch(held -> held.duty().equals(action.duty()) && held.kelurahanCode() != null);
        return elsewhere && action.level() == Level.KELURAHAN ? Hindrance.OTHER_KELURAHAN : Hindrance.OTHER_DUTY;
    }

    private static boolean hasDoneOneOf(List<String> actionCodes, Situation situation, Actor.Staff staff) {
        return situation.deeds().stream()
                .filter(deed -> actionCodes.contains(deed.actionCode()))
                .anyMatch(deed ->
                        deed.actorKey().equals(staff.key()) || Objects.equals(deed.officialId(), staff.officialId()));
    }

    private static boolean isSystem(Doer doer) {
        return doer.actor() instanceof Actor.Office;
    }
}
