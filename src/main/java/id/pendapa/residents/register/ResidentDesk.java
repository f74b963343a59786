package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.residents.register.EventRows.Event;
import id.pendapa.residents.register.EventRows.Kind;
import id.pendapa.residents.register.Resident.Standing;
import id.pendapa.residents.register.ResidentView.Line;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.Nik;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters people into the register, and what happens to them. */
@Service
public class ResidentDesk {

    private static final int MOST_ALIKE = 10;
    private static final double SAME_NAME = 0.5;
    private static final String TAKEN = "taken";
    private static final String ALIKE = "alike";

    private final Gate gate;
    private final RegisterDoor door;
    private final LookUps lookUps;
    private final ResidentTables tables;
    private final ResidentForm forms;
    private final FormKeys formKeys;
    private final Audit audit;
    private final Sights sights;
    private final OfficeTime time;
    private final Corrections corrections;

    ResidentDesk(
            Gate gate,
            RegisterDoor door,
            LookUps lookUps,
            ResidentTables tables,
            ResidentForm forms,
            FormKeys formKeys,
            Audit audit,
            Sights sights,
            OfficeTime time,
            Corrections corrections) {
        this.gate = gate;
        this.door = door;
        this.lookUps = lookUps;
        this.tables = tables;
        this.forms = forms;
        this.formKeys = formKeys;
        this.audit = audit;
        this.sights = sights;
        this.time = time;
        this.corrections = corrections;
    }

    /**
     * What became of a form.
     *
     * @param id who it was about, or null where nothing was done
     * @param lookup opens that person
     * @param wrong what is wrong, by field
     * @param alike people who may be the same, where the officer has not said that they are others
     */
    public record Done(@Nullable Long id, @Nullable UUID lookup, Map<String, String> wrong, List<Line> alike) {
        public Done {
            alike = List.copyOf(alike);
        }

        static Done wrong(Map<String, String> wrong) {
            return new Done(null, null, wrong, List.of());
        }
    }

    /** Asks for the right to enter people, while the register is open. */
    @Transactional(readOnly = true)
    public void requireEdit() {
        gate.require(Permission.RESIDENT_EDIT);
        door.requireOpen();
    }

    /** Enters somebody, once per form. Whoever looks like somebody who is there already is asked about first. */
    @Transactional
    public Done enter(UUID formKey, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_EDIT);
        door.requireOpen();
        Map<String, String> wrong = new LinkedHashMap<>();
        Facts facts = forms.facts(typed, wrong);
        Kind how = forms.arrival(typed, wrong);
        if (!wrong.isEmpty()) {
            return Done.wrong(wrong);
        }
        boolean confirmed = typed.getOrDefault("mirip", "").equals("ya");
        String answer =
                formKeys.once(formKey, facts.json() + how + confirmed, () -> entered(facts, how, confirmed, officer));
        return switch (answer) {
            case TAKEN -> Done.wrong(Map.of("nik", "register.nik-taken"));
            case ALIKE -> asked(facts);
            default -> shown(Long.parseLong(answer), typed.getOrDefault("alasan", ""));
        };
    }

    private String entered(Facts facts, Kind how, boolean confirmed, Actor.Staff officer) {
        String nik = facts.get(Item.NIK);
        if (!nik.isEmpty() && tables.residents().findByNik(List.of(nik)).containsKey(nik)) {
            return TAKEN;
        }
        return !confirmed && !alike(facts).isEmpty() ? ALIKE : Long.toString(add(facts, how, officer, time.now()));
    }

    private Done asked(Facts facts) {
        List<Resident> alike = alike(facts);
        sights.saw("register-similar", new Audit.Subject("register", "similar"), alike.size(), "");
        return new Done(
                null, null, Map.of(), alike.stream().map(sights.masking()::line).toList());
    }

    private long add(Facts facts, Kind how, Actor.Staff officer, Instant now) {
        UUID key = UUID.randomUUID();
        try {
            long id = tables.residents()
                    .addAll(List.of(new ResidentRows.Entry(key, facts)), null, now)
                    .getOrDefault(key, 0L);
            tables.cards().place(List.of(new CardRows.Member(id, facts.get(Item.KK), facts.get(Item.ROLE))), null, now);
            tables.events().add(new Event(id, how, "", facts.get(Item.NO_NIK), now, officer.label()));
            acted("resident.entered", key, Map.of("how", how.name()));
            return id;
        } catch (DuplicateKeyException taken) {
            throw new ConflictException("register.nik-taken");
        }
    }

    /** The same birth date, if it is known, and a name that is much alike. */
    private List<Resident> alike(Facts facts) {
        return lookUps.alike(facts.get(Item.NAME), forms.born(facts)).stream()
                .filter(other -> LookUps.likeness(facts.get(Item.NAME), other) >= SAME_NAME)
                .limit(MOST_ALIKE)
                .toList();
    }

    private Done shown(long id, String reason) {
        return new Done(id, lookUps.lookupFor(id, reason), Map.of(), List.of());
    }

    /**
     * Writes down that somebody moved, came back, died, married or was divorced.
     *
     * @throws ConflictException {@code register.stale} if somebody was faster
     */
    @Transactional
    public Done happen(long id, UUID lookup, int version, Map<String, String> typed) {
        Resident seen = lookUps.allowed(id, lookup, Permission.RESIDENT_EDIT);
        Map<String, String> wrong = new LinkedHashMap<>();
        Kind kind = forms.kind(typed, wrong);
        String day = forms.day(typed, "tanggal", wrong);
        String reason = forms.reason(typed, "alasan", wrong);
        if (wrong.isEmpty() && !fits(seen.standing(), kind)) {
            wrong.put("peristiwa", "register.not-now");
        }
        if (!wrong.isEmpty()) {
            return Done.wrong(wrong);
        }
        Instant now = time.now();
        Standing after = after(seen.standing(), kind);
        move(seen, version, after, null, now);
        if (after != Standing.HERE) {
            tables.cards().leave(id, now);
        }
        tables.events().add(new Event(id, kind, day, reason, now, by()));
        acted("resident.happened", seen.key(), Map.of("kind", kind.name()));
        return new Done(id, lookup, wrong, List.of());
    }

    /**
     * Somebody's facts as a form has them, in clear; that they were seen is written down.
     *
     * @param version the one that the correction must be of
     */
    public record ToCorrect(int version, Map<String, String> typed) {
        public ToCorrect {
            typed = Map.copyOf(typed);
        }

        @Override
        public String toString() {
            return "ToCorrect[" + version + "]";
        }
    }

    /** Opens somebody for a correction. */
    @Transactional
    public ToCorrect toCorrect(long id, UUID lookup) {
        Resident seen = lookUps.allowed(id, lookup, Permission.RESIDENT_EDIT);
        sights.saw(
                "register-correct", sights.subject(seen), seen.facts().values().keySet(), lookUps.reason(lookup));
        return new ToCorrect(seen.version(), ResidentForm.typed(seen.facts()));
    }

    /**
     * Puts right what is known of somebody.
     *
     * @throws ConflictException {@code register.stale} if somebody was faster
     */
    @Transactional
    public Done correct(long id, UUID lookup, int version, Map<String, String> typed) {
        Resident seen = lookUps.allowed(id, lookup, Permission.RESIDENT_EDIT);
        if (seen.standing() == Standing.MERGED) {
            throw new ConflictException("register.stale");
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        List<Item> changed = corrections.correct(seen, version, typed, wrong, time.now(), by());
        if (!wrong.isEmpty()) {
            return Done.wrong(wrong);
        }
        acted("resident.corrected", seen.key(), Map.of("items", changed.toString()));
        return new Done(id, lookup, wrong, List.of());
    }

    private static boolean fits(Standing now, Kind kind) {
        return kind == Kind.RETURNED ? now == Standing.MOVED : now == Standing.HERE;
    }

    private static Standing after(Standing now, Kind kind) {
        return switch (kind) {
            case MOVED -> Standing.MOVED;
            case DIED -> Standing.DEAD;
            case RETURNED -> Standing.HERE;
            case ENTERED, BORN, ARRIVED, MARRIED, DIVORCED, CORRECTED, MERGED, MERGED_HERE -> now;
        };
    }

    /**
     * Says that a temporary identity is somebody who is in the register with a NIK. Both histories stay.
     *
     * @throws ConflictException {@code register.stale} if somebody was faster
     */
    @Transactional
    public Done merge(long id, UUID lookup, int version, Map<String, String> typed) {
        Resident seen = lookUps.allowed(id, lookup, Permission.RESIDENT_EDIT);
        Map<String, String> wrong = new LinkedHashMap<>();
        String reason = forms.reason(typed, "alasan-gabung", wrong);
        Optional<Resident> into = Nik.find(typed.getOrDefault("nik-gabung", ""))
                .flatMap(nik -> Optional.ofNullable(
                        tables.residents().findByNik(List.of(nik.digits())).get(nik.digits())));
        if (into.isEmpty()) {
            wrong.put("nik-gabung", "register.merge-nik");
        }
        if (wrong.isEmpty() && (!seen.facts().get(Item.NIK).isEmpty() || seen.standing() == Standing.MERGED)) {
            wrong.put("nik-gabung", "register.merge-temporary");
        }
        if (!wrong.isEmpty()) {
            return Done.wrong(wrong);
        }
        Resident real = into.orElseThrow();
        Instant now = time.now();
        move(seen, version, Standing.MERGED, real.id(), now);
        move(real, real.version(), real.standing(), real.mergedInto(), now);
        tables.cards().leave(id, now);
        tables.events().add(new Event(id, Kind.MERGED, "", reason, now, by()));
        tables.events().add(new Event(real.id(), Kind.MERGED_HERE, "", reason, now, by()));
        acted("resident.merged", seen.key(), Map.of("into", real.key().toString()));
        return new Done(id, lookup, wrong, List.of());
    }

    private void move(Resident seen, int version, Standing standing, @Nullable Long into, Instant now) {
        if (!tables.residents().stand(seen, version, standing, into, now)) {
            throw new ConflictException("register.stale");
        }
    }

    private String by() {
        return gate.actor().label();
    }

    private void acted(String action, UUID key, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("resident", key.toString()), facts));
    }
}
