package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request went from one state to another, or was handed in. Heard by other modules in the same transaction.
 *
 * @param number public number
 * @param serviceCode code of the service
 * @param action code of the flow's action, or {@code AJUKAN} for the submission
 * @param fromState state that was left, or null at submission
 * @param toState state that was reached
 * @param phase phase of that state
 * @param outcome outcome where the request ended, otherwise null
 * @param at when
 */
public record RequestMoved(
        String number,
        String serviceCode,
        String action,
        @Nullable String fromState,
        String toState,
        Phase phase,
        @Nullable Outcome outcome,
        Instant at) {

    /** Code under which the submission stands in the history. */
    public static final String SUBMIT = "AJUKAN";
}
