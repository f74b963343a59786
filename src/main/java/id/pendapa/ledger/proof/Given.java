package id.pendapa.ledger.proof;

import java.time.Instant;
import java.util.function.ToLongFunction;

/**
 * Things that the office handed out and that must have left their trace: each night both are counted and compared. Modules
 * that hand something out implement it.
 */
public interface Given {

    /** Stable code with a text in the bundle {@code proof.given.…}, for example {@code receipts}. */
    String kind();

    /** How many were handed out before a time. */
    long given(Instant until);

    /**
     * How many of them left their trace.
     *
     * @param acts counts the acts of a code that are in the log and were written before that time
     */
    long kept(Instant until, ToLongFunction<String> acts);
}
