package id.pendapa.requests.flow;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.State;

/** What comes of wanting to act. */
public sealed interface Decision {

    /**
     * It may be done, and this follows; letter orders, clock effect and notices stand in the action.
     *
     * @param action the action
     * @param from state that is left
     * @param to state that follows, with its phase and outcome
     */
    record Move(Action action, State from, State to) implements Decision {}

    /** It may not be done. */
    record Refused(Hindrance hindrance) implements Decision {}
}
