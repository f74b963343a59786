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
 * @param otherSince since when another office is waited for, or null
 * @param otherMinutes office minutes that another office was waited for so far
 * @param provisional whether a due time lies beyond the last year whose holidays are known
 * @param settledAt when the office had done what it promised, the product waiting for the applicant since; or null
 */
record RequestClock(
        Instant submittedAt,
        Instant dueCheckAt,
        @Nullable Instant completeAt,
        @Nullable Instant dueFinishAt,
        @Nullable Instant pausedSince,
        long pausedMinutes,
        @Nullable Instant otherSince,
        long otherMinutes,
        boolean provisional,
        @Nullable Instant settledAt) {

    /** The promise that counts now. */
    Instant due() {
        return dueFinishAt == null ? dueCheckAt : dueFinishAt;
    }

    /** The clock of a request that is handed in now. */
    static RequestClock begin(Instant now, Intake intake, WorkingCalendar calendar) {
        DueTime check = calendar.plusWorkingDays(now, intake.checkWorkingDays());
        return new RequestClock(now, check.at(), null, null, null, 0, null, 0, check.provisional(), null);
    }

    /** The clock after an action with this effect. */
    RequestClock after(ClockEffect effect, Instant now, Intake intake, WorkingCalendar calendar, ZoneId zone) {
        return switch (effect) {
            case NONE -> this;
            case START -> (isWaiting() ? resumed(now, intake, calendar, zone) : this).started(now, intake, calendar);
            case PAUSE -> isWaiting() ? this : waiting(now, null);
            case WAIT_OTHER -> isWaiting() ? this : waiting(null, now);
            case RESUME -> isWaiting() ? resumed(now, intake, calendar, zone) : this;
            case STOP -> (isWaiting() ? waited(now, calendar) : this).settled(now);
        };
    }

    /** The clock when something that was finished must be made again: the second promise is given anew from now. */
    RequestClock again(Instant now, Intake intake, WorkingCalendar calendar) {
        RequestClock after = waited(now, calendar);
        DueTime finish = finishFrom(now, intake, calendar);
        return new RequestClock(
                submittedAt,
                dueCheckAt,
                completeAt == null ? now : completeAt,
                finish.at(),
                null,
                after.pausedMinutes,
                null,
                after.otherMinutes,
                finish.provisional(),
                null);
    }

    /** What was promised is there: from now on nothing of it can be late. */
    private RequestClock settled(Instant now) {
        return new RequestClock(
                submittedAt,
                dueCheckAt,
                completeAt,
                dueFinishAt,
                pausedSince,
                pausedMinutes,
                otherSince,
                otherMinutes,
                provisional,
                now);
    }

    /** Completeness is stated once: a later return must not move the promise by itself. */
    private RequestClock started(Instant now, Intake intake, WorkingCalendar calendar) {
        if (completeAt != null) {
            return this;
        }
        DueTime finish = finishFrom(now, intake, calendar);
        return new RequestClock(
                submittedAt,
                dueCheckAt,
                now,
                finish.at(),
                pausedSince,
                pausedMinutes,
                otherSince,
                otherMinutes,
                finish.provisional(),
                settledAt);
    }

    private static DueTime finishFrom(Instant now, Intake intake, WorkingCalendar calendar) {
        Integer minutes = intake.finishWorkingMinutes();
        if (minutes != null) {
            return calendar.plusOfficeMinutes(now, minutes);
        }
        Integer days = intake.finishWorkingDays();
        return calendar.plusWorkingDays(now, days == null ? intake.checkWorkingDays() : days);
    }

    private boolean isWaiting() {
        return pausedSince != null || otherSince != null;
    }

    private RequestClock waiting(@Nullable Instant forApplicant, @Nullable Instant forOther) {
        return new RequestClock(
                submittedAt,
                dueCheckAt,
                completeAt,
                dueFinishAt,
                forApplicant,
                pausedMinutes,
                forOther,
                otherMinutes,
                provisional,
                settledAt);
    }

    private RequestClock resumed(Instant now, Intake intake, WorkingCalendar calendar, ZoneId zone) {
        RequestClock after = waited(now, calendar);
        if (dueFinishAt == null) {
            return after.promising(calendar.plusWorkingDays(now, intake.checkWorkingDays()), null);
        }
        long minutes = after.pausedMinutes - pausedMinutes + after.otherMinutes - otherMinutes;
        DueTime finish = intake.finishWorkingMinutes() != null
                ? calendar.plusOfficeMinutes(dueFinishAt, minutes)
                : calendar.plusWorkingDays(
                        dueFinishAt,
                        calendar.workingDaysBetween(
                                waitingSince(now).atZone(zone).toLocalDate(),
                                now.atZone(zone).toLocalDate()));
        return after.promising(null, finish);
    }

    private Instant waitingSince(Instant otherwise) {
        if (pausedSince != null) {
            return pausedSince;
        }
        return otherSince == null ? otherwise : otherSince;
    }

    /** The waiting is over and counted for whoever was waited for. */
    private RequestClock waited(Instant now, WorkingCalendar calendar) {
        return new RequestClock(
                submittedAt,
                dueCheckAt,
                completeAt,
                dueFinishAt,
                null,
                pausedMinutes + minutes(pausedSince, now, calendar),
                null,
                otherMinutes + minutes(otherSince, now, calendar),
                provisional,
                settledAt);
    }

    private static long minutes(@Nullable Instant since, Instant now, WorkingCalendar calendar) {
        return since == null ? 0 : calendar.officeTimeBetween(since, now).toMinutes();
    }

    private RequestClock promising(@Nullable DueTime check, @Nullable DueTime finish) {
        boolean uncertain = (check != null && check.provisional()) || (finish != null && finish.provisional());
        return new RequestClock(
                submittedAt,
                check == null ? dueCheckAt : check.at(),
                completeAt,
                finish == null ? dueFinishAt : finish.at(),
                pausedSince,
                pausedMinutes,
                otherSince,
                otherMinutes,
                uncertain,
                settledAt);
    }
}
