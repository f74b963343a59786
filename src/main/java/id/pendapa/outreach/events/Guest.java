package id.pendapa.outreach.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up for an event, without who it is.
 *
 * @param ticket random code that the guest shows
 * @param kelurahan code of where the guest lives; empty for elsewhere
 * @param attendedAt when the guest was seen there, or null
 * @param rated whether the guest said how it was
 */
public record Guest(
        long id,
        long eventId,
        String ticket,
        State state,
        String kelurahan,
        @Nullable Instant attendedAt,
        boolean rated) {

    /** What a guest has. */
    public enum State {
        PLACE,
        /** On the waiting list: the first moves up when a place becomes free. */
        WAITING,
        CANCELLED
    }

    /** How a guest came to the office. */
    public enum Channel {
        ONLINE,
        /** Entered by an officer for somebody who has no phone, or who came without signing up. */
        COUNTER
    }

    /**
     * Who it is; sealed wherever it is kept.
     *
     * @param helper who signed up for the guest, or empty for oneself
     * @param contact telephone number or e-mail address, or empty
     */
    public record Person(String name, String helper, String contact) {

        @Override
        public String toString() {
            return "Person[•••]";
        }
    }
}
