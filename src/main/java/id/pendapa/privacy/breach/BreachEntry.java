package id.pendapa.privacy.breach;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.breach.DataBreach.Facts;
import id.pendapa.privacy.breach.DataBreach.Part;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records failures of protection and what decides whom they affect. What was typed is given by the names of the fields. */
@Service
public class BreachEntry {

    private final Gate gate;
    private final BreachForm form;
    private final BreachRows rows;
    private final PartRows parts;
    private final FormKeys formKeys;
    private final Audit audit;
    private final Tasks tasks;
    private final OfficeTime time;

    BreachEntry(
            Gate gate,
            BreachForm form,
            BreachRows rows,
            PartRows parts,
            FormKeys formKeys,
            Audit audit,
            Tasks tasks,
            OfficeTime time) {
        this.gate = gate;
        this.form = form;
        this.rows = rows;
        this.parts = parts;
        this.formKeys = formKeys;
        this.audit = audit;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * What came of a form.
     *
     * @param wrong what is wrong, a code with its detail behind a line by field; nothing if it was written
     * @param id which one it became, or null
     */
    public record Outcome(
            Map<String, String> wrong, @Nullable Long id) {}

    /** Records one with its first part, once per form. The list of those affected is made after that. */
    @Transactional
    public Outcome record(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<Facts> facts = form.facts(typed, wrong);
        Optional<Part> part = form.part(typed, wrong);
        if (!wrong.isEmpty()) {
            return new Outcome(wrong, null);
        }
        String id = formKeys.once(formKey, content(typed), () -> {
            Instant now = time.now();
            long made = rows.add(formKey, facts.orElseThrow(), now, officer.label());
            parts.add(made, part.orElseThrow(), now);
            parts.addStep(made, "RECORDED", null, now, officer.label());
            audit.acted(new Audit.Act(
                    "data-breach.recorded",
                    BreachDesk.subject(formKey.toString()),
                    Map.of("way", facts.orElseThrow().way().name())));
            tasks.plan(GatherAffected.TASK, GatherAffected.id(made, 1), now);
            return Long.toString(made);
        });
        return new Outcome(Map.of(), Long.parseLong(id));
    }

    /**
     * Corrects what was recorded, before anybody was told.
     *
     * @return what is wrong, by field
     * @throws ConflictException {@code data-breach.stale} if somebody was faster, or somebody was told
     */
    @Transactional
    public Map<String, String> correct(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<Facts> facts = form.facts(typed, wrong);
        if (facts.isEmpty()) {
            return wrong;
        }
        if (!rows.correct(breach, facts.get(), version)) {
            throw new ConflictException("data-breach.stale");
        }
        done(breach, "CORRECTED", "data-breach.corrected", officer);
        return Map.of();
    }

    /**
     * Adds a part, once per form; possible as long as it is open.
     *
     * @return what is wrong, by field
     * @throws ConflictException {@code data-breach.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> addPart(long id, int version, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<Part> part = form.part(typed, wrong);
        if (part.isEmpty()) {
            return wrong;
        }
        formKeys.once(formKey, id + "|" + content(typed), () -> {
            rescope(id, version, false);
            parts.add(id, part.get(), time.now());
            done(breach, "PART_ADDED", "data-breach.part-added", officer);
            return Long.toString(id);
        });
        return Map.of();
    }

    /**
     * Drops a part, before anybody was told.
     *
     * @throws ConflictException {@code data-breach.stale} if somebody was faster, or somebody was told
     */
    @Transactional
    public void dropPart(long id, int version, long part) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        rescope(id, version, true);
        if (!parts.drop(id, part, time.now())) {
            throw new NotFoundException("data-breach");
        }
        done(breach, "PART_DROPPED", "data-breach.part-dropped", officer);
    }

    private void rescope(long id, int version, boolean takesAway) {
        if (!rows.rescope(id, version, takesAway)) {
            throw new ConflictException("data-breach.stale");
        }
        tasks.plan(GatherAffected.TASK, GatherAffected.id(id, version + 1), time.now());
    }

    private void done(DataBreach breach, String step, String action, Actor.Staff officer) {
        parts.addStep(breach.id(), step, null, time.now(), officer.label());
        audit.acted(new Audit.Act(action, BreachDesk.subject(breach), Map.of()));
    }

    private DataBreach get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("data-breach"));
    }

    /** All that matters of a form, in one order. */
    private static String content(Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>(typed);
        fields.keySet().removeIf(name -> name.equals("kunci") || name.equals("versi") || name.startsWith("_"));
        return fields.toString();
    }
}
