package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.LearningRecord.Target;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many hours of learning (JP) an officer should have in a year, from which day on. What was entered stays. */
@Service
public class LearningTargets {

    private static final int MOST_HOURS = 200;
    private static final int LEAST_MINUTES = 30;
    private static final int MOST_MINUTES = 60;
    private static final int BASIS = 200;
    private static final int MOST_YEARS = 5;

    private final Gate gate;
    private final PassedRows rows;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    LearningTargets(Gate gate, PassedRows rows, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** All that were entered, the newest day first. */
    @Transactional(readOnly = true)
    public List<Target> list() {
        gate.require(Permission.LEARNING_TARGET_SET);
        return rows.targets();
    }

    /**
     * Enters one, once per form.
     *
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> enter(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LEARNING_TARGET_SET);
        TypedForm form = new TypedForm(typed, time.today());
        int hours = number(form, "jp", 1, MOST_HOURS);
        int minutes = number(form, "menit", LEAST_MINUTES, MOST_MINUTES);
        String basis = form.text("dasar", BASIS);
        LocalDate from = form.day("mulai");
        if (from.isBefore(time.today().minusYears(MOST_YEARS))
                || from.isAfter(time.today().plusYears(MOST_YEARS))) {
            form.refuse("mulai", "learning.target.from");
        }
        if (form.isRight()) {
            String entered = formKeys.once(
                    formKey,
                    "learning-target " + form.content(),
                    () -> enter(new Target(from, hours, minutes, basis, false), officer));
            if (entered.isEmpty()) {
                form.refuse("mulai", "learning.target.taken");
            }
        }
        return form.wrong();
    }

    private static int number(TypedForm form, String field, int least, int most) {
        return form.read(
                field,
                typed -> typed.matches("\\d{1,3}")
                        ? Optional.of(Integer.valueOf(typed)).filter(one -> one >= least && one <= most)
                        : Optional.empty(),
                least,
                "learning.target." + field);
    }

    private String enter(Target target, Actor officer) {
        if (!rows.add(target, time.now(), officer.label())) {
            return "";
        }
        String from = target.from().toString();
        audit.acted(new Audit.Act(
                "learning.target-entered",
                new Audit.Subject("learning-target", from),
                Map.of("hours", Integer.toString(target.hours()))));
        return from;
    }
}
