package id.pendapa.outreach.events;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.events.Guest.Channel;
import id.pendapa.outreach.events.Guest.State;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.SmallCells;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with events: reads of them, signs up, signs off, and says how it was. */
@Service
public class PublicEvents {

    /** How many past events a page has. */
    public static final int PAGE = 10;

    private static final int MOST_COMING = 50;

    /** One person signs up a family; a whole village may stand behind one address, so that limit is wide. */
    private static final Limit PER_BROWSER = new Limit("event.browser", 10, Duration.ofHours(1));

    private static final Limit PER_ADDRESS = new Limit("event.address", 600, Duration.ofHours(1));
    private static final String UNKNOWN = "event.unknown";

    private final PublicEventRows events;
    private final GuestRows guests;
    private final Seats seats;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final OfficeTime time;

    PublicEvents(
            PublicEventRows events,
            GuestRows guests,
            Seats seats,
            Kelurahans kelurahans,
            FormKeys formKeys,
            RateLimits limits,
            OfficeTime time) {
        this.events = events;
        this.guests = guests;
        this.seats = seats;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.limits = limits;
        this.time = time;
    }

    /**
     * What there is.
     *
     * @param past one more than a page where there are more
     */
    public record Listed(List<PublicEvent> coming, List<PublicEvent> past) {
        public Listed {
            coming = List.copyOf(coming);
            past = List.copyOf(past);
        }
    }

    /**
     * One of them as everybody sees it.
     *
     * @param open whether one may sign up
     * @param result how it went; null before it is closed
     */
    public record Shown(
            PublicEvent event, boolean open, @Nullable Result result) {}

    /**
     * How it went.
     *
     * @param signedUp how many had a place
     * @param attended how many were there; null for fewer than five
     * @param reach where they live
     * @param mean how useful it was from 1 to 4; null where fewer than five said so
     */
    public record Result(
            int signedUp,
            @Nullable Long attended,
            List<Reach> reach,
            @Nullable Double mean) {
        public Result {
            reach = List.copyOf(reach);
        }
    }

    /**
     * How many of a kelurahan were there.
     *
     * @param kelurahan its code; empty for elsewhere
     * @param guests null where so few were there that somebody could be meant
     */
    public record Reach(String kelurahan, @Nullable Long guests) {}

    /**
     * A ticket.
     *
     * @param before how many wait before this guest
     * @param mayLeave whether the guest may still sign off
     * @param mayRate whether the guest may say how it was
     */
    public record Ticket(PublicEvent event, Guest guest, int before, boolean mayLeave, boolean mayRate) {}

    /** From where a form comes, as limits count it. */
    public record From(String browser, String address) {}

    /** What came of a form: what is wrong by field, and the ticket where nothing is. */
    public record Taken(Map<String, String> wrong, String ticket) {}

    /**
     * The list.
     *
     * @param before code before which past ones are shown, or empty
     */
    @Transactional(readOnly = true)
    public Listed list(String before) {
        return new Listed(events.listComing(time.now(), MOST_COMING), events.listPast(time.now(), before, PAGE + 1));
    }

    /**
     * One of them.
     *
     * @throws NotFoundException {@code event.unknown} if there is none, or it is not public yet
     */
    @Transactional(readOnly = true)
    public Shown open(String code) {
        PublicEvent event = shown(events.find(code).orElseThrow(() -> new NotFoundException(UNKNOWN)));
        return new Shown(
                event, event.isOpen(time.now()), event.state() == PublicEvent.State.CLOSED ? result(event) : null);
    }

    private static PublicEvent shown(PublicEvent event) {
        if (event.state() == PublicEvent.State.DRAFT) {
            throw new NotFoundException(UNKNOWN);
        }
        return event;
    }

    private Result result(PublicEvent event) {
        GuestRows.Counts counts = guests.count(event.id());
        GuestRows.Ratings ratings = guests.ratings(event.id());
        Set<String> hidden =
                SmallCells.hidden(counts.attended()).orElse(counts.attended().keySet());
        return new Result(
                counts.places(),
                counts.all() < SmallCells.SMALLEST ? null : counts.all(),
                counts.attended().entrySet().stream()
                        .map(one -> new Reach(one.getKey(), hidden.contains(one.getKey()) ? null : one.getValue()))
                        .sorted(Comparator.comparing(Reach::kelurahan))
                        .toList(),
                ratings.n() < SmallCells.SMALLEST ? null : ratings.mean());
    }

    /**
     * Signs somebody up, once per form.
     *
     * @throws ConflictException {@code event.over} if nobody may sign up any more
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public Taken signUp(String code, Map<String, String> typed, UUID formKey, From from) {
        EventForm form = new EventForm(typed, time.today(), time.zone());
        Guest.Person person = form.person();
        String kelurahan = form.kelurahan(codes());
        if (!form.isRight()) {
            return new Taken(form.wrong(), "");
        }
        String ticket = formKeys.once(formKey, code + " " + form.content(), () -> {
            limits.take(PER_BROWSER, from.browser());
            limits.take(PER_ADDRESS, from.address());
            return give(code, person, kelurahan);
        });
        return new Taken(Map.of(), ticket);
    }

    private String give(String code, Guest.Person person, String kelurahan) {
        PublicEvent event = shown(events.lock(code).orElseThrow(() -> new NotFoundException(UNKNOWN)));
        if (!event.isOpen(time.now())) {
            throw new ConflictException("event.over");
        }
        return seats.give(event, person, kelurahan, Channel.ONLINE, time.now());
    }

    private List<String> codes() {
        return kelurahans.list().stream().map(one -> one.code().dotted()).toList();
    }

    /**
     * What a ticket says.
     *
     * @throws NotFoundException {@code event.ticket} if there is none
     */
    @Transactional(readOnly = true)
    public Ticket ticket(String ticket) {
        Guest guest = guest(ticket);
        PublicEvent event = events.get(guest.eventId());
        boolean cancelled = guest.state() == State.CANCELLED;
        return new Ticket(
                event,
                guest,
                guest.state() == State.WAITING ? guests.before(guest) : 0,
                event.isOpen(time.now()) && !cancelled,
                mayRate(event, guest));
    }

    private boolean mayRate(PublicEvent event, Guest guest) {
        return guest.attendedAt() != null && event.hasBegun(time.now()) && !guest.rated();
    }

    private Guest guest(String ticket) {
        return guests.find(ticket).orElseThrow(() -> new NotFoundException("event.ticket"));
    }

    /** Gives a place back, until the event begins; a second press changes nothing. */
    @Transactional
    public void leave(String ticket) {
        Guest guest = guest(ticket);
        PublicEvent event =
                events.lock(events.get(guest.eventId()).code()).orElseThrow(() -> new NotFoundException(UNKNOWN));
        if (!event.isOpen(time.now())) {
            throw new ConflictException("event.over");
        }
        seats.giveBack(event, guest(ticket), time.now());
    }

    /** Takes what a guest thought, once; nothing tells afterwards whose it is. */
    @Transactional
    public Map<String, String> rate(String ticket, Map<String, String> typed) {
        EventForm form = new EventForm(typed, time.today(), time.zone());
        int useful = form.useful();
        String remark = form.remark();
        Guest guest = guest(ticket);
        if (form.isRight() && mayRate(events.get(guest.eventId()), guest)) {
            guests.rate(guest, useful, remark, time.today());
        }
        return form.wrong();
    }
}
