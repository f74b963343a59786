package id.pendapa.participation.forums;

import id.pendapa.participation.forums.Forum.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a forum; it says nothing of who that is.
 *
 * @param kelurahan area code; empty where they did not say
 * @param hiddenFor why it is hidden, or null
 * @param lookedBy position of the officer who looked at it, or null
 */
public record Voice(
        long id,
        int version,
        Party party,
        String kelurahan,
        String words,
        Source source,
        Instant sentAt,
        Sight sight,
        @Nullable String hiddenFor,
        @Nullable String lookedBy) {

    /** How it came. Names stand in the database. */
    public enum Source {
        ONLINE,
        /** Somebody who was signed in. */
        ACCOUNT,
        /** An officer wrote it down for somebody. */
        COUNTER
    }

    /** Who sees it. Names stand in the database. */
    public enum Sight {
        WAITING,
        SHOWN,
        HIDDEN
    }

    /**
     * How many voices a forum has.
     *
     * @param hidden those that everybody is told about with the reason alone
     */
    public record Counts(int waiting, int shown, int hidden) {
        public int all() {
            return waiting + shown + hidden;
        }
    }
}
