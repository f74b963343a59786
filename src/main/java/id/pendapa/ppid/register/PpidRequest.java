package id.pendapa.ppid.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for public information.
 *
 * @param asked what the requester wrote, without who it is
 * @param course what became of it so far
 */
public record PpidRequest(long id, String number, int version, Asked asked, Course course) {

    /** States of a request. */
    public enum State {
        RECEIVED,
        WAITING,
        REGISTERED,
        ANSWERED,
        OBJECTED,
        DECIDED,
        LAPSED;

        /** Whether the office still has to do something, or waits for the requester. */
        public boolean isOpen() {
            return this != ANSWERED && this != DECIDED && this != LAPSED;
        }
    }

    /** How it was answered. */
    public enum Outcome {
        GIVEN,
        PARTLY,
        REFUSED,
        ELSEWHERE;

        /** Whether an article and the test of consequences must be said. */
        public boolean isRefusal() {
            return this == PARTLY || this == REFUSED;
        }
    }

    /** How an objection was decided: given at once, to be answered anew, or not granted. */
    public enum Decision {
        GIVE,
        REOPEN,
        UPHELD
    }

    /** Who asks. */
    public enum Requester {
        PERSON,
        BODY
    }

    /** How it is to be received. */
    public enum Way {
        LOOK,
        COPY,
        EMAIL
    }

    /** The steps: from which states each may be taken. */
    public enum Step {
        ACCEPT(State.RECEIVED),
        ASK(State.RECEIVED, State.REGISTERED),
        EXTEND(State.RECEIVED, State.REGISTERED),
        ANSWER(State.REGISTERED),
        DECIDE(State.OBJECTED),
        TELL(State.RECEIVED, State.WAITING, State.REGISTERED, State.ANSWERED, State.OBJECTED, State.DECIDED),
        WRITE(State.RECEIVED, State.WAITING, State.REGISTERED, State.OBJECTED),
        OBJECT(State.RECEIVED, State.REGISTERED, State.ANSWERED),
        LAPSE(State.WAITING);

        private final String from;

        Step(State... from) {
            this.from = Arrays.toString(from);
        }

        /** Whether it may be taken in a state. */
        public boolean isOpenIn(State state) {
            return from.matches(".*\\b" + state.name() + "\\b.*");
        }
    }

    /** What the requester wrote. */
    public record Asked(Requester requester, Way way, String wanted, String purpose, Instant receivedAt) {
        @Override
        public String toString() {
            return "Asked[•••]";
        }
    }

    /**
     * What became of it.
     *
     * @param from from when the step that the office is at counts, or null
     * @param due end of it, or of the last one
     * @param replyUntil until when the requester may complete it, or null
     * @param objectionUntil until when the requester may object to the answer, or null
     * @param disputeUntil until when the requester may go on after the decision, or null
     */
    public record Course(
            State state,
            @Nullable Outcome outcome,
            @Nullable Instant acceptedAt,
            @Nullable Instant from,
            Instant due,
            boolean provisional,
            @Nullable Instant replyUntil,
            boolean extended,
            int level,
            @Nullable Instant answeredAt,
            @Nullable Instant objectionUntil,
            @Nullable Instant disputeUntil,
            int objections) {}

    /** Steps that are open now. */
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.isOpenIn(course.state()))
                .filter(step -> step != Step.EXTEND || !course.extended())
                .toList();
    }

    /** The value of that name, if there is one. */
    public static <T extends Enum<T>> Optional<T> find(Class<T> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst();
    }

    /**
     * Something that happened.
     *
     * @param kind name of the step, or {@code RECEIVED} or {@code ESCALATED}
     * @param requester whether the requester did it
     * @param by who, by position
     * @param detail codes and grounds, or null
     * @param text what was written, or null
     */
    public record Entry(
            String kind,
            Instant at,
            boolean requester,
            String by,
            @Nullable String detail,
            @Nullable String text) {

        /** Stands between the words of a refusal and its test of consequences. */
        public static final String TEST = "\u001E";

        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }

    /**
     * Who asks, opened.
     *
     * @param contact telephone number or e-mail address
     */
    public record Known(String name, String contact) {
        @Override
        public String toString() {
            return "Known[•••]";
        }
    }
}
