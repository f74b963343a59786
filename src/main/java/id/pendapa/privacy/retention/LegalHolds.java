package id.pendapa.privacy.retention;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.RequestSubjects;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps requests whatever their term says, and lets them go again. */
@Service
public class LegalHolds {

    private static final int PAGE = 25;

    private final Gate gate;
    private final HoldRows rows;
    private final RequestSubjects requests;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    LegalHolds(Gate gate, HoldRows rows, RequestSubjects requests, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.requests = requests;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A page of holds, newest first.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Page(List<LegalHold> holds, @Nullable Long next) {
        public Page {
            holds = List.copyOf(holds);
        }
    }

    @Transactional(readOnly = true)
    public Page list(boolean lifted, @Nullable Long before) {
        gate.require(Permission.RETENTION_VIEW);
        List<LegalHold> found = rows.list(lifted, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<LegalHold> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /**
     * One hold.
     *
     * @throws NotFoundException {@code hold} if there is none
     */
    @Transactional(readOnly = true)
    public LegalHold open(long id) {
        gate.require(Permission.RETENTION_VIEW);
        return get(id);
    }

    private LegalHold get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("hold"));
    }

    public boolean mayHold() {
        return gate.may(Permission.HOLD_MANAGE);
    }

    /** Whether a hold holds today. */
    public boolean holds(LegalHold hold) {
        return hold.holds(time.today());
    }

    /**
     * Holds a request, once per form.
     *
     * @return what is wrong, by field
     */
    @Transactional
    public Map<String, String> place(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.HOLD_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        RetentionForm form = new RetentionForm(typed, wrong);
        String number = form.value("nomor").toUpperCase(Locale.ROOT);
        rows.lock(number);
        if (!requests.listKnown(Set.of(number)).contains(number)) {
            wrong.put("nomor", "hold.unknown");
        }
        String reason = form.words("alasan");
        LocalDate until = form.notBeforeOrNone("sampai", time.today());
        if (wrong.isEmpty()) {
            formKeys.once(formKey, number + "\n" + reason + "\n" + until, () -> {
                long made = rows.add(formKey, number, reason, until, time.now(), officer.label());
                audit.acted(new Audit.Act("request.held", subject(number), Map.of("hold", Long.toString(made))));
                return Long.toString(made);
            });
        }
        return wrong;
    }

    /**
     * Lets a request go.
     *
     * @return what is wrong, by field
     * @throws ConflictException {@code hold.stale} if somebody did already
     */
    @Transactional
    public Map<String, String> lift(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.HOLD_MANAGE);
        LegalHold hold = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        String reason = new RetentionForm(typed, wrong).words("alasan");
        if (!wrong.isEmpty()) {
            return wrong;
        }
        rows.lock(hold.requestNumber());
        if (!rows.lift(hold, version, reason, time.now(), officer.label())) {
            throw new ConflictException("hold.stale");
        }
        audit.acted(new Audit.Act("request.let-go", subject(hold.requestNumber()), Map.of("hold", Long.toString(id))));
        return wrong;
    }

    private static Audit.Subject subject(String number) {
        return new Audit.Subject("request", number);
    }
}
