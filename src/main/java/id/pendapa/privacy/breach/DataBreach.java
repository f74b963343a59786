package id.pendapa.privacy.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure of protection.
 *
 * @param facts what happened
 * @param handling what was done and how things are put right, in words; empty until it is written
 * @param dueAt until when people and the agency are told
 * @param gathered whether the list of those affected is up to date with the parts
 * @param toldAt when telling those affected began, or null
 * @param agency null until the agency was told
 * @param closedAt null while it is open
 */
public record DataBreach(
        long id,
        UUID key,
        Facts facts,
        String handling,
        Instant dueAt,
        Instant recordedAt,
        String recordedBy,
        int version,
        boolean gathered,
        @Nullable Instant toldAt,
        @Nullable Agency agency,
        @Nullable Instant closedAt) {

    /** Within which people and the agency are told (UU 27/2022 Ps. 46); the hours run over weekends and holidays. */
    static final Duration TELL_WITHIN = Duration.ofDays(3);

    /** From when on little time is left. */
    static final Duration SOON = Duration.ofDays(1);

    /** Whether nothing that the clock runs for is left to do. */
    public boolean isTold() {
        return toldAt != null && agency != null;
    }

    @Override
    public String toString() {
        return "DataBreach[" + id + "]";
    }

    /** How protection failed. */
    public enum Way {
        /** Somebody looked without a reason, or used another's account. */
        ACCOUNT_MISUSED,
        /** Paper or a device was lost or stolen. */
        LOST,
        WRONG_RECIPIENT,
        BREAK_IN,
        OTHER
    }

    /**
     * What happened.
     *
     * @param event in words, as those affected read it
     * @param data which data were open, in words
     * @param knownAt when the office learned of it
     * @param from since when the data were open
     * @param until until when; null where they still are, or nobody knows
     */
    public record Facts(
            Way way,
            String event,
            String data,
            Instant knownAt,
            Instant from,
            @Nullable Instant until) {
        @Override
        public String toString() {
            return "Facts[" + way + "]";
        }
    }

    /**
     * How the agency was told.
     *
     * @param letter number of the letter
     */
    public record Agency(LocalDate day, String letter) {}

    /**
     * What decides who is affected; the parts of a failure add up.
     *
     * @param actor whose sights, as the log names them; {@link #OFFICERS}, {@link #EVERYBODY}, or null for none
     * @param numbers requests that are affected whatever the log says
     */
    public record Part(long id, @Nullable String actor, Instant from, Instant until, List<String> numbers) {
        /** The sights of all officers. */
        public static final String OFFICERS = "staff";

        /** The sights of everybody, applicants and holders of letters too. */
        public static final String EVERYBODY = "all";

        public Part {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Something that was done about it.
     *
     * @param code with its words under {@code protection.breach.step.…}
     * @param note words of who did it, or null
     */
    public record Step(String code, @Nullable String note, Instant at, String by) {
        @Override
        public String toString() {
            return "Step[" + code + "]";
        }
    }

    /**
     * What the applicant of a request was told.
     *
     * @param fields codes of what was seen of that request
     */
    public record Told(DataBreach breach, List<String> fields, Instant at) {
        public Told {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Whom it affects, by numbers.
     *
     * @param requests requests on the list
     * @param told of them told
     * @param gone of them not there any more
     * @param others records on the list that are no requests
     */
    public record Counts(int requests, int told, int gone, int others) {
        /** How many wait for being told. */
        public int untold() {
            return requests - told - gone;
        }
    }
}
