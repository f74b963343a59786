package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Intake;
import id.pendapa.office.DueTime;
import id.pendapa.office.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The two promises of a request and what actions do to them (decision Two-Promises).
 *
 * @param submittedAt when it was handed in
 * @param dueCheckAt "Diperiksa paling lambat …"
 * @param completeAt when its papers were found complete, or null
 * @param dueFinishAt "selesai paling lambat …", or null as long as it is not complete
 * @param pausedSince since when the applicant is waited for, or null
 * @param pausedMinutes office minutes that the applicant was waited for so far
 * @param provisional whether a due time lies beyond the last year whose holidays are known
 */
record RequestClock(
        Instant submittedAt,
        Instant dueCheckAt,
        @Nullable Instant completeAt,
        @Nullable Instant dueFinishAt,
        @Nullable Instant pausedSince,
        long pausedMinutes,
        boolean provisional) {

    /** The promise that counts now. */
    Instant due() {
        return dueFinishAt == null ? dueCheckAt : dueFinishAt;
    }

    /** The clock of a request that is handed in now. */
    static RequestClock begin(Instant now, Intake intake, WorkingCalendar calendar) {
        DueTime check = calendar.plusWorkingDays(now, intake.checkWorkingDays());
        return new RequestClock(now, check.at(), null, null, null, 0, check.provisional());
    }

    /** The clock after an action with this effect. */
    RequestClock after(ClockEffect effect, Instant now, Intake intake, WorkingCalendar calendar, ZoneId zone) {
        return switch (effect) {
            case NONE -> this;
            case START -> started(now, intake, calendar);
            case PAUSE -> pausedSince == null ? with(dueCheckAt, dueFinishAt, now, pausedMinutes, provisional) : this;
            case RESUME -> pausedSince == null ? this : resumed(pausedSince, now, intake, calendar, zone);
            case STOP -> pausedSince == null ? this : stopped(pausedSince, now, calendar);
        };
    }

    /** Completeness is stated once: a later return must not move the promise by itself. */
    private RequestClock started(Instant now, Intake intake, WorkingCalendar calendar) {
        if (completeAt != null) {
            return this;
        }
        DueTime finish = finishFrom(now, intake, calendar);
        return new RequestClock(
                submittedAt, dueCheckAt, now, finish.at(), pausedSince, pausedMinutes, finish.provisional());
    }

    private static DueTime finishFrom(Instant now, Intake intake, WorkingCalendar calendar) {
        Integer minutes = intake.finishWorkingMinutes();
        if (minutes != null) {
            return calendar.plusOfficeMinutes(now, minutes);
        }
        Integer days = intake.finishWorkingDays();
        return calendar.plusWorkingDays(now, days == null ? intake.checkWorkingDays() : days);
    }

    private RequestClock resumed(Instant since, Instant now, Intake intake, WorkingCalendar calendar, ZoneId zone) {
        long waited = calendar.officeTimeBetween(since, now).toMinutes();
        if (dueFinishAt == null) {
            DueTime check = calendar.plusWorkingDays(now, intake.checkWorkingDays());
            return with(check.at(), null, null, pausedMinutes + waited, check.provisional());
        }
        DueTime finish = intake.finishWorkingMinutes() != null
                ? calendar.plusOfficeMinutes(dueFinishAt, waited)
                : calendar.plusWorkingDays(
                        dueFinishAt,
                        calendar.workingDaysBetween(
                                since.atZone(zone).toLocalDate(),
                                now.atZone(zone).toLocalDate()));
        return with(dueCheckAt, finish.at(), null, pausedMinutes + waited, finish.provisional());
    }

    private RequestClock stopped(Instant since, Instant now, WorkingCalendar calendar) {
        long waited = calendar.officeTimeBetween(since, now).toMinutes();
        return with(dueCheckAt, dueFinishAt, null, pausedMinutes + waited, provisional);
    }

    private RequestClock with(
            Instant check, @Nullable Instant finish, @Nullable Instant paused, long minutes, boolean uncertain) {
        return new RequestClock(submittedAt, check, completeAt, finish, paused, minutes, uncertain);
    }
}
