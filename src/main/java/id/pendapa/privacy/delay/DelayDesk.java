package id.pendapa.privacy.delay;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules by which sights are shown later: one enters, another approves, either ends it at once. */
@Service
public class DelayDesk {

    /** For what somebody examines; other purposes are the office's daily work and are never held back. */
    static final List<String> PURPOSES = List.of(
            "desk-open", "desk-review", "desk-print", "desk-search", "file-open", "letter-archive", "letter-register");

    private static final int PAGE = 25;
    private static final int LONGEST = 300;

    private final Gate gate;
    private final DelayRows rows;
    private final RunningDelays running;
    private final Positions positions;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    DelayDesk(
            Gate gate,
            DelayRows rows,
            RunningDelays running,
            Positions positions,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.running = running;
        this.positions = positions;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A page of rules, newest first.
     *
     * @param next where the next page begins, or null on the last
     * @param positions titles to choose from
     * @param purposes codes to choose from
     */
    public record Page(
            List<DisclosureDelay> rules,
            @Nullable Long next,
            boolean mayEnter,
            boolean mayApprove,
            List<String> positions,
            List<String> purposes) {
        public Page {
            rules = List.copyOf(rules);
            positions = List.copyOf(positions);
            purposes = List.copyOf(purposes);
        }
    }

    /** What was typed. */
    public record Typed(
            Collection<String> positions, Collection<String> purposes, String reason, String basis, String days) {}

    @Transactional(readOnly = true)
    public Page list(@Nullable Long before) {
        gate.require(Permission.DELAY_VIEW);
        List<DisclosureDelay> found = rows.list(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<DisclosureDelay> shown = more ? found.subList(0, PAGE) : found;
        return new Page(
                shown,
                more ? shown.get(PAGE - 1).id() : null,
                gate.may(Permission.DELAY_ENTER),
                gate.may(Permission.DELAY_APPROVE),
                titles(),
                PURPOSES);
    }

    private List<String> titles() {
        return positions.listPosts(time.today()).stream()
                .map(Positions.Post::title)
                .distinct()
                .toList();
    }

    /**
     * Enters a rule, once per form. It holds nothing back until another person approves it.
     *
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> enter(Typed typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.DELAY_ENTER);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (typed.positions().isEmpty() || !titles().containsAll(typed.positions())) {
            wrong.put("jabatan", "delay.positions");
        }
        if (!PURPOSES.containsAll(typed.purposes())) {
            wrong.put("tujuan", "delay.purposes");
        }
        check(wrong, "alasan", typed.reason(), "delay.reason");
        check(wrong, "dasar", typed.basis(), "delay.basis");
        int days = days(typed.days());
        if (days == 0) {
            wrong.put("hari", "delay.days");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        DelayRows.Text text = new DelayRows.Text(
                typed.positions(),
                typed.purposes(),
                typed.reason().strip(),
                typed.basis().strip(),
                days);
        formKeys.once(formKey, text.toString(), () -> {
            long made = rows.add(formKey, text, officer, time.now());
            acted("disclosure-delay.entered", made, Map.of("days", Integer.toString(days)));
            return Long.toString(made);
        });
        return wrong;
    }

    private static void check(Map<String, String> wrong, String field, String typed, String code) {
        if (typed.isBlank() || typed.strip().length() > LONGEST) {
            wrong.put(field, code);
        }
    }

    /** 0 where it is no number of days that is allowed. */
    private static int days(String typed) {
        int days = typed.strip().matches("\\d{1,2}") ? Integer.parseInt(typed.strip()) : 0;
        return days > DisclosureDelay.MOST_DAYS ? 0 : days;
    }

    /**
     * Approves a rule; from now on it holds back what is seen, until its last day.
     *
     * @throws ConflictException {@code delay.own} if the same officer entered it, {@code delay.stale} if it was changed since
     */
    @Transactional
    public void approve(long id, int version) {
        Actor.Staff officer = gate.require(Permission.DELAY_APPROVE);
        DisclosureDelay rule = get(id);
        if (rows.isEnteredBy(id, officer.accountId())) {
            throw new ConflictException("delay.own");
        }
        Instant now = time.now();
        if (!rows.approve(id, version, officer, now, now.plus(Duration.ofDays(rule.days())))) {
            throw new ConflictException("delay.stale");
        }
        running.forget();
        acted("disclosure-delay.approved", id, Map.of());
    }

    /**
     * Ends a rule, or takes back one that waits: what it held back is shown at once.
     *
     * @throws ConflictException {@code delay.stale} if it was changed since, or is over
     */
    @Transactional
    public void end(long id, int version) {
        Actor.Staff officer =
                gate.require(gate.may(Permission.DELAY_APPROVE) ? Permission.DELAY_APPROVE : Permission.DELAY_ENTER);
        get(id);
        if (!rows.end(id, version, officer, time.now())) {
            throw new ConflictException("delay.stale");
        }
        running.forget();
        acted("disclosure-delay.ended", id, Map.of());
    }

    private DisclosureDelay get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("delay"));
    }

    private void acted(String action, long id, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("disclosure-delay", Long.toString(id)), facts));
    }
}
