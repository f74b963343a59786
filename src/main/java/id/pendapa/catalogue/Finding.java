package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Rule;
import java.util.Set;

/**
 * What a rule found.
 *
 * @param rule the rule
 * @param result whether its condition holds
 * @param inputs keys of the answers that it looked at
 */
public record Finding(Rule rule, Result result, Set<String> inputs) {

    public Finding {
        inputs = Set.copyOf(inputs);
    }

    /** Three values: what was not asked yet is neither true nor false. */
    public enum Result {
        HOLDS,
        FAILS,
        UNKNOWN;

        Result negated() {
            return this == HOLDS ? FAILS : this == FAILS ? HOLDS : UNKNOWN;
        }

        static Result of(boolean value) {
            return value ? HOLDS : FAILS;
        }
    }
}
