package id.pendapa.office.incumbents;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.office.SigningMethod;
import id.pendapa.office.incumbents.ManagedPosition.Holding;
import id.pendapa.office.incumbents.ManagedPosition.Incumbent;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Mode;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who holds a position, from a day on. Nobody changes a position that they hold, and nobody gives one to
 * themself; letters that have their number keep their signatory.
 */
@Service
public class PositionDesk {

    private final PositionBook book;
    private final PositionRows rows;
    private final HolderRules rules;
    private final UsualPositions usual;
    private final ObjectProvider<Positions.FollowsHolder> followers;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Mode mode;
    private final Gate gate;
    private final Audit audit;

    PositionDesk(
            PositionBook book,
            PositionRows rows,
            HolderRules rules,
            UsualPositions usual,
            ObjectProvider<Positions.FollowsHolder> followers,
            FormKeys formKeys,
            OfficeTime time,
            Mode mode,
            Gate gate,
            Audit audit) {
        this.book = book;
        this.rows = rows;
        this.rules = rules;
        this.usual = usual;
        this.followers = followers;
        this.formKeys = formKeys;
        this.time = time;
        this.mode = mode;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * What a change would do.
     *
     * @param leaving who holds the position until the day before, or null while it is vacant
     * @param arriving who holds it from the day on, or null where nobody does; of a new person the id is 0
     * @param effects what follows from it elsewhere, a sentence each
     */
    public record Preview(
            @Nullable Incumbent leaving, @Nullable Incumbent arriving, List<String> effects) {
        public Preview {
            effects = List.copyOf(effects);
        }
    }

    /** Adds the usual positions that the office does not have yet. */
    @Transactional
    public void addUsual() {
        gate.require(Permission.POSITION_MANAGE);
        List<String> added = usual.list().stream()
                .filter(rows::add)
                .map(UsualPositions.Usual::code)
                .distinct()
                .toList();
        if (!added.isEmpty()) {
            acted("office.positions-added", "all", Map.of("codes", String.join(",", added)));
        }
    }

    /** Codes of what is wrong with a change, by part of the form. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(long id, HolderChange change) {
        return faults(others(id), change);
    }

    private Map<String, String> faults(ManagedPosition position, HolderChange change) {
        Map<String, String> faults = rules.faults(position, change, time.today());
        if (Long.valueOf(gate.require(Permission.POSITION_MANAGE).officialId()).equals(change.officialId())) {
            faults.put("orang", "position.self");
        }
        return faults;
    }

    /** What a change without faults would do; nothing is written. */
    @Transactional(readOnly = true)
    public Preview preview(long id, HolderChange change) {
        ManagedPosition position = others(id);
        Incumbent leaving = position.on(change.from()).map(Holding::who).orElse(null);
        Incumbent arriving = change.vacant()
                ? null
                : Optional.ofNullable(change.officialId())
                        .flatMap(rows::findPerson)
                        .orElseGet(() -> newPerson(change));
        Positions.NewHolder plan = new Positions.NewHolder(
                position.code(),
                position.kelurahanCode(),
                leaving == null ? null : leaving.officialId(),
                arriving == null || arriving.officialId() == 0 ? null : arriving.officialId(),
                change.vacant());
        List<String> effects = followers
                .orderedStream()
                .flatMap(follower -> follower.effects(plan).stream())
                .toList();
        return new Preview(leaving, arriving, effects);
    }

    private static Incumbent newPerson(HolderChange change) {
        return new Incumbent(0, change.name().strip(), orNull(change.rank()), orNull(HolderRules.digits(change.nip())));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /**
     * Changes the holder, once per form.
     *
     * @throws ConflictException {@code position.stale} if somebody else just changed the position
     * @throws InvalidException if the change cannot be
     */
    @Transactional
    public void change(long id, int versionSeen, HolderChange change, UUID formKey) {
        gate.require(Permission.POSITION_MANAGE);
        formKeys.once(formKey, id + "|" + change.content(), () -> {
            rows.touch(id, versionSeen);
            ManagedPosition position = others(id);
            faults(position, change).values().stream().findFirst().ifPresent(fault -> {
                throw new InvalidException(fault);
            });
            position.on(change.from()).ifPresent(holding -> rows.end(holding.id(), change.from()));
            String official = change.vacant() ? "" : Long.toString(hold(id, change));
            acted(
                    "office.holder-changed",
                    Long.toString(id),
                    Map.of("official", official, "from", change.from().toString()));
            return Long.toString(id);
        });
    }

    private long hold(long id, HolderChange change) {
        Long known = change.officialId();
        Incumbent person = newPerson(change);
        long official = known != null ? known : rows.addPerson(person.name(), person.rank(), person.nip());
        rows.hold(id, official, change.skNumber().strip(), change.from());
        return official;
    }

    /**
     * Takes back what is entered for later days.
     *
     * @throws ConflictException {@code position.stale} if somebody else just changed the position
     */
    @Transactional
    public void takeBack(long id, int versionSeen) {
        gate.require(Permission.POSITION_MANAGE);
        rows.touch(id, versionSeen);
        others(id);
        rows.takeBackPlan(id, time.today());
        acted("office.holder-plan-taken-back", Long.toString(id), Map.of());
    }

    /**
     * Writes the present holder's name, rank and NIP anew: a degree, a promotion or a slip of the pen. Letters that have
     * their number stay as they are.
     *
     * @return codes of what is wrong, by part of the form; empty where it was written
     * @throws ConflictException {@code position.stale} if somebody else just changed the position
     */
    @Transactional
    public Map<String, String> rewrite(long id, int versionSeen, String name, String rank, String nip) {
        ManagedPosition position = others(id);
        Incumbent old = position.on(time.today())
                .orElseThrow(() -> new InvalidException("position.vacant"))
                .who();
        Map<String, String> faults = rules.printed(name, rank, nip, old.officialId());
        if (faults.isEmpty()) {
            rows.touch(id, versionSeen);
            rows.rewritePerson(
                    new Incumbent(old.officialId(), name.strip(), orNull(rank), orNull(HolderRules.digits(nip))));
            acted("office.official-rewritten", Long.toString(id), Map.of("official", Long.toString(old.officialId())));
        }
        return faults;
    }

    /**
     * How letters are signed that get their number from now on. Letters that have theirs stay as they are.
     *
     * @throws ConflictException {@code position.stale} if somebody else just changed the position
     * @throws InvalidException {@code position.method} for a way that this installation does not have
     */
    @Transactional
    public void signBy(long id, int versionSeen, SigningMethod method) {
        ManagedPosition position = others(id);
        if (method == SigningMethod.LOKAL && !mode.isExample()) {
            throw new InvalidException("position.method");
        }
        rows.touch(id, versionSeen);
        rows.signBy(id, method);
        acted(
                "office.signing-method-changed",
                Long.toString(id),
                Map.of("from", position.method().name(), "to", method.name()));
    }

    private ManagedPosition others(long id) {
        PositionBook.One found = book.get(id);
        if (found.own()) {
            throw new ForbiddenException("position.own");
        }
        return found.position();
    }

    private void acted(String action, String position, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("position", position), facts));
    }
}
