package id.pendapa.performance.initiatives;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the office does to move one indicator.
 *
 * @param began when it began, and what the indicator was then; null before that
 * @param endedOn when it was done or dropped, or null
 */
public record Initiative(
        long id,
        int version,
        Plan plan,
        State state,
        @Nullable Began began,
        @Nullable LocalDate endedOn,
        String enteredBy,
        Instant enteredAt) {

    /**
     * What is meant to be done.
     *
     * @param why what the trouble is
     * @param owner whose it is
     * @param resources people, hours, rupiah, in words
     * @param expected what the indicator shall become
     * @param mayBePublic whether everybody may read how far it is
     */
    public record Plan(
            String title,
            String why,
            Owner owner,
            String resources,
            LocalDate dueOn,
            Indicator indicator,
            BigDecimal expected,
            boolean mayBePublic) {}

    /**
     * Whose it is.
     *
     * @param title position on the day on which it was given to them
     */
    public record Owner(long accountId, String title) {}

    /**
     * The beginning.
     *
     * @param base the indicator in the last full month before it
     */
    public record Began(LocalDate on, Reading base) {}

    /** How far it is. Names stand in the database. */
    public enum State {
        PLANNED,
        RUNNING,
        DONE,
        DROPPED;

        public boolean isOpen() {
            return this == PLANNED || this == RUNNING;
        }
    }

    /** What can be done with it as a whole; names as in forms. */
    public enum Move {
        MULAI,
        SELESAI,
        HENTIKAN,
        /** The undo of the two before. */
        BUKA;

        Kind kind() {
            return switch (this) {
                case MULAI -> Kind.BEGUN;
                case SELESAI -> Kind.DONE;
                case HENTIKAN -> Kind.DROPPED;
                case BUKA -> Kind.REOPENED;
            };
        }

        public boolean isFrom(State state) {
            return switch (this) {
                case MULAI -> state == State.PLANNED;
                case SELESAI -> state == State.RUNNING;
                case HENTIKAN -> state.isOpen();
                case BUKA -> !state.isOpen();
            };
        }

        /** Whether words must be said to it; what began says the plan. */
        public boolean asksWords() {
            return this != MULAI;
        }

        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Move> find(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.address().equals(typed))
                    .findFirst();
        }
    }

    /** What happened to it. Names stand in the database. */
    public enum Kind {
        ENTERED,
        EDITED,
        NOTED,
        BEGUN,
        DONE,
        DROPPED,
        REOPENED
    }

    /**
     * A line of its history.
     *
     * @param on the day that it tells of
     * @param words what was said, or null
     * @param link where proof of it lies, or null
     * @param before what stood there before an edit, by field
     */
    public record Step(
            Kind kind,
            LocalDate on,
            @Nullable String words,
            @Nullable String link,
            Map<String, String> before,
            Instant at,
            String by) {
        public Step {
            before = Map.copyOf(before);
        }
    }

    /**
     * One with its history.
     *
     * @param steps newest first
     * @param series its indicator by month, from before it began, oldest first
     * @param mayManage whether whoever looks may change it
     * @param mayNote whether whoever looks may say how far it is
     * @param ownerServes whether its owner still may own one
     */
    public record Opened(
            Initiative initiative,
            List<Step> steps,
            List<Reading> series,
            boolean mayManage,
            boolean mayNote,
            boolean ownerServes) {
        public Opened {
            steps = List.copyOf(steps);
            series = List.copyOf(series);
        }

        /** The indicator in a month, if it is among the series. */
        public Optional<Reading> in(LocalDate month) {
            return series.stream()
                    .filter(reading -> reading.month().equals(month))
                    .findFirst();
        }
    }

    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && plan.dueOn().isBefore(today);
    }

    /** The first whole month after it ended; empty while it did not. */
    public Optional<LocalDate> firstMonthAfter() {
        return Optional.ofNullable(endedOn).map(day -> day.withDayOfMonth(1).plusMonths(1));
    }
}
