package id.pendapa.example;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.MovedTime;
import id.pendapa.platform.Tasks;
import id.pendapa.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the past of the example office day by day. */
@Component
class InventedPast {

    private static final Logger LOG = LoggerFactory.getLogger(InventedPast.class);
    static final LocalDate BEGIN = LocalDate.of(2026, 1, 2);

    /** Tasks of the night that leaders wait for when they look back: answers are mixed, figures added up. */
    private static final Set<String> BEFORE_LOOKING_BACK = Set.of("survey-mix", "performance-fold");

    private final InventedDays days;
    private final InventedPlan plan;
    private final InventedWalk walk;
    private final InventedVoices voices;
    private final InventedLeading leading;
    private final List<Tasks.Recurring> tasks;
    private final WorkingCalendars calendars;
    private final OfficeTime time;

    InventedPast(
            InventedDays days,
            InventedPlan plan,
            InventedWalk walk,
            InventedVoices voices,
            InventedLeading leading,
            List<Tasks.Recurring> tasks,
            WorkingCalendars calendars,
            OfficeTime time) {
        this.days = days;
        this.plan = plan;
        this.walk = walk;
        this.voices = voices;
        this.leading = leading;
        this.tasks = tasks;
        this.calendars = calendars;
        this.time = time;
    }

    /**
     * Goes on where it stopped, up to the day before it was begun for the first time. A day that was cut off stays so:
     * nothing of it is made twice.
     *
     * @param perDay how many requests come on a working day, about
     * @param goesOn asked before each day
     */
    void live(int perDay, BooleanSupplier goesOn) {
        InventedDays.Progress progress =
                days.find(time.zone()).orElse(new InventedDays.Progress(BEGIN.minusDays(1), time.today()));
        live(progress.day().plusDays(1), progress.madeOn(), perDay, goesOn);
    }

    /** The days from the first to the one before {@code until}, at whose beginning the present begins. */
    void live(LocalDate first, LocalDate until, int perDay, BooleanSupplier goesOn) {
        LocalDate month = first.minusMonths(1);
        for (LocalDate day = first; day.isBefore(until) && goesOn.getAsBoolean(); day = day.plusDays(1)) {
            if (!calendars.current().isWorkingDay(day)) {
                continue;
            }
            days.begin(day, time.now());
            if (!day.withDayOfMonth(1).equals(month.withDayOfMonth(1))) {
                month = day;
                lookBack(day);
            }
            live(day, until.atStartOfDay(time.zone()).toInstant(), perDay);
        }
    }

    private void lookBack(LocalDate day) {
        LOG.info("The example's past has come to {}.", day);
        Instant morning = day.atStartOfDay(time.zone()).toInstant();
        MovedTime.at(
                morning,
                () -> tasks.stream()
                        .filter(task -> BEFORE_LOOKING_BACK.contains(task.task()))
                        .forEach(Tasks.Recurring::run));
        leading.lookBack(day);
    }

    private void live(LocalDate day, Instant until, int perDay) {
        for (InventedRequest request : plan.on(day, perDay)) {
            tell(request.service(), () -> voices.answer(request, walk.walk(request, until), until));
        }
        tell("complaint", () -> voices.complain(day, until));
    }

    /** Whoever tries the product out changes it meanwhile: what then cannot go on stays where it is. */
    private static void tell(String what, Runnable life) {
        try {
            life.run();
        } catch (DomainException refused) {
            LOG.warn("Something invented stays where it is: {}, {}", what, refused.toString());
        }
    }
}
