package id.pendapa.participation.forums;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed in a forum, and what became of it.
 *
 * @param outcome what came of it or why it was not done, or null as long as it is open
 */
public record Agreement(
        long id,
        int version,
        String words,
        Owner owner,
        LocalDate dueOn,
        State state,
        @Nullable String outcome,
        @Nullable LocalDate endedOn) {

    /**
     * Who does it.
     *
     * @param title position on the day on which it was agreed
     */
    public record Owner(long accountId, String title) {}

    /** How it stands. Names stand in the database. */
    public enum State {
        OPEN,
        DONE,
        NOT_DONE
    }

    /** Since how many days it is late; 0 where it is not. */
    public long late(LocalDate today) {
        return state == State.OPEN ? Math.max(0, ChronoUnit.DAYS.between(dueOn, today)) : 0;
    }
}
