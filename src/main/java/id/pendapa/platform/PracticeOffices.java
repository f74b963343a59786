package id.pendapa.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Practice offices: one for each officer who practises, with tables of its own. Nothing in it is real, nothing leaves it,
 * and it goes when it is not used. The browser of the officer has a mark; with the mark, every page is one of the practice
 * office.
 */
public interface PracticeOffices {

    /**
     * A practice office that was asked for.
     *
     * @param key its key
     * @param mark what the browser shows from now on; kept nowhere else
     */
    record Asked(OfficeKey key, String mark) {}

    /** What a mark leads to. */
    enum Stage {
        /** Nothing, or nothing any more. */
        NONE,
        /** It is being made. */
        PREPARING,
        /** The pages of whoever shows it are those of the practice office. */
        READY
    }

    /**
     * Begins a new one for an officer of the current office, who leaves an earlier one of theirs. It is made by
     * {@link #prepare}.
     *
     * @throws id.pendapa.shared.ConflictException when the office has as many as it may: {@code practice.full}
     */
    Asked ask(long account);

    /** Makes its tables and its invented people. Doing it again goes on where it stopped; one that is gone is left alone. */
    void prepare(OfficeKey key);

    /** The office that a mark leads to, once it is made, if the current office is its home. */
    Optional<OfficeKey> find(String mark);

    /** How far the one is to which a mark leads, if the current office is its home. */
    Stage stage(String mark);

    /** Begins anew for whoever practises in this office, which they leave. Called in the practice office itself. */
    Asked again();

    /** The mark leads nowhere any more; what was in it goes at the next {@link #endUnused}. Called in it. */
    void leave();

    /** Removes those of the current office that were left, or that nobody has used since, and what is left of others. */
    int endUnused(Instant since);
}
