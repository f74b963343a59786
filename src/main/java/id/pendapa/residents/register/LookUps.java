package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.residents.register.LookupRows.Lookup;
import id.pendapa.residents.register.ResidentView.Happened;
import id.pendapa.residents.register.ResidentView.Line;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Look-ups in the register, each bound to a purpose. A search needs a reason; for half an hour it opens those that it
 * found and their families, to the officer who made it and to nobody else. Each sight is a row of its own.
 */
@Service
public class LookUps {

    static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private static final int MOST = 20;
    private static final int LOOKED_AT = 200;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;
    private static final int SHORTEST_NAME = 3;
    private static final double ALIKE = 0.3;

    private final Gate gate;
    private final RegisterDoor door;
    private final ResidentRows residents;
    private final CardRows cards;
    private final EventRows events;
    private final LookupRows lookups;
    private final Sights sights;
    private final OfficeTime time;

    LookUps(
            Gate gate,
            RegisterDoor door,
            ResidentRows residents,
            CardRows cards,
            EventRows events,
            LookupRows lookups,
            Sights sights,
            OfficeTime time) {
        this.gate = gate;
        this.door = door;
        this.residents = residents;
        this.cards = cards;
        this.events = events;
        this.lookups = lookups;
        this.sights = sights;
        this.time = time;
    }

    /**
     * What a search found.
     *
     * @param lookup opens those found, or null where something is wrong
     * @param wrong what is wrong, by field
     */
    public record Found(@Nullable UUID lookup, List<Line> lines, Map<String, String> wrong) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** Whether whoever reads may look up, and may enter people. */
    public boolean mayEdit() {
        return gate.may(Permission.RESIDENT_EDIT);
    }

    public boolean mayImport() {
        return gate.may(Permission.RESIDENT_IMPORT);
    }

    public boolean mayExport() {
        return gate.may(Permission.RESIDENT_EXPORT);
    }

    /** Asks for the right to look up, and for nothing else. */
    public void require() {
        gate.require(Permission.RESIDENT_READ);
    }

    /** Looks somebody up by NIK, by family card, or by name with or without a birth date. */
    @Transactional
    public Found find(Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_READ);
        door.requireOpen();
        Map<String, String> wrong = new LinkedHashMap<>();
        String reason = reason(typed, wrong);
        List<Resident> found = search(typed, wrong);
        if (!wrong.isEmpty()) {
            return new Found(null, List.of(), wrong);
        }
        List<Resident> shown = found.subList(0, Math.min(MOST, found.size()));
        Lookup lookup = lookups.add(
                officer.accountId(), reason, shown.stream().map(Resident::id).toList(), time.now());
        sights.saw(
                "register-find",
                new Audit.Subject("register-lookup", lookup.key().toString()),
                shown.size(),
                reason);
        return new Found(
                lookup.key(), shown.stream().map(sights.masking()::line).toList(), wrong);
    }

    private static String reason(Map<String, String> typed, Map<String, String> wrong) {
        String reason = typed.getOrDefault("alasan", "").strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            wrong.put("alasan", "register.reason");
        }
        return reason;
    }

    private List<Resident> search(Map<String, String> typed, Map<String, String> wrong) {
        String nik = typed.getOrDefault("nik", "").strip();
        String card = typed.getOrDefault("kk", "").strip();
        String name = typed.getOrDefault("nama", "").strip();
        if (Stream.of(nik, card, name).filter(field -> !field.isEmpty()).count() != 1) {
            wrong.put("nik", "register.one-way");
            return List.of();
        }
        if (!nik.isEmpty()) {
            Optional<Nik> number = Nik.find(nik);
            if (number.isEmpty()) {
                wrong.put("nik", "register.nik");
            }
            return number.map(found -> List.copyOf(
                            residents.findByNik(List.of(found.digits())).values()))
                    .orElse(List.of());
        }
        if (!card.isEmpty()) {
            Optional<FamilyCardNumber> number = FamilyCardNumber.find(card);
            if (number.isEmpty()) {
                wrong.put("kk", "register.kk");
            }
            return number.map(found -> residents.list(cards.listMembers(found.digits())))
                    .orElse(List.of());
        }
        return byName(name, typed, wrong);
    }

    private List<Resident> byName(String name, Map<String, String> typed, Map<String, String> wrong) {
        if (NameGrams.plain(name).replace(" ", "").length() < SHORTEST_NAME) {
            wrong.put("nama", "register.name");
        }
        boolean dated = Stream.of("hari", "bulan", "tahun")
                .anyMatch(part -> !typed.getOrDefault("lahir-" + part, "").isBlank());
        Optional<LocalDate> born = IndonesianDates.find(
                typed.getOrDefault("lahir-hari", ""),
                typed.getOrDefault("lahir-bulan", ""),
                typed.getOrDefault("lahir-tahun", ""));
        if (dated && born.isEmpty()) {
            wrong.put("lahir", "register.day");
        }
        return wrong.isEmpty() ? alike(name, born.orElse(null)) : List.of();
    }

    /** The likest names first. */
    List<Resident> alike(String name, @Nullable LocalDate born) {
        List<Resident> candidates = new ArrayList<>();
        if (born != null) {
            candidates.addAll(residents.listByBirth(born, 4 * LOOKED_AT));
        } else {
            for (List<Integer> grams : new NameGrams(sights.cipher()).sought(name)) {
                candidates.addAll(residents.listByGrams(ResidentRows.Grams.of(grams), LOOKED_AT));
            }
        }
        return candidates.stream()
                .filter(resident -> resident.standing() != Resident.Standing.MERGED)
                .filter(resident -> likeness(name, resident) >= ALIKE)
                .sorted(Comparator.comparingDouble((Resident resident) -> -likeness(name, resident))
                        .thenComparing(Resident::id))
                .distinct()
                .toList();
    }

    static double likeness(String name, Resident resident) {
        return NameGrams.likeness(name, resident.facts().get(Item.NAME));
    }

    /**
     * Somebody whom a search of this officer opened, masked.
     *
     * @throws NotFoundException {@code register.resident} where there is no such search or it did not find them
     */
    @Transactional
    public ResidentView open(long id, UUID lookup) {
        return view(id, lookup, false);
    }

    /** The same in clear, which is an act of its own. */
    @Transactional
    public ResidentView reveal(long id, UUID lookup) {
        return view(id, lookup, true);
    }

    private ResidentView view(long id, UUID key, boolean revealed) {
        gate.require(Permission.RESIDENT_READ);
        Lookup lookup = lookup(id, key);
        Resident resident = resident(id);
        Audit.Subject subject = sights.subject(resident);
        if (revealed) {
            sights.saw("register-reveal", subject, resident.facts().values().keySet(), lookup.reason());
        } else {
            sights.saw("register-open", subject, List.of(Item.NAME, Item.NIK), lookup.reason());
        }
        List<Long> family = cards.listFamily(id);
        List<Long> more = Stream.concat(family.stream(), Stream.ofNullable(resident.mergedInto()))
                .filter(other -> !lookup.residents().contains(other))
                .toList();
        if (!more.isEmpty()) {
            lookups.extend(key, more);
        }
        return new ResidentView(
                id,
                resident.version(),
                key,
                resident.standing().name(),
                resident.facts().get(Item.NIK).isEmpty(),
                revealed,
                sights.masking().print(resident.facts(), revealed),
                resident.mergedInto(),
                residents.list(family).stream().map(sights.masking()::line).toList(),
                events.list(id).stream().map(event -> happened(event, revealed)).toList());
    }

    private static Happened happened(EventRows.Event event, boolean revealed) {
        return new Happened(
                event.kind().name(),
                revealed ? event.day() : "",
                revealed ? event.reason() : "",
                event.recordedAt(),
                event.recordedBy());
    }

    /** Somebody of the register whom a search of this officer opened, for whoever holds the permission. */
    Resident allowed(long id, UUID key, Permission permission) {
        gate.require(permission);
        lookup(id, key);
        return resident(id);
    }

    /** Why the search was made that opened somebody. */
    String reason(UUID key) {
        Instant since = time.now().minus(OPEN_FOR);
        return lookups.find(key, gate.require(Permission.RESIDENT_READ).accountId(), since)
                .map(Lookup::reason)
                .orElse("");
    }

    private Resident resident(long id) {
        return residents.find(id).orElseThrow(() -> new NotFoundException("register.resident"));
    }

    private Lookup lookup(long id, UUID key) {
        door.requireOpen();
        Instant since = time.now().minus(OPEN_FOR);
        return lookups.find(key, gate.require(Permission.RESIDENT_READ).accountId(), since)
                .filter(lookup -> lookup.residents().contains(id))
                .orElseThrow(() -> new NotFoundException("register.resident"));
    }

    /** What the next page needs so that this officer may see whom they just entered. */
    UUID lookupFor(long resident, String reason) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_READ);
        return lookups.add(officer.accountId(), reason, List.of(resident), time.now())
                .key();
    }
}
