package id.pendapa.outreach.events;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.events.PublicEvent.Facts;
import id.pendapa.outreach.events.PublicEvent.State;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office invites to events, changes them, calls them off, and writes down how they went. */
@Service
public class EventDesk {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "event.stale";

    /** How many events a page has. */
    public static final int PAGE = 20;

    private static final int LONGEST_CODE = 60;
    private static final int MOST_ALIKE = 50;

    private final Gate gate;
    private final PublicEventRows events;
    private final GuestRows guests;
    private final Seats seats;
    private final EventNews news;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    EventDesk(
            Gate gate,
            PublicEventRows events,
            GuestRows guests,
            Seats seats,
            EventNews news,
            Kelurahans kelurahans,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.events = events;
        this.guests = guests;
        this.seats = seats;
        this.news = news;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Events of the desk.
     *
     * @param events one more than a page where there are more
     * @param mayManage whether the officer may write one
     */
    public record Listed(List<PublicEvent> events, boolean mayManage) {
        public Listed {
            events = List.copyOf(events);
        }
    }

    /**
     * One at the desk, in numbers.
     *
     * @param aims how many guests are aimed at, by kelurahan
     * @param attended how many were there, by kelurahan, under an empty code from elsewhere
     * @param mean how useful it was from 1 to 4, of {@code rated} who said so
     * @param remarks what guests wrote, in no order that tells who
     */
    public record Opened(
            PublicEvent event,
            int waiting,
            int cancelled,
            Map<String, Integer> aims,
            Map<String, Long> attended,
            int rated,
            double mean,
            List<String> remarks,
            boolean mayManage,
            boolean mayClose) {
        public Opened {
            aims = Map.copyOf(aims);
            attended = Map.copyOf(attended);
            remarks = List.copyOf(remarks);
        }
    }

    /** What came of a form: what is wrong by field, and the code of the event where nothing is. */
    public record Written(Map<String, String> wrong, String code) {}

    /** The list, the latest first. */
    @Transactional(readOnly = true)
    public Listed list(String before) {
        gate.require(Permission.EVENT_RECEIVE);
        return new Listed(events.listAll(before, PAGE + 1), gate.may(Permission.EVENT_MANAGE));
    }

    /** For showing an empty form. */
    public void requireManage() {
        gate.require(Permission.EVENT_MANAGE);
    }

    /** Codes of the kelurahan that an event may reach. */
    public List<String> kelurahans() {
        return kelurahans.list().stream().map(one -> one.code().dotted()).toList();
    }

    /** One of them, without anybody's name. */
    @Transactional(readOnly = true)
    public Opened open(String code) {
        gate.require(Permission.EVENT_RECEIVE);
        PublicEvent event = get(code);
        GuestRows.Counts counts = guests.count(event.id());
        GuestRows.Ratings ratings = guests.ratings(event.id());
        return new Opened(
                event,
                counts.waiting(),
                counts.cancelled(),
                events.aims(event.id()),
                counts.attended(),
                ratings.n(),
                ratings.mean(),
                ratings.words(),
                gate.may(Permission.EVENT_MANAGE),
                event.state() == State.OPEN && event.hasBegun(time.now()));
    }

    private PublicEvent get(String code) {
        return events.find(code).orElseThrow(() -> new NotFoundException("event.unknown"));
    }

    /** Writes a new one, once per form; nobody outside sees it yet. */
    @Transactional
    public Written write(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.EVENT_MANAGE);
        EventForm form = form(typed);
        Facts facts = form.facts(time.now());
        Map<String, Integer> aims = form.aims(kelurahans());
        if (!form.isRight()) {
            return new Written(form.wrong(), "");
        }
        String code = formKeys.once(formKey, "event " + form.content(), () -> {
            String free = add(facts, officer);
            PublicEvent event = get(free);
            aims.forEach((kelurahan, number) -> events.aim(event.id(), kelurahan, number));
            acted("event.written", event, Map.of());
            return free;
        });
        return new Written(Map.of(), code);
    }

    private EventForm form(Map<String, String> typed) {
        return new EventForm(typed, time.today(), time.zone());
    }

    private String add(Facts facts, Actor.Staff officer) {
        String code = code(LocalDate.ofInstant(facts.startsAt(), time.zone()), facts.title());
        for (int number = 1; number < MOST_ALIKE; number++) {
            String free = number == 1 ? code : code + "-" + number;
            if (events.add(free, facts, State.DRAFT, false, time.now(), officer.label())) {
                return free;
            }
        }
        throw new ConflictException("event.alike");
    }

    /** Day and title as an address: {@code 2026-12-09-jaga-data-pribadi}. */
    static String code(LocalDate day, String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String code = (day + "-" + plain).replaceAll("-+", "-");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceAll("-$", "");
    }

    /**
     * Changes what is told of it, once per form. Guests are told, each once, where day, time or place moved; those who wait
     * move up where there are more places.
     *
     * @param seen version that the officer had before their eyes
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster or it is over
     */
    @Transactional
    public Map<String, String> change(String code, int seen, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.EVENT_MANAGE);
        EventForm form = form(typed);
        Facts facts = form.facts(time.now());
        Map<String, Integer> aims = form.aims(kelurahans());
        if (form.isRight()) {
            PublicEvent before = held(code);
            if (facts.places() < before.taken()) {
                form.refuse("kuota", "event.places.taken|" + before.taken());
                return form.wrong();
            }
            formKeys.once(formKey, code + " " + form.content(), () -> {
                boolean going = before.state() == State.DRAFT || before.state() == State.OPEN;
                if (!going || !events.change(before, seen, facts)) {
                    throw new ConflictException(STALE);
                }
                aims.forEach((kelurahan, number) -> events.aim(before.id(), kelurahan, number));
                PublicEvent after = events.get(before.id());
                acted("event.changed", after, Map.of());
                if (before.state() == State.OPEN && facts.isElsewhereOrAtAnotherTime(before.facts())) {
                    news.moved(after);
                }
                seats.fill(after, time.now());
                return "";
            });
        }
        return form.wrong();
    }

    private PublicEvent held(String code) {
        return events.lock(code).orElseThrow(() -> new NotFoundException("event.unknown"));
    }

    /** Lets everybody see it and sign up. */
    @Transactional
    public void publish(String code, int seen, UUID formKey) {
        gate.require(Permission.EVENT_MANAGE);
        move(code, seen, State.DRAFT, State.OPEN, "", formKey);
    }

    /** Calls it off, with a reason that everybody reads; guests are told, each once. */
    @Transactional
    public Map<String, String> cancel(String code, int seen, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.EVENT_MANAGE);
        EventForm form = form(typed);
        String reason = form.reason();
        if (form.isRight()) {
            news.cancelled(move(code, seen, State.OPEN, State.CANCELLED, reason, formKey));
        }
        return form.wrong();
    }

    /** Writes down how it went, for everybody, after it began. */
    @Transactional
    public Map<String, String> close(String code, int seen, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.EVENT_MANAGE);
        EventForm form = form(typed);
        String minutes = form.markdown("risalah");
        if (form.isRight()) {
            if (!get(code).hasBegun(time.now())) {
                throw new ConflictException(STALE);
            }
            move(code, seen, State.OPEN, State.CLOSED, minutes, formKey);
        }
        return form.wrong();
    }

    private PublicEvent move(String code, int seen, State from, State to, String words, UUID formKey) {
        PublicEvent before = held(code);
        formKeys.once(formKey, code + " " + to + " " + words, () -> {
            if (before.state() != from || !events.move(before, seen, to, words)) {
                throw new ConflictException(STALE);
            }
            acted("event." + to.name().toLowerCase(Locale.ROOT), before, Map.of());
            return "";
        });
        return events.get(before.id());
    }

    private void acted(String action, PublicEvent event, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, Seats.subject(event), facts));
    }
}
