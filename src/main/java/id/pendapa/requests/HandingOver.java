package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.ActionInput.Receiver;
import id.pendapa.requests.flow.Decision;
import id.pendapa.requests.flow.Needs;
import id.pendapa.shared.InvalidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers leave the office: into whose hands, on what proof, and by whose authority if not the applicant's own. */
final class HandingOver {

    /** Facts of the entry that tells of it. */
    static final String PROOF = "proof";

    static final String RECEIVER = "receiver";
    static final String AUTHORITY = "authority";

    private HandingOver() {}

    /**
     * What was entered, with the receiver that follows from the flow and the name that is known.
     *
     * @throws InvalidException {@code request.need.hand-over}, with the parts that are missing
     */
    static ActionInput checked(Decision.Move move, ActionInput typed, Answers answers, String applicant) {
        HandOver handOver = of(move.action(), typed);
        if (handOver == null) {
            return typed;
        }
        boolean office = isToOffice(move.to());
        HandOver whole = office ? handOver.toOffice() : handOver;
        List<String> missing = whole.receiver() == Receiver.OFFICE && !office
                ? List.of("who")
                : Needs.missing(whole, Representative.find(answers).isPresent());
        if (!missing.isEmpty()) {
            throw new InvalidException("request.need.hand-over", missing.toArray());
        }
        boolean own = whole.receiver() == Receiver.APPLICANT && whole.name().isBlank();
        return typed.handing(own ? new HandOver(whole.receiver(), applicant, whole.proof(), false) : whole);
    }

    /** Papers that lead to another office's clock go to an officer there. */
    static boolean isToOffice(State to) {
        return to.phase() == Phase.WAITING_OTHER;
    }

    static @Nullable HandOver of(Action action, ActionInput input) {
        return action.asks(Need.HAND_OVER) ? input.handOver() : null;
    }

    /** Who, on what proof, by what authority, for the history; the name is sealed beside it. */
    static Map<String, String> facts(Action action, ActionInput input) {
        Map<String, String> facts = new LinkedHashMap<>();
        HandOver handOver = of(action, input);
        if (handOver != null) {
            facts.put(PROOF, handOver.proof());
            facts.put(RECEIVER, String.valueOf(handOver.receiver()));
            if (handOver.authoritySeen()) {
                facts.put(AUTHORITY, "seen");
            }
        }
        return facts;
    }
}
