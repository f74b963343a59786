package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Intake;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.office.WorkingCalendarOfTests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RequestClockUnitTests {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Intake MINUTES = new Intake(Duration.ofDays(14), 1, 120, null, 30, null, 10);
    private static final Intake DAYS = new Intake(Duration.ofDays(14), 1, null, 5, 30, null, 10);

    private final WorkingCalendar calendar = WorkingCalendarOfTests.calendar();

    @Test
    void theFirstPromiseCountsFromSubmissionAndTheSecondFromCompleteness() {
        RequestClock clock = RequestClock.begin(at("2026-11-25T10:00"), DAYS, calendar);

        assertThat(clock.dueCheckAt()).isEqualTo(at("2026-11-26T10:00"));
        assertThat(clock.dueFinishAt()).isNull();
        assertThat(clock.after(ClockEffect.START, at("2026-11-25T11:00"), DAYS, calendar, WIB)
                        .dueFinishAt())
                .isEqualTo(at("2026-12-02T11:00"));
    }

    @Test
    void aPauseMovesThePromiseInMinutesByTheOfficeTimeThatWasWaited() {
        RequestClock clock = begunAndComplete(MINUTES)
                .after(ClockEffect.PAUSE, at("2026-11-25T10:30"), MINUTES, calendar, WIB)
                .after(ClockEffect.RESUME, at("2026-11-26T09:00"), MINUTES, calendar, WIB);

        assertThat(clock.dueFinishAt()).isEqualTo(at("2026-11-26T10:30"));
        assertThat(clock.pausedMinutes()).isEqualTo(360);
        assertThat(clock.pausedSince()).isNull();
    }

    @Test
    void aPauseMovesThePromiseInDaysByWorkingDays() {
        RequestClock clock = begunAndComplete(DAYS)
                .after(ClockEffect.PAUSE, at("2026-11-26T10:00"), DAYS, calendar, WIB)
                .after(ClockEffect.RESUME, at("2026-11-30T10:00"), DAYS, calendar, WIB);

        assertThat(clock.dueFinishAt()).isEqualTo(at("2026-12-04T10:00"));
    }

    @Test
    void waitingForAnotherOfficeHasItsOwnClock() {
        RequestClock waiting =
                begunAndComplete(DAYS).after(ClockEffect.WAIT_OTHER, at("2026-11-26T10:00"), DAYS, calendar, WIB);
        RequestClock after = waiting.after(ClockEffect.RESUME, at("2026-11-30T10:00"), DAYS, calendar, WIB);

        assertThat(waiting.otherSince()).isEqualTo(at("2026-11-26T10:00"));
        assertThat(waiting.pausedSince()).isNull();
        assertThat(after.dueFinishAt()).isEqualTo(at("2026-12-04T10:00"));
        assertThat(after.pausedMinutes()).isZero();
        assertThat(after.otherMinutes()).isEqualTo(15 * 60);
        assertThat(after.otherSince()).isNull();
        assertThat(waiting.after(ClockEffect.STOP, at("2026-11-30T10:00"), DAYS, calendar, WIB)
                        .otherMinutes())
                .isEqualTo(15 * 60);
    }

    @Test
    void completenessEndsTheWaitingThatItWasFor() {
        RequestClock clock = RequestClock.begin(at("2026-11-25T10:00"), DAYS, calendar)
                .after(ClockEffect.PAUSE, at("2026-11-25T10:00"), DAYS, calendar, WIB)
                .after(ClockEffect.START, at("2026-11-26T10:00"), DAYS, calendar, WIB);

        assertThat(clock.pausedSince()).isNull();
        assertThat(clock.pausedMinutes()).isPositive();
        assertThat(clock.completeAt()).isEqualTo(at("2026-11-26T10:00"));
    }

    @Test
    void completenessIsStatedOnce() {
        RequestClock clock = begunAndComplete(DAYS);

        assertThat(clock.after(ClockEffect.START, at("2026-11-27T10:00"), DAYS, calendar, WIB))
                .isEqualTo(clock);
    }

    private RequestClock begunAndComplete(Intake intake) {
        return RequestClock.begin(at("2026-11-25T10:00"), intake, calendar)
                .after(ClockEffect.START, at("2026-11-25T10:00"), intake, calendar, WIB);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
