package id.pendapa.complaints.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or an aspiration.
 *
 * @param told what the reporter wrote
 * @param course what became of it so far
 */
public record Complaint(long id, String number, int version, Told told, Course course) {

    /**
     * The one rule of what may be public, with {@code n} the notice and {@code c} the complaint: shown by the office, not
     * about the Camat or anybody of the staff, not confidential.
     */
    public static final String PUBLIC =
            "n.shown AND NOT c.bypass AND NOT c.confidential AND c.category NOT IN ('STAFF', 'FEE', 'CAMAT')";

    /** States of the register. */
    public enum State {
        RECEIVED,
        WAITING,
        VERIFIED,
        DISPOSED,
        HANDED_OVER,
        ANSWERED,
        CLOSED,
        ARCHIVED;

        /** Whether nothing more happens. */
        public boolean isEnd() {
            return this == CLOSED || this == ARCHIVED;
        }
    }

    /** What it is. Somebody who asks for information is told so by the office. */
    public enum Kind {
        COMPLAINT,
        ASPIRATION,
        INFORMATION
    }

    /** What it is about. */
    public enum Category {
        ROAD,
        LIGHT,
        WASTE,
        WATER,
        ORDER,
        SERVICE,
        STAFF,
        FEE,
        CAMAT,
        OTHER;

        /** Whether it may mean misuse of an office. */
        public boolean isSupervised() {
            return this == STAFF || this == FEE || this == CAMAT;
        }

        /** Whether it goes past the kecamatan. */
        public boolean isBypass() {
            return this == CAMAT;
        }
    }

    /** How long it may take, see the terms of the office. */
    public enum Klass {
        INFORMATION,
        ASPIRATION,
        LIGHT,
        ORDINARY,
        SUPERVISED;

        /** The class as long as nobody has verified it. */
        static Klass of(Kind kind, Category category) {
            return switch (kind) {
                case INFORMATION -> INFORMATION;
                case ASPIRATION -> ASPIRATION;
                case COMPLAINT -> category.isSupervised() ? SUPERVISED : ORDINARY;
            };
        }
    }

    /** The steps: from which states each may be taken. */
    public enum Step {
        VERIFY(State.RECEIVED, State.WAITING),
        ASK(State.RECEIVED, State.VERIFIED, State.DISPOSED),
        DISPOSE(State.VERIFIED, State.DISPOSED),
        HAND_OVER(State.RECEIVED, State.VERIFIED, State.DISPOSED),
        TICKET(State.HANDED_OVER),
        ANSWER(State.VERIFIED, State.DISPOSED, State.HANDED_OVER),
        ARCHIVE(State.RECEIVED, State.WAITING, State.VERIFIED),
        PUBLISH(State.VERIFIED, State.DISPOSED, State.HANDED_OVER, State.ANSWERED, State.CLOSED),
        HIDE(
                State.WAITING,
                State.VERIFIED,
                State.DISPOSED,
                State.HANDED_OVER,
                State.ANSWERED,
                State.CLOSED,
                State.ARCHIVED),
        TELL(State.RECEIVED, State.WAITING, State.VERIFIED, State.DISPOSED, State.HANDED_OVER, State.ANSWERED),
        WRITE(State.RECEIVED, State.WAITING, State.VERIFIED, State.DISPOSED, State.HANDED_OVER, State.ANSWERED),
        SOLVED(State.ANSWERED),
        NOT_SOLVED(State.ANSWERED),
        LAPSE(State.ANSWERED);

        private final String from;

        Step(State... from) {
            this.from = Arrays.toString(from);
        }

        /** Whether it may be taken in a state. */
        public boolean isOpenIn(State state) {
            return from.matches(".*\\b" + state.name() + "\\b.*");
        }
    }

    /**
     * What the reporter wrote.
     *
     * @param bypass whether it is about the Camat
     */
    public record Told(
            @Nullable String title,
            String story,
            Place place,
            @Nullable LocalDate happenedOn,
            int photos,
            @Nullable String requestNumber,
            boolean anonymous,
            boolean confidential,
            boolean bypass,
            Instant receivedAt) {
        @Override
        public String toString() {
            return "Told[•••]";
        }
    }

    /** Where it is. */
    public record Place(
            String kelurahan,
            @Nullable String rt,
            @Nullable String rw,
            @Nullable String text) {}

    /**
     * What became of it.
     *
     * @param clockDue end of the step that the office is at, or null
     * @param handler who works on it, or null
     * @param replyUntil until when the reporter may speak, or null
     */
    public record Course(
            State state,
            Kind kind,
            Category category,
            Klass klass,
            @Nullable Instant verifiedAt,
            @Nullable Instant clockFrom,
            @Nullable Instant clockDue,
            Instant solveDue,
            boolean provisional,
            @Nullable Instant replyUntil,
            int level,
            @Nullable String handler,
            @Nullable String handedTo,
            @Nullable String ticket,
            int reopened,
            @Nullable Instant endedAt) {}

    /** Steps that are open now. */
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.isOpenIn(course.state()))
                .toList();
    }

    /** The value of that name, if there is one. */
    public static <T extends Enum<T>> Optional<T> find(Class<T> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst();
    }

    /**
     * Who told it, opened.
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
