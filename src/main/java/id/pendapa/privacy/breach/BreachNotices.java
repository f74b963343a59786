package id.pendapa.privacy.breach;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.breach.DataBreach.Agency;
import id.pendapa.privacy.breach.DataBreach.Counts;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of a failure of protection and brings it to its end. Each step names the version that was seen; with an old one it
 * throws {@code data-breach.stale}. Answers what is wrong, a code by field.
 */
@Service
public class BreachNotices {

    private static final int LONGEST_LETTER = 100;

    private final Gate gate;
    private final BreachForm form;
    private final BreachRows rows;
    private final PartRows parts;
    private final AffectedRows affected;
    private final Audit audit;
    private final Tasks tasks;
    private final OfficeTime time;

    BreachNotices(
            Gate gate,
            BreachForm form,
            BreachRows rows,
            PartRows parts,
            AffectedRows affected,
            Audit audit,
            Tasks tasks,
            OfficeTime time) {
        this.gate = gate;
        this.form = form;
        this.rows = rows;
        this.parts = parts;
        this.affected = affected;
        this.audit = audit;
        this.tasks = tasks;
        this.time = time;
    }

    /** Writes what was done and how things are put right; it goes into the notice, so it stays once that is out. */
    @Transactional
    public Map<String, String> handle(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        String handling = form.text(typed, "penanganan", "data-breach.handling", wrong);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        changed(rows.handle(breach, handling, version));
        done(breach, "HANDLED", null, officer, Map.of());
        return Map.of();
    }

    /** Tells everybody on the list who was not told yet. */
    @Transactional
    public Map<String, String> tell(long id, int version, boolean confirmed) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        Counts counts = affected.count(id);
        if (!breach.gathered()) {
            return Map.of("setuju", "data-breach.gathering");
        } else if (breach.handling().isEmpty()) {
            return Map.of("penanganan", "data-breach.handling.empty");
        } else if (counts.untold() == 0) {
            return Map.of("setuju", "data-breach.nobody");
        } else if (!confirmed) {
            return Map.of("setuju", "data-breach.confirm");
        }
        Instant now = time.now();
        changed(rows.tell(id, version, now));
        tasks.plan(TellAffected.TASK, id + "-" + version, now);
        String people = Integer.toString(counts.untold());
        done(breach, "TOLD", people, officer, Map.of("requests", people, "late", late(breach, now)));
        return Map.of();
    }

    /** Notes that the agency was told, when and by which letter. */
    @Transactional
    public Map<String, String> tellAgency(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        LocalDate known = breach.facts().knownAt().atZone(time.zone()).toLocalDate();
        Optional<LocalDate> day = BreachForm.day(typed, "tanggal")
                .filter(given -> !given.isAfter(time.today()) && !given.isBefore(known));
        String letter = BreachForm.value(typed, "surat");
        Map<String, String> wrong = new LinkedHashMap<>();
        if (day.isEmpty()) {
            wrong.put("tanggal", "data-breach.agency-day");
        }
        if (letter.isEmpty() || letter.length() > LONGEST_LETTER) {
            wrong.put("surat", "data-breach.agency-letter|" + LONGEST_LETTER);
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        changed(rows.tellAgency(id, version, new Agency(day.orElseThrow(), letter)));
        String told = day.orElseThrow().toString();
        done(breach, "AGENCY_TOLD", letter, officer, Map.of("day", told, "late", late(breach, time.now())));
        return Map.of();
    }

    /** Notes something that was found out or done later. */
    @Transactional
    public Map<String, String> note(long id, int version, Map<String, String> typed) {
        return step(id, version, typed, "catatan", false);
    }

    /** Closes it with what was learned; people and the agency have to be told before, unless nobody is affected. */
    @Transactional
    public Map<String, String> close(long id, int version, Map<String, String> typed) {
        return step(id, version, typed, "pelajaran", true);
    }

    private Map<String, String> step(long id, int version, Map<String, String> typed, String field, boolean last) {
        Actor.Staff officer = gate.require(Permission.BREACH_MANAGE);
        DataBreach breach = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        String note = form.text(typed, field, "data-breach.note", wrong);
        if (last && wrong.isEmpty() && isUnfinished(breach)) {
            wrong.put(field, "data-breach.unfinished");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        changed(rows.step(id, version, last ? time.now() : null));
        done(breach, last ? "CLOSED" : "NOTED", note, officer, Map.of());
        return Map.of();
    }

    private boolean isUnfinished(DataBreach breach) {
        Counts counts = affected.count(breach.id());
        boolean nobody = breach.gathered() && counts.requests() + counts.others() == 0;
        return !breach.gathered() || (!nobody && (breach.agency() == null || counts.untold() > 0));
    }

    private static void changed(boolean done) {
        if (!done) {
            throw new ConflictException("data-breach.stale");
        }
    }

    private void done(
            DataBreach breach, String step, @Nullable String note, Actor.Staff officer, Map<String, String> facts) {
        parts.addStep(breach.id(), step, note, time.now(), officer.label());
        String action = "data-breach." + step.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        audit.acted(new Audit.Act(action, BreachDesk.subject(breach), facts));
    }

    private static String late(DataBreach breach, Instant now) {
        return Boolean.toString(now.isAfter(breach.dueAt()));
    }

    private DataBreach get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("data-breach"));
    }
}
