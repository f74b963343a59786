package id.pendapa.learning.duties;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.accounts.StaffDirectory.MissingLesson;
import id.pendapa.learning.duties.DutyLesson.Choice;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office says for what officers need a lesson. Whoever lacks it is given time, then may not do it until they have learned
 * it; the gate sees to that. A rule that changes begins anew, so nobody loses anything overnight.
 */
@Service
public class LessonDuties {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "learning.duty.stale";

    static final int USUAL_DAYS = 14;
    private static final int FEWEST_DAYS = 3;
    private static final int MOST_DAYS = 90;

    private final Gate gate;
    private final DutyRows rows;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    LessonDuties(Gate gate, DutyRows rows, StaffDirectory staff, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * All rules, what may be chosen for another, and who lacks what.
     *
     * @param lessons that may be asked for
     * @param days that an officer usually has
     * @param missing by officer; who lacks nothing is left out
     */
    public record Overview(
            List<DutyLesson> rules, List<Choice> lessons, int days, Map<Actor.Staff, List<MissingLesson>> missing) {
        public Overview {
            rules = List.copyOf(rules);
            lessons = List.copyOf(lessons);
        }
    }

    @Transactional(readOnly = true)
    public Overview look() {
        gate.require(Permission.LESSON_DUTY_SET);
        return new Overview(rows.listAsked(), rows.choices(), USUAL_DAYS, staff.listAllMissingLessons());
    }

    /**
     * A rule.
     *
     * @throws NotFoundException {@code learning.duty.unknown} if it is not asked for
     */
    @Transactional(readOnly = true)
    public DutyLesson open(long id) {
        gate.require(Permission.LESSON_DUTY_SET);
        return get(id);
    }

    private DutyLesson get(long id) {
        return rows.find(id)
                .filter(DutyLesson::asked)
                .orElseThrow(() -> new NotFoundException("learning.duty.unknown"));
    }

    /**
     * Lets something hang on a lesson, once per form.
     *
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> ask(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_DUTY_SET);
        TypedForm form = new TypedForm(typed, time.today());
        List<String> lessons = rows.choices().stream().map(Choice::code).toList();
        String permission = form.read("tugas", LessonDuties::permission, "", "learning.duty.tugas");
        String code = form.read(
                "pelajaran", one -> Optional.of(one).filter(lessons::contains), "", "learning.duty.pelajaran");
        int days = days(form);
        if (form.isRight()) {
            String asked =
                    formKeys.once(formKey, "lesson-duty " + form.content(), () -> ask(permission, code, days, officer));
            if (asked.isEmpty()) {
                form.refuse("pelajaran", "learning.duty.twice");
            }
        }
        return form.wrong();
    }

    private static Optional<String> permission(String typed) {
        return Arrays.stream(Permission.values())
                .filter(one -> one.mayAskLesson() && one.name().equals(typed))
                .map(Permission::name)
                .findFirst();
    }

    private static int days(TypedForm form) {
        return form.read(
                "hari",
                typed -> typed.matches("\\d{1,3}")
                        ? Optional.of(Integer.valueOf(typed)).filter(one -> one >= FEWEST_DAYS && one <= MOST_DAYS)
                        : Optional.empty(),
                USUAL_DAYS,
                "learning.duty.hari");
    }

    private String ask(String permission, String code, int days, Actor.Staff officer) {
        Optional<Long> id = rows.ask(permission, code, days, time.now(), officer.label());
        id.ifPresent(one -> acted("asked", permission, code, days));
        return id.map(String::valueOf).orElse("");
    }

    /**
     * Gives a rule other days, or takes it back, once per form.
     *
     * @param seen version that was before the eyes of whoever acts
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> change(long id, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_DUTY_SET);
        TypedForm form = new TypedForm(typed, time.today());
        boolean asked = !form.value("langkah").equals("cabut");
        DutyLesson rule = rows.find(id).orElseThrow(() -> new NotFoundException("learning.duty.unknown"));
        int days = asked ? days(form) : rule.days();
        if (form.isRight()) {
            formKeys.once(formKey, "lesson-duty " + id + " " + form.content(), () -> {
                if (!rows.change(id, seen, asked, days, time.now(), officer.label())) {
                    throw new ConflictException(STALE);
                }
                acted(asked ? "changed" : "dropped", rule.permission(), rule.code(), days);
                return "";
            });
        }
        return form.wrong();
    }

    private void acted(String what, String permission, String code, int days) {
        audit.acted(new Audit.Act(
                "learning.duty-" + what,
                new Audit.Subject("lesson-duty", permission + " " + code),
                Map.of("days", Integer.toString(days))));
    }
}
