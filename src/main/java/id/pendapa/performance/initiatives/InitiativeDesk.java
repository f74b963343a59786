package id.pendapa.performance.initiatives;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.IndicatorSeries;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.initiatives.Initiative.Began;
import id.pendapa.performance.initiatives.Initiative.Kind;
import id.pendapa.performance.initiatives.Initiative.Move;
import id.pendapa.performance.initiatives.Initiative.Opened;
import id.pendapa.performance.initiatives.Initiative.Plan;
import id.pendapa.performance.initiatives.Initiative.State;
import id.pendapa.performance.initiatives.Initiative.Step;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leadership writes initiatives and says when they begin and end; their owners say how far they are. */
@Service
public class InitiativeDesk {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "performance.initiative.stale";

    /** How many ended ones a page has. */
    public static final int PAGE = 30;

    private static final int MONTHS_AROUND = 6;
    private static final int MOST_MONTHS = 36;

    private final Gate gate;
    private final InitiativeRows rows;
    private final IndicatorSeries series;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    InitiativeDesk(
            Gate gate,
            InitiativeRows rows,
            IndicatorSeries series,
            StaffDirectory staff,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.series = series;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Initiatives as whoever looks may see them: leaders all, others their own.
     *
     * @param ended one more than a page where there are more
     * @param mayManage whether whoever looks may write a new one
     */
    public record Listed(List<Initiative> open, List<Initiative> ended, boolean all, boolean mayManage) {
        public Listed {
            open = List.copyOf(open);
            ended = List.copyOf(ended);
        }
    }

    /**
     * The list.
     *
     * @param before id before which ended ones are shown
     */
    @Transactional(readOnly = true)
    public Listed list(long before) {
        boolean all = gate.may(Permission.INITIATIVE_READ);
        Actor.Staff reader = gate.require(all ? Permission.INITIATIVE_READ : Permission.INITIATIVE_NOTE);
        long owner = all ? InitiativeRows.EVERYBODY : reader.accountId();
        return new Listed(
                rows.open(owner), rows.ended(owner, before, PAGE + 1), all, gate.may(Permission.INITIATIVE_MANAGE));
    }

    /** Whether whoever looks may write one; for showing a way. */
    public boolean mayManage() {
        return gate.may(Permission.INITIATIVE_MANAGE);
    }

    /** Who may own one, by unit and title. */
    @Transactional(readOnly = true)
    public List<Actor.Staff> listOwners() {
        gate.require(Permission.INITIATIVE_MANAGE);
        return owners();
    }

    private List<Actor.Staff> owners() {
        return staff.listWhoMay(Permission.INITIATIVE_NOTE);
    }

    /**
     * One of them.
     *
     * @throws NotFoundException {@code performance.initiative.unknown} if there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        boolean all = gate.may(Permission.INITIATIVE_READ);
        Actor.Staff reader = gate.require(all ? Permission.INITIATIVE_READ : Permission.INITIATIVE_NOTE);
        Initiative found = get(id, all, reader);
        boolean manages = gate.may(Permission.INITIATIVE_MANAGE);
        boolean serves = !manages
                || !found.state().isOpen()
                || owners().stream()
                        .anyMatch(one -> one.accountId() == found.plan().owner().accountId());
        return new Opened(found, rows.steps(id), months(found), manages, found.state() != State.DROPPED, serves);
    }

    private Initiative get(long id, boolean all, Actor.Staff reader) {
        return rows.find(id)
                .filter(one -> all || one.plan().owner().accountId() == reader.accountId())
                .orElseThrow(() -> new NotFoundException("performance.initiative.unknown"));
    }

    /** From half a year before it began to half a year after it ended, or until now. */
    private List<Reading> months(Initiative one) {
        LocalDate now = thisMonth();
        Began began = one.began();
        LocalDate ended = one.endedOn();
        LocalDate until = ended == null ? now : ended.withDayOfMonth(1).plusMonths(MONTHS_AROUND);
        LocalDate last = until.isAfter(now) ? now : until;
        LocalDate from = (began == null ? now : began.on().withDayOfMonth(1)).minusMonths(MONTHS_AROUND);
        LocalDate earliest = last.minusMonths(MOST_MONTHS - 1);
        return series.read(one.plan().indicator(), from.isBefore(earliest) ? earliest : from, last);
    }

    private LocalDate thisMonth() {
        return time.today().withDayOfMonth(1);
    }

    /** What came of a form: what is wrong by field, and the one that was written where nothing is. */
    public record Written(Map<String, String> wrong, long id) {}

    /** Writes a new one, once per form. */
    @Transactional
    public Written write(Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.INITIATIVE_MANAGE);
        TypedForm form = new TypedForm(typed, time.today());
        Plan plan = new InitiativeForm(form, time.today()).plan(owners(), null, false);
        if (!form.isRight()) {
            return new Written(form.wrong(), 0);
        }
        String id = formKeys.once(formKey, "initiative " + form.content(), () -> {
            long added = rows.add(plan, time.now(), leader.label());
            rows.add(added, step(Kind.ENTERED, time.today(), null, null, leader));
            acted("entered", added, Map.of("indicator", plan.indicator().name()));
            return Long.toString(added);
        });
        return new Written(Map.of(), Long.parseLong(id));
    }

    /**
     * Changes the plan of an open one, once per form; what stood there before stays in its history.
     *
     * @param seen version that the leader had before their eyes
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster or it is not open any more
     */
    @Transactional
    public Map<String, String> edit(long id, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.INITIATIVE_MANAGE);
        Initiative before = get(id, true, leader);
        TypedForm form = new TypedForm(typed, time.today());
        Plan plan = new InitiativeForm(form, time.today()).plan(owners(), before.plan(), before.began() != null);
        if (form.isRight()) {
            formKeys.once(formKey, id + " " + form.content(), () -> {
                if (!rows.edit(id, seen, plan)) {
                    throw stale();
                }
                Map<String, String> changed = PlanChanges.between(before.plan(), plan);
                Step step = new Step(Kind.EDITED, time.today(), null, null, changed, time.now(), leader.label());
                rows.add(id, step);
                acted("edited", id, Map.of("fields", String.join(" ", changed.keySet())));
                return "";
            });
        }
        return form.wrong();
    }

    /**
     * Begins, ends, drops or reopens one, once per form. When it begins the last full month of its indicator is kept.
     *
     * @param seen version that the leader had before their eyes
     * @param step which of them, as in forms
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> move(long id, int seen, String step, Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.INITIATIVE_MANAGE);
        Move move = Move.find(step).orElseThrow(() -> new NotFoundException("performance.initiative.move"));
        Initiative before = get(id, true, leader);
        TypedForm form = new TypedForm(typed, time.today());
        String words = move.asksWords() ? new InitiativeForm(form, time.today()).words("kata-" + move.address()) : null;
        if (form.isRight()) {
            formKeys.once(formKey, id + " " + form.content(), () -> {
                if (before.version() != seen || !move.isFrom(before.state()) || !moved(before, move)) {
                    throw stale();
                }
                rows.add(id, step(move.kind(), time.today(), words, null, leader));
                acted(move.address(), id, Map.of());
                return "";
            });
        }
        return form.wrong();
    }

    private boolean moved(Initiative before, Move move) {
        Began began = before.began();
        return switch (move) {
            case MULAI -> rows.move(before, State.RUNNING, new Began(time.today(), base(before.plan())), null);
            case SELESAI -> rows.move(before, State.DONE, began, time.today());
            case HENTIKAN -> rows.move(before, State.DROPPED, began, time.today());
            case BUKA -> rows.move(before, began == null ? State.PLANNED : State.RUNNING, began, null);
        };
    }

    private Reading base(Plan plan) {
        LocalDate month = thisMonth().minusMonths(1);
        return series.read(plan.indicator(), month, month).get(0);
    }

    /**
     * Adds how far it is, once per form; nothing that was said before changes. Leaders may, and its owner.
     *
     * @param seen version that was before their eyes
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if it changed since or was dropped
     */
    @Transactional
    public Map<String, String> note(long id, int seen, Map<String, String> typed, UUID formKey) {
        boolean manages = gate.may(Permission.INITIATIVE_MANAGE);
        Actor.Staff officer = gate.require(manages ? Permission.INITIATIVE_MANAGE : Permission.INITIATIVE_NOTE);
        Initiative one = get(id, manages, officer);
        TypedForm form = new TypedForm(typed, time.today());
        String words = new InitiativeForm(form, time.today()).words("catatan");
        String link = form.link("bukti");
        LocalDate on = form.past("tanggal");
        if (form.isRight()) {
            formKeys.once(formKey, id + " " + form.content(), () -> {
                if (one.version() != seen || one.state() == State.DROPPED) {
                    throw stale();
                }
                rows.add(id, step(Kind.NOTED, on, words, link, officer));
                acted("noted", id, Map.of());
                return "";
            });
        }
        return form.wrong();
    }

    private Step step(Kind kind, LocalDate on, @Nullable String words, @Nullable String link, Actor.Staff by) {
        return new Step(kind, on, words, link, Map.of(), time.now(), by.label());
    }

    private static ConflictException stale() {
        return new ConflictException(STALE);
    }

    private void acted(String what, long id, Map<String, String> facts) {
        audit.acted(new Audit.Act(
                "performance.initiative-" + what, new Audit.Subject("initiative", Long.toString(id)), facts));
    }
}
