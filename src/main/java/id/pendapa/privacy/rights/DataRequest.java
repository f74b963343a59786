package id.pendapa.privacy.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody demands about the data of a request.
 *
 * @param number public number of the request
 * @param text what was asked for, in words; may be empty
 * @param paper how a demand on paper came in, or null
 * @param askedAt when the office got it
 * @param endedAt when it was decided or taken back, or null
 * @param decision null unless decided
 * @param field key of the answer that a correction is about, or null where only words say it
 * @param carriedOut null unless a correction was carried out
 */
public record DataRequest(
        long id,
        UUID key,
        String number,
        Kind kind,
        String text,
        @Nullable Paper paper,
        Instant askedAt,
        Instant dueAt,
        int version,
        State state,
        @Nullable Instant endedAt,
        @Nullable Decision decision,
        @Nullable String field,
        @Nullable CarriedOut carriedOut) {

    /** Within which the office answers (UU 27/2022 Ps. 30, 32, 41); the hours run over weekends and holidays. */
    static final Duration ANSWER_WITHIN = Duration.ofDays(3);

    /** From when on little time is left. */
    static final Duration SOON = Duration.ofDays(1);

    /** Whether its copy may be fetched: it is whole, so what was granted in part is handed out by the officer. */
    public boolean hasCopy() {
        return kind == Kind.ACCESS && decision != null && decision.outcome() == Outcome.GRANTED;
    }

    /** Whether it is a correction that was granted, in whole or in part. */
    public boolean isToCarryOut() {
        return kind == Kind.CORRECTION && decision != null && decision.outcome() != Outcome.REFUSED;
    }

    @Override
    public String toString() {
        return "DataRequest[" + id + "]";
    }

    /**
     * That a correction was carried out.
     *
     * @param beside whether the record stays and the correction stands beside it
     * @param by position of who did it
     */
    public record CarriedOut(boolean beside, String by, Instant at) {}

    /** Where a demand stands. */
    public enum State {
        OPEN,
        DECIDED,
        /** Taken back by who made it. */
        WITHDRAWN
    }

    /** What can be demanded. */
    @SuppressWarnings("ImmutableEnumChecker") // Both lists are made by List.of.
    public enum Kind {
        /** Access and a copy, Ps. 7 and 32. */
        ACCESS(false, List.of(Outcome.values()), List.of(Ground.OTHERS_DATA, Ground.SAFETY, Ground.DEFENCE)),
        /** Completing and correcting, Ps. 6 and 30. */
        CORRECTION(
                true,
                List.of(Outcome.values()),
                List.of(Ground.ACCURATE, Ground.OTHERS_DATA, Ground.SAFETY, Ground.DEFENCE)),
        /** Delaying or restricting what is done with the data, Ps. 11 and 41. */
        RESTRICTION(true, List.of(Outcome.values()), List.of(Ground.PUBLIC_DUTY, Ground.RUNNING)),
        /** Erasing, Ps. 8 and 43. Nothing is destroyed by one person alone, so it is never simply granted here. */
        ERASURE(
                true,
                List.of(Outcome.PARTLY, Outcome.REFUSED),
                List.of(Ground.ARCHIVE, Ground.PUBLIC_DUTY, Ground.RUNNING));

        private final boolean explained;
        private final List<Outcome> outcomes;
        private final List<Ground> grounds;

        Kind(boolean explained, List<Outcome> outcomes, List<Ground> grounds) {
            this.explained = explained;
            this.outcomes = outcomes;
            this.grounds = grounds;
        }

        /** Whether words must say what is meant. */
        public boolean isExplained() {
            return explained;
        }

        /** How it can be answered. */
        public List<Outcome> outcomes() {
            return outcomes;
        }

        /** On which grounds it may be refused, in whole or in part. */
        public List<Ground> grounds() {
            return grounds;
        }
    }

    /** Answers. */
    public enum Outcome {
        GRANTED,
        PARTLY,
        REFUSED
    }

    /** Grounds for a refusal. */
    public enum Ground {
        /** It would show another person's data, Ps. 33. */
        OTHERS_DATA,
        /** It would endanger somebody's safety or health, Ps. 33. */
        SAFETY,
        /** National defence and security, Ps. 33. */
        DEFENCE,
        /** The data are right as they are, by the papers handed in. */
        ACCURATE,
        /** A duty of the state in the public interest, Ps. 15. */
        PUBLIC_DUTY,
        /** Ps. 15 and the archive law: restricted, not erased. */
        ARCHIVE,
        /** The data are still needed for the running request. */
        RUNNING
    }

    /**
     * How a demand on paper came in.
     *
     * @param proof how it was seen who brought it
     * @param by position of who entered it
     */
    public record Paper(String proof, String by) {
        @Override
        public String toString() {
            return "Paper[•••]";
        }
    }

    /**
     * The answer.
     *
     * @param ground null where all was granted
     * @param reason what was done or why not, in words
     */
    public record Decision(Outcome outcome, @Nullable Ground ground, String reason, String by, Instant at) {
        @Override
        public String toString() {
            return "Decision[" + outcome + "]";
        }
    }
}
