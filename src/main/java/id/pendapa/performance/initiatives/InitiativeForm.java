package id.pendapa.performance.initiatives;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.initiatives.Initiative.Owner;
import id.pendapa.performance.initiatives.Initiative.Plan;
import id.pendapa.platform.Actor;
import id.pendapa.platform.forms.TypedForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is typed of an initiative and nowhere else. */
final class InitiativeForm {

    private static final int TITLE = 150;
    private static final int TEXT = 2000;
    private static final int MOST_YEARS = 2;
    private static final Owner NOBODY = new Owner(0, "");

    private final TypedForm form;
    private final LocalDate today;

    InitiativeForm(TypedForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /**
     * A plan.
     *
     * @param before the one that is changed, or null; its day may stay although it has passed, and its indicator stays
     *     once it was measured
     * @param measured whether it was measured
     */
    Plan plan(List<Actor.Staff> owners, @Nullable Plan before, boolean measured) {
        String title = text("judul", TITLE);
        String why = words("sebab");
        Owner owner = owner(owners, before);
        String resources = words("daya");
        LocalDate dueOn = due(before == null ? null : before.dueOn());
        Indicator indicator = before != null && measured ? before.indicator() : indicator();
        return new Plan(
                title,
                why,
                owner,
                resources,
                dueOn,
                indicator,
                expected(indicator),
                form.value("umum").equals("ya"));
    }

    String words(String field) {
        return text(field, TEXT);
    }

    private String text(String field, int longest) {
        return form.text(field, longest, "performance.empty." + field);
    }

    /** Somebody of the office; whoever owned it before may keep it. */
    private Owner owner(List<Actor.Staff> owners, @Nullable Plan before) {
        return form.read("penanggung", id -> owner(id, owners, before), NOBODY, "performance.initiative.owner");
    }

    private static Optional<Owner> owner(String id, List<Actor.Staff> owners, @Nullable Plan before) {
        if (before != null && id.equals(Long.toString(before.owner().accountId()))) {
            return Optional.of(before.owner());
        }
        return owners.stream()
                .filter(one -> Long.toString(one.accountId()).equals(id))
                .findFirst()
                .map(one -> new Owner(one.accountId(), one.title()));
    }

    private LocalDate due(@Nullable LocalDate before) {
        LocalDate day = form.day("tenggat");
        boolean far = day.isAfter(today.plusYears(MOST_YEARS));
        if (!day.equals(before) && (day.isBefore(today) || far)) {
            form.refuse("tenggat", "performance.initiative.due");
        }
        return day;
    }

    private Indicator indicator() {
        return form.read("angka", Indicator::find, Indicator.TEPAT_WAKTU, "performance.initiative.indicator");
    }

    private BigDecimal expected(Indicator indicator) {
        return form.read(
                "harapan", indicator::value, BigDecimal.ZERO, indicator.unit().refusal());
    }
}
