package id.pendapa.requests;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds requests by service, standing, area, unit and day, and keeps searches under a name. Nothing personal is in it:
 * names are encrypted and are not searched.
 */
@Service
public class DeskSearch {

    /** How a request stands: its outcome once it has ended, its phase before. */
    public static final List<String> STANDINGS =
            List.of("OPEN", "WAITING_APPLICANT", "WAITING_OTHER", "GRANTED", "REFUSED", "WITHDRAWN", "LAPSED");

    private static final int LONGEST_NAME = 40;
    private static final int MOST_VIEWS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final Gate gate;
    private final DeskFinder finder;
    private final DeskViews views;
    private final DeskItems items;
    private final Catalogue catalogue;
    private final Kelurahans kelurahans;
    private final MoveTools tools;
    private final Audit audit;

    DeskSearch(
            Gate gate,
            DeskFinder finder,
            DeskViews views,
            DeskItems items,
            Catalogue catalogue,
            Kelurahans kelurahans,
            MoveTools tools,
            Audit audit) {
        this.gate = gate;
        this.finder = finder;
        this.views = views;
        this.items = items;
        this.catalogue = catalogue;
        this.kelurahans = kelurahans;
        this.tools = tools;
        this.audit = audit;
    }

    /**
     * What is sought; null is no limit.
     *
     * @param duty the duty that it waits for; then only what is being worked on
     * @param from first day of submission
     * @param until last day of submission
     */
    public record Filter(
            @Nullable String service,
            @Nullable String standing,
            @Nullable String kelurahan,
            @Nullable String duty,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** What can be chosen: services and kelurahan as codes and names, duties as codes. */
    public record Choices(Map<String, String> services, Map<String, String> kelurahan, List<String> duties) {}

    /** A search kept under a name, as the part of an address behind the question mark. */
    public record Saved(long id, String name, String query) {}

    /** What the officer can choose; kelurahan only those of their own area. */
    public Choices choices() {
        Actor.Staff staff = gate.require(Permission.DESK_VIEW);
        Map<String, String> services = new LinkedHashMap<>();
        catalogue
                .listEver()
                .forEach(service -> services.put(
                        service.definition().code(), service.definition().card().title()));
        Map<String, String> areas = new LinkedHashMap<>();
        boolean everywhere = DeskQueue.isEverywhere(staff);
        kelurahans.list().stream()
                .filter(kelurahan ->
                        everywhere || serves(staff, kelurahan.code().dotted()))
                .forEach(kelurahan -> areas.put(kelurahan.code().dotted(), kelurahan.name()));
        List<String> duties = catalogue.listEver().stream()
                .flatMap(service -> service.definition().flow().states().stream())
                .map(State::duty)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new Choices(services, areas, duties);
    }

    private static boolean serves(Actor.Staff staff, String area) {
        return staff.duties().stream().anyMatch(held -> area.equals(held.kelurahanCode()));
    }

    /**
     * One page, newest first, of the officer's area.
     *
     * @param after number of the last request of the page before, or null for the first page
     */
    @Transactional(readOnly = true)
    public DeskList find(Filter filter, @Nullable String after) {
        DeskFinder.Wanted wanted = wanted(gate.require(Permission.DESK_VIEW), filter, after);
        if (wanted.areas().isEmpty()) {
            return new DeskList(List.of(), List.of(), null);
        }
        List<DeskQueue.Row> found = finder.find(wanted);
        Instant now = tools.now();
        List<DeskQueue.Row> shown = found.subList(0, Math.min(DeskQueue.PAGE, found.size()));
        String next = found.size() > shown.size() ? shown.get(shown.size() - 1).number() : null;
        return new DeskList(shown.stream().map(row -> items.item(row, now)).toList(), List.of(), next);
    }

    DeskFinder.Wanted wanted(Actor.Staff staff, Filter filter, @Nullable String after) {
        Optional<DeskFinder.Place> last = Optional.ofNullable(after).flatMap(finder::findPlace);
        LocalDate from = Objects.requireNonNullElse(filter.from(), FIRST_DAY);
        LocalDate until = filter.until();
        Instant end = until == null ? tools.now().plusSeconds(1) : startOf(until.plusDays(1));
        boolean everywhere = DeskQueue.isEverywhere(staff);
        boolean everything = everywhere
                && filter.service() == null
                && filter.standing() == null
                && filter.kelurahan() == null
                && filter.duty() == null;
        return new DeskFinder.Wanted(
                everything,
                filter.service() == null
                        ? catalogue.listEver().stream()
                                .map(service -> service.definition().code())
                                .toList()
                        : List.of(filter.service()),
                filter.standing() == null ? STANDINGS : List.of(filter.standing()),
                areas(staff, everywhere, filter.kelurahan()),
                filter.duty(),
                startOf(from),
                last.map(DeskFinder.Place::submittedAt).orElse(end),
                last.map(DeskFinder.Place::id).orElse(0L));
    }

    private List<String> areas(Actor.Staff staff, boolean everywhere, @Nullable String wanted) {
        if (wanted != null) {
            return everywhere || serves(staff, wanted) ? List.of(wanted) : List.of();
        }
        return everywhere
                ? Stream.concat(
                                kelurahans.list().stream()
                                        .map(kelurahan -> kelurahan.code().dotted()),
                                Stream.of(""))
                        .toList()
                : DeskQueue.areas(staff);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(tools.zone()).toInstant();
    }

    /** The officer's own searches, by name. */
    @Transactional(readOnly = true)
    public List<Saved> listSaved() {
        return views.list(gate.require(Permission.DESK_VIEW).accountId());
    }

    /**
     * Keeps a search.
     *
     * @throws InvalidException {@code desk.view.name} without a name or with one that is too long
     * @throws ConflictException {@code desk.view.name-taken}, {@code desk.view.many}
     */
    @Transactional
    public void save(String name, String query) {
        Actor.Staff staff = gate.require(Permission.DESK_VIEW);
        if (views.list(staff.accountId()).size() >= MOST_VIEWS) {
            throw new ConflictException("desk.view.many");
        }
        views.add(staff.accountId(), name(name), query, tools.now());
        acted(staff, "desk.view-saved");
    }

    /**
     * Gives an own search another name.
     *
     * @param seen the name that the officer had before their eyes
     * @throws ConflictException {@code desk.view.stale} if it has another one by now, or is gone
     */
    @Transactional
    public void rename(long id, String seen, String name) {
        Actor.Staff staff = gate.require(Permission.DESK_VIEW);
        if (!views.rename(staff.accountId(), id, seen, name(name))) {
            throw new ConflictException("desk.view.stale");
        }
        acted(staff, "desk.view-renamed");
    }

    /** Removes an own search. */
    @Transactional
    public void remove(long id, String seen) {
        Actor.Staff staff = gate.require(Permission.DESK_VIEW);
        if (!views.remove(staff.accountId(), id, seen)) {
            throw new ConflictException("desk.view.stale");
        }
        acted(staff, "desk.view-removed");
    }

    private static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidException("desk.view.name", Integer.toString(LONGEST_NAME));
        }
        return name;
    }

    private void acted(Actor.Staff staff, String action) {
        audit.acted(new Audit.Act(action, new Audit.Subject("account", Long.toString(staff.accountId())), Map.of()));
    }
}
