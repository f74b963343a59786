package id.pendapa.performance.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.initiatives.Initiative;
import id.pendapa.performance.initiatives.Initiative.Began;
import id.pendapa.performance.initiatives.Initiative.Opened;
import id.pendapa.performance.initiatives.Initiative.Plan;
import id.pendapa.performance.initiatives.Initiative.State;
import id.pendapa.performance.initiatives.Initiative.Step;
import id.pendapa.performance.web.InitiativePage.Told;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says initiatives in words. What its indicator did is told as a change, never as its doing. */
@Component
class InitiativeWords {

    private static final List<String> FIELDS =
            List.of("judul", "sebab", "penanggung", "daya", "tenggat", "angka", "harapan", "umum");

    private final FigureWords say;
    private final OfficeTime time;

    InitiativeWords(FigureWords say, OfficeTime time) {
        this.say = say;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return say.say("performance.initiative." + key, arguments);
    }

    String state(Initiative one) {
        return say("state." + one.state());
    }

    @Nullable
    String late(Initiative one) {
        LocalDate today = time.today();
        return one.isOverdue(today)
                ? say("late", ChronoUnit.DAYS.between(one.plan().dueOn(), today))
                : null;
    }

    String expected(Plan plan) {
        return expected(plan.indicator(), plan.expected());
    }

    private String expected(Indicator indicator, BigDecimal value) {
        return say(indicator.isMoreBetter() ? "at-least" : "at-most", say.value(indicator, value));
    }

    List<SummaryRow> facts(Initiative one) {
        Plan plan = one.plan();
        return List.of(
                row("sebab", plan.why().lines().toList()),
                row("penanggung", List.of(plan.owner().title())),
                row("daya", plan.resources().lines().toList()),
                row("tenggat", List.of(Spoken.day(plan.dueOn()))),
                row("angka", List.of(say.name(plan.indicator()))),
                row("harapan", List.of(expected(plan))),
                row("umum", List.of(say(plan.mayBePublic() ? "public" : "internal"))),
                SummaryRow.of(say("entered-by"), one.enteredBy() + ", " + say.at(one.enteredAt())));
    }

    private SummaryRow row(String field, List<String> lines) {
        return SummaryRow.of(say("field." + field), lines);
    }

    /** Its indicator before it began and after it ended. */
    List<String> effect(Opened opened) {
        Initiative one = opened.initiative();
        Began began = one.began();
        List<String> lines = new ArrayList<>();
        if (began == null) {
            lines.add(say("effect.not-begun"));
        } else {
            lines.add(reading("effect.before", one, began.base()));
        }
        lines.add(say("effect.expected", expected(one.plan())));
        if (began != null && one.state() == State.DONE) {
            after(opened, began.base(), lines);
        } else if (began != null && one.state() == State.RUNNING) {
            LocalDate last = time.today().withDayOfMonth(1).minusMonths(1);
            opened.in(last)
                    .filter(reading -> last.isAfter(began.base().month()))
                    .ifPresent(reading -> lines.add(reading("effect.until-now", one, reading)));
        }
        return lines;
    }

    private String reading(String key, Initiative one, Reading reading) {
        return reading.n() == 0
                ? say(key + ".none", say.month(reading.month()))
                : say(key, say.value(one.plan().indicator(), reading), say.month(reading.month()), reading.n());
    }

    private void after(Opened opened, Reading base, List<String> lines) {
        Initiative one = opened.initiative();
        LocalDate month = one.firstMonthAfter().orElseThrow();
        LocalDate known = month.plusMonths(1);
        Reading after = opened.in(month).orElse(null);
        if (after == null || known.isAfter(time.today())) {
            lines.add(say("effect.no-month", say.month(month), Spoken.day(known)));
            return;
        }
        lines.add(reading("effect.after", one, after));
        Indicator indicator = one.plan().indicator();
        if (base.n() == 0 || after.n() == 0) {
            lines.add(say("effect.no-comparison"));
            return;
        }
        lines.add(say("effect.changed", say.value(indicator, base), say.value(indicator, after)));
        lines.add(say(isReached(one.plan(), after) ? "effect.reached" : "effect.missed"));
        lines.add(say("effect.no-cause"));
    }

    /** A time beyond all bands has no value and reaches nothing. */
    private static boolean isReached(Plan plan, Reading after) {
        BigDecimal value = after.value();
        return value != null && plan.indicator().reaches(value, plan.expected());
    }

    /** What happened in a month of the series. */
    String mark(Initiative one, LocalDate month) {
        List<String> marks = new ArrayList<>();
        Began began = one.began();
        LocalDate ended = one.endedOn();
        if (began != null && began.on().withDayOfMonth(1).equals(month)) {
            marks.add(say("mark.began", Spoken.day(began.on())));
        }
        if (ended != null && ended.withDayOfMonth(1).equals(month)) {
            marks.add(say("mark." + one.state(), Spoken.day(ended)));
        }
        if (month.equals(time.today().withDayOfMonth(1))) {
            marks.add(say("mark.running"));
        }
        return String.join(", ", marks);
    }

    Told told(Step step) {
        List<String> lines = new ArrayList<>();
        String words = step.words();
        if (words != null) {
            lines.addAll(words.lines().toList());
        }
        Map<String, String> before = step.before();
        FIELDS.stream()
                .filter(before::containsKey)
                .forEach(field ->
                        lines.add(say("was", say("field." + field), was(field, before.getOrDefault(field, "")))));
        return new Told(
                say("kind." + step.kind(), Spoken.day(step.on())),
                step.by() + ", " + say.at(step.at()),
                lines,
                step.link());
    }

    private String was(String field, String value) {
        return switch (field) {
            case "tenggat" -> Spoken.day(LocalDate.parse(value));
            case "angka" -> Indicator.find(value).map(say::name).orElse(value);
            case "umum" -> say(value.equals("ya") ? "public" : "internal");
            case "harapan" -> value.replace('.', ',');
            default -> value;
        };
    }
}
