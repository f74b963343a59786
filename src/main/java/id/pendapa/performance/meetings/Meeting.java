package id.pendapa.performance.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the leadership, as it was written down. Its words never change; the version counts what was added to it.
 *
 * @param subject what it was about
 * @param present who was there, by position
 */
public record Meeting(
        long id, int version, LocalDate heldOn, String subject, String present, String enteredBy, Instant enteredAt) {

    /**
     * A decision. What was decided never changes; only how far its action is.
     *
     * @param number which of its meeting
     * @param heldOn day of its meeting
     * @param action what follows from it, or null
     */
    public record Decision(
            long id,
            int version,
            long meetingId,
            int number,
            LocalDate heldOn,
            String words,
            @Nullable Action action,
            @Nullable Aim aim,
            String enteredBy,
            Instant enteredAt) {

        public boolean isPromise() {
            return action != null && action.promise() != null;
        }

        boolean isOf(long accountId) {
            return action != null && action.owner().accountId() == accountId;
        }
    }

    /** The initiative that a decision is about. */
    public record Aim(long initiativeId, String title) {}

    /**
     * What somebody shall do.
     *
     * @param promise what of it was promised to everybody, or null
     * @param promiseEnd what everybody reads of its end, or null
     */
    public record Action(
            String task,
            Owner owner,
            LocalDate dueOn,
            State state,
            @Nullable LocalDate endedOn,
            @Nullable String promise,
            @Nullable String promiseEnd) {

        public boolean isOverdue(LocalDate today) {
            return state == State.OPEN && dueOn.isBefore(today);
        }
    }

    /**
     * Whose action it is.
     *
     * @param title position on the day on which it was given to them
     */
    public record Owner(long accountId, String title) {}

    /** How far an action is. Names stand in the database. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** What can be done with an action; names as in forms. */
    public enum Move {
        SELESAI,
        HENTIKAN,
        /** The undo of the two before. */
        BUKA;

        State to() {
            return switch (this) {
                case SELESAI -> State.DONE;
                case HENTIKAN -> State.DROPPED;
                case BUKA -> State.OPEN;
            };
        }

        Kind kind() {
            return switch (this) {
                case SELESAI -> Kind.DONE;
                case HENTIKAN -> Kind.DROPPED;
                case BUKA -> Kind.REOPENED;
            };
        }

        public boolean isFrom(State state) {
            return (this == BUKA) != (state == State.OPEN);
        }

        /** Whether everybody must be told of it where it was promised to them. */
        public boolean isEnd() {
            return this != BUKA;
        }

        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Move> find(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.address().equals(typed))
                    .findFirst();
        }
    }

    /** What was added later. Names stand in the database. */
    public enum Kind {
        CORRECTED,
        DONE,
        DROPPED,
        REOPENED
    }

    /**
     * A line that was added later.
     *
     * @param decisionId of which decision; null where it is about the meeting as a whole
     * @param words what was wrong and what is right; what was done; why not
     */
    public record Step(long meetingId, @Nullable Long decisionId, Kind kind, String words, Instant at, String by) {

        public boolean isOf(@Nullable Long decision) {
            return decisionId == null ? decision == null : decisionId.equals(decision);
        }
    }

    /**
     * A meeting with what was decided.
     *
     * @param steps what was added later, to the meeting and to its decisions, oldest first
     * @param mayManage whether whoever looks may add to it
     */
    public record Opened(Meeting meeting, List<Decision> decisions, List<Step> steps, boolean mayManage) {
        public Opened {
            decisions = List.copyOf(decisions);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A decision with what came of it.
     *
     * @param steps what was added later, oldest first
     * @param moves what whoever looks may do with its action
     * @param mayRead whether whoever looks may read its meeting
     * @param mayManage whether whoever looks may correct it
     */
    public record Followed(Decision decision, List<Step> steps, List<Move> moves, boolean mayRead, boolean mayManage) {
        public Followed {
            steps = List.copyOf(steps);
            moves = List.copyOf(moves);
        }
    }
}
