package id.pendapa.outreach.events;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.events.EventDesk.Written;
import id.pendapa.outreach.events.Guest.Channel;
import id.pendapa.outreach.events.Guest.Person;
import id.pendapa.outreach.events.PublicEvent.State;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At the door of an event: who is expected, who came, and who comes without having signed up. */
@Service
public class EventDoor {

    private final Gate gate;
    private final PublicEventRows events;
    private final GuestRows guests;
    private final Seats seats;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    EventDoor(
            Gate gate,
            PublicEventRows events,
            GuestRows guests,
            Seats seats,
            Kelurahans kelurahans,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.events = events;
        this.guests = guests;
        this.seats = seats;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** A guest at the door. */
    public record Named(Guest guest, String name, String helper) {}

    /**
     * An event at its door.
     *
     * @param guests those who have a place, then those who wait
     * @param today whether guests can be written down as there
     */
    public record Door(PublicEvent event, List<Named> guests, boolean today) {
        public Door {
            guests = List.copyOf(guests);
        }
    }

    /** One guest who showed a ticket. */
    public record Shown(PublicEvent event, Named guest, boolean today) {}

    /** Who is expected, by name; which is written down. */
    @Transactional
    public Door open(String code) {
        gate.require(Permission.EVENT_RECEIVE);
        PublicEvent event = events.find(code).orElseThrow(() -> new NotFoundException("event.unknown"));
        saw(event);
        Map<String, Person> people = guests.people(event.id());
        return new Door(
                event,
                guests.list(event.id()).stream()
                        .map(guest -> named(guest, people.get(guest.ticket())))
                        .toList(),
                mayAttend(event));
    }

    private void saw(PublicEvent event) {
        audit.saw(new Audit.Sight("event-guests", Seats.subject(event), List.of("guest.name"), null));
    }

    private static Named named(Guest guest, @Nullable Person person) {
        return person == null ? new Named(guest, "", "") : new Named(guest, person.name(), person.helper());
    }

    private boolean mayAttend(PublicEvent event) {
        boolean isToday =
                LocalDate.ofInstant(event.facts().startsAt(), time.zone()).equals(time.today());
        return event.state() == State.OPEN && (isToday || event.hasBegun(time.now()));
    }

    /** Whose ticket this is; which is written down. */
    @Transactional
    public Shown show(String ticket) {
        gate.require(Permission.EVENT_RECEIVE);
        Guest guest = guest(ticket);
        PublicEvent event = events.get(guest.eventId());
        saw(event);
        return new Shown(event, named(guest, guests.people(event.id()).get(ticket)), mayAttend(event));
    }

    private Guest guest(String ticket) {
        return guests.find(ticket).orElseThrow(() -> new NotFoundException("event.ticket"));
    }

    /** Signs somebody up who has no phone or came without; once it has begun they are there too. */
    @Transactional
    public Written enter(String code, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.EVENT_RECEIVE);
        EventForm form = new EventForm(typed, time.today(), time.zone());
        Person person = form.person();
        String kelurahan = form.kelurahan(
                kelurahans.list().stream().map(one -> one.code().dotted()).toList());
        if (!form.isRight()) {
            return new Written(form.wrong(), "");
        }
        String ticket = formKeys.once(formKey, code + " " + form.content(), () -> {
            PublicEvent event = held(code);
            if (event.state() != State.OPEN) {
                throw new ConflictException("event.over");
            }
            String given = seats.give(event, person, kelurahan, Channel.COUNTER, time.now());
            if (event.hasBegun(time.now())) {
                guests.find(given).ifPresent(guest -> attend(event, guest, true));
            }
            return given;
        });
        return new Written(Map.of(), ticket);
    }

    /**
     * Writes down that a guest is there, or that this was a mistake; a second press changes nothing.
     *
     * @return the code of the event
     * @throws ConflictException {@code event.door} before it begins and after it is closed
     */
    @Transactional
    public String attend(String ticket, boolean there) {
        gate.require(Permission.EVENT_RECEIVE);
        PublicEvent event = held(events.get(guest(ticket).eventId()).code());
        if (!mayAttend(event)) {
            throw new ConflictException("event.door");
        }
        attend(event, guest(ticket), there);
        return event.code();
    }

    private void attend(PublicEvent event, Guest guest, boolean there) {
        if ((guest.attendedAt() != null) != there) {
            guests.attend(guest, there ? time.now() : null);
            acted(there ? "event.attended" : "event.not-attended", event, Map.of("guest", Long.toString(guest.id())));
        }
    }

    private PublicEvent held(String code) {
        return events.lock(code).orElseThrow(() -> new NotFoundException("event.unknown"));
    }

    private void acted(String action, PublicEvent event, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, Seats.subject(event), facts));
    }
}
