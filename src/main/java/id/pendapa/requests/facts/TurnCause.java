package id.pendapa.requests.facts;

import java.util.Arrays;

/** Why an officer takes a younger request while an older one waits. Names stand in the history. */
public enum TurnCause {
    /** The applicant stands at the counter. */
    AT_COUNTER,
    /** A wedding, a funeral or another day that does not wait. */
    FIXED_DAY,
    /** The applicant is old, ill, pregnant or disabled. */
    VULNERABLE,
    /** Done together with another of the same person or family. */
    TOGETHER,
    /** Another reason, in words only. */
    OTHER;

    /** The one of that name; what is not named is another reason. */
    public static TurnCause of(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
