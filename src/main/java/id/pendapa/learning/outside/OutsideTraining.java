package id.pendapa.learning.outside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training that an officer had elsewhere.
 *
 * @param account whose it is
 * @param version counts every change; an action names the one that it saw
 * @param reason why it was refused, or null
 * @param by title of whoever wrote it down
 * @param decidedBy title of whoever decided, or null
 */
public record OutsideTraining(
        long id,
        long account,
        Written written,
        State state,
        int version,
        @Nullable String reason,
        String by,
        @Nullable String decidedBy) {

    /**
     * What its officer wrote down.
     *
     * @param organiser who held it
     * @param heldOn its last day
     * @param hours hours of learning (JP) as the certificate says
     * @param note anything more, or empty
     */
    public record Written(String title, String organiser, LocalDate heldOn, int hours, String note) {}

    /** How far it is. Names stand in the database. */
    public enum State {
        WAITING,
        CONFIRMED,
        REFUSED,
        /** By its officer, before anybody decided. */
        TAKEN_BACK
    }

    /** Whether it counts in a year. */
    public boolean countsIn(int year) {
        return state == State.CONFIRMED && written.heldOn().getYear() == year;
    }
}
