package id.pendapa.integrity.gifts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gift that an officer reported.
 *
 * @param reporterId account of the reporter
 * @param reporter position of the reporter on that day
 * @param given what was reported, without the giver
 * @param verdict what the limits said on that day
 * @param course what became of it so far
 */
public record GiftReport(
        long id,
        String number,
        int version,
        long reporterId,
        String reporter,
        Instant reportedAt,
        Given given,
        Verdict verdict,
        Days days,
        Course course) {

    /** Where a report is. */
    public enum State {
        REPORTED,
        WAITING,
        LAPSED,
        PASSED,
        DECIDED,
        HANDED_OVER,
        CLOSED;

        /** Whether the time of the KPK runs. */
        public boolean isTicking() {
            return this == REPORTED || this == WAITING || this == LAPSED;
        }
    }

    /** The moves: where each leads and from which states it may be made. */
    public enum Step {
        ASK(State.WAITING, State.REPORTED),
        COMPLETE(State.REPORTED, State.WAITING, State.LAPSED),
        LAPSE(State.LAPSED, State.WAITING),
        PASS(State.PASSED, State.REPORTED, State.WAITING, State.LAPSED),
        DECIDE(State.DECIDED, State.REPORTED, State.PASSED),
        HAND_OVER(State.HANDED_OVER, State.DECIDED),
        CLOSE(State.CLOSED, State.REPORTED, State.DECIDED, State.HANDED_OVER);

        private final State to;
        private final String from;

        Step(State to, State... from) {
            this.to = to;
            this.from = Arrays.toString(from);
        }

        /** Where it leads. */
        public State to() {
            return to;
        }

        boolean isOpenIn(State state) {
            return from.matches(".*\\b" + state.name() + "\\b.*");
        }
    }

    /** Whether it was taken. */
    public enum Manner {
        RECEIVED,
        REFUSED
    }

    /** What kind of thing it is. */
    public enum Kind {
        GOODS,
        MONEY,
        SERVICE
    }

    /** Who the giver is to the officer. */
    public enum Relation {
        SERVED,
        PARTNER,
        COLLEAGUE,
        FAMILY,
        OTHER
    }

    /** On which occasion. */
    public enum Occasion {
        WORK,
        WEDDING,
        CUSTOM,
        HOLIDAY,
        FAREWELL,
        OTHER
    }

    /** Who decided. */
    public enum Decider {
        KPK,
        UPG
    }

    /** What the limits of the law said. */
    public enum Result {
        REFUSED,
        NO_LIMIT,
        FREE_CUSTOM,
        OVER_CUSTOM,
        FREE_COLLEAGUE,
        OVER_COLLEAGUE,
        OVER_YEAR;

        /** Whether the law asks for no report. */
        public boolean isFree() {
            return this == FREE_CUSTOM || this == FREE_COLLEAGUE;
        }
    }

    /**
     * What was reported.
     *
     * @param value whole rupiah
     * @param note or null
     */
    public record Given(
            Manner manner,
            Kind kind,
            Relation relation,
            Occasion occasion,
            String item,
            long value,
            boolean estimated,
            LocalDate receivedOn,
            String place,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Given[•••]";
        }
    }

    /**
     * What the limits said, with what they were asked with; amounts are whole rupiah.
     *
     * @param limit of one giver, or null where none applies
     * @param yearSum what the reporter had from colleagues in that year with this gift, or null
     */
    public record Verdict(
            Result result,
            @Nullable Long limit,
            @Nullable Long yearLimit,
            @Nullable Long yearSum,
            @Nullable String basis,
            @Nullable Long limitRule,
            @Nullable Long yearRule) {}

    /**
     * Until when, whole days included.
     *
     * @param upg for the reporter to tell the UPG
     * @param kpk for the report to be at the KPK
     * @param remind from when it is told that the time runs out
     * @param provisional whether holidays of that year are not known yet
     */
    public record Days(LocalDate upg, LocalDate kpk, LocalDate remind, boolean provisional) {}

    /**
     * What became of it.
     *
     * @param completeDue until when the reporter may complete it, or null
     * @param level what was told of the time last: 0 nothing, 1 that it runs out, 2 that it is over
     */
    public record Course(
            State state,
            @Nullable LocalDate completeDue,
            int level,
            @Nullable String ticket,
            @Nullable LocalDate passedOn,
            @Nullable Decision decision,
            @Nullable LocalDate handedOn,
            @Nullable LocalDate closedOn) {

        Course in(State next) {
            return new Course(next, null, level, ticket, passedOn, decision, handedOn, closedOn);
        }
    }

    /** What was decided; code and label as they were on that day. */
    public record Decision(Decider by, String code, String label, boolean handOver, LocalDate on) {}

    /** Moves that are open now. */
    public List<Step> steps() {
        return Arrays.stream(Step.values()).filter(this::isOpenTo).toList();
    }

    boolean isOpenTo(Step step) {
        Decision decision = course.decision();
        return step.isOpenIn(course.state())
                && switch (step) {
                    case HAND_OVER -> decision != null && decision.handOver();
                    case CLOSE ->
                        switch (course.state()) {
                            case REPORTED ->
                                given.manner() == Manner.REFUSED
                                        || verdict.result().isFree();
                            case DECIDED -> decision != null && !decision.handOver();
                            default -> true;
                        };
                    case ASK, COMPLETE, LAPSE, PASS, DECIDE -> true;
                };
    }

    /** Whether it came to the UPG too late. */
    public boolean isLateAtUpg(LocalDate reportedOn) {
        return reportedOn.isAfter(days.upg());
    }

    /** Whether the time of the KPK ran out before it was passed on, or settled without. */
    public boolean isLate(LocalDate today) {
        LocalDate passed = course.passedOn();
        Decision decision = course.decision();
        LocalDate closed = course.closedOn();
        LocalDate end = passed != null ? passed : decision != null ? decision.on() : closed != null ? closed : today;
        return end.isAfter(days.kpk());
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
     * @param kind name of the move, or {@code REPORTED} or {@code TOLD}
     * @param by who, by position
     * @param detail codes, days and numbers, or null
     * @param text what was written, or null
     */
    public record Entry(
            String kind,
            Instant at,
            String by,
            @Nullable String detail,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }
}
