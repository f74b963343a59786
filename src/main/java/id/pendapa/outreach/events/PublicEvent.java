package id.pendapa.outreach.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An occasion to which the office invites: a workshop, a talk, an hour of questions.
 *
 * @param code its place in addresses, for example {@code 2026-12-09-jaga-data-pribadi}
 * @param taken how many places are given
 * @param example shipped with Pendapa and not written over yet
 * @param reason why it was called off, or null
 * @param minutes how it went, in Markdown, or null
 */
public record PublicEvent(
        long id,
        String code,
        int version,
        State state,
        Facts facts,
        int taken,
        boolean example,
        @Nullable String reason,
        @Nullable String minutes) {

    /** How far it has come. */
    public enum State {
        /** Only the office sees it. */
        DRAFT,
        /** Everybody may sign up until it begins. */
        OPEN,
        /** Called off; whoever had signed up was told. */
        CANCELLED,
        /** Over, with its minutes. */
        CLOSED
    }

    /**
     * What is told of it.
     *
     * @param words what it is about, in Markdown
     * @param organiser unit that answers for it
     * @param places how many guests there is room for
     */
    public record Facts(
            String title, String words, String place, String organiser, Instant startsAt, Instant endsAt, int places) {

        boolean isElsewhereOrAtAnotherTime(Facts other) {
            return !place.equals(other.place) || !startsAt.equals(other.startsAt) || !endsAt.equals(other.endsAt);
        }
    }

    /** Whether one may sign up now. */
    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(facts.startsAt());
    }

    /** Whether it has begun, so that guests can be there. */
    public boolean hasBegun(Instant now) {
        return !now.isBefore(facts.startsAt());
    }

    public boolean isFull() {
        return taken >= facts.places();
    }
}
