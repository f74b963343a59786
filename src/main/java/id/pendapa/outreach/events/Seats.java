package id.pendapa.outreach.events;

import id.pendapa.outreach.events.Guest.Channel;
import id.pendapa.outreach.events.Guest.Person;
import id.pendapa.outreach.events.Guest.State;
import id.pendapa.platform.Audit;
import id.pendapa.requests.SecretCodes;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives places and takes them back. Everything here happens while the row of the event is held, so that the last places
 * are given once each, in the order in which people came, and nobody waits while a place is free.
 */
@Component
class Seats {

    private final PublicEventRows events;
    private final GuestRows guests;
    private final EventNews news;
    private final Audit audit;

    Seats(PublicEventRows events, GuestRows guests, EventNews news, Audit audit) {
        this.events = events;
        this.guests = guests;
        this.news = news;
        this.audit = audit;
    }

    /**
     * Lets somebody in, or onto the waiting list.
     *
     * @param event held by the caller
     * @return the ticket
     */
    String give(PublicEvent event, Person person, String kelurahan, Channel channel, Instant now) {
        String ticket = SecretCodes.create();
        State state = event.isFull() ? State.WAITING : State.PLACE;
        guests.add(event.id(), ticket, person, kelurahan, channel, state, now);
        if (state == State.PLACE) {
            events.take(event.id(), 1);
        }
        acted("event.signed-up", event, Map.of("state", state.name(), "channel", channel.name()));
        return ticket;
    }

    /** Takes a guest off; the first who waits moves up. */
    void giveBack(PublicEvent event, Guest guest, Instant now) {
        if (guest.state() == State.CANCELLED || !guests.move(guest, State.CANCELLED)) {
            return;
        }
        acted("event.signed-off", event, Map.of("state", guest.state().name()));
        if (guest.state() == State.PLACE) {
            events.take(event.id(), -1);
            fill(events.get(event.id()), now);
        }
    }

    /** Lets those move up who wait, as far as there are places; until it begins. */
    void fill(PublicEvent event, Instant now) {
        if (event.isOpen(now)) {
            for (Guest guest : guests.listWaiting(event.id(), event.facts().places() - event.taken())) {
                guests.move(guest, State.PLACE);
                events.take(event.id(), 1);
                news.promoted(event, guest);
                acted("event.moved-up", event, Map.of());
            }
        }
    }

    private void acted(String action, PublicEvent event, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, subject(event), facts));
    }

    static Audit.Subject subject(PublicEvent event) {
        return new Audit.Subject("event", event.code());
    }
}
