package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarUnitTests {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private final WorkingCalendar calendar =
            new WorkingCalendar(WIB, OfficeHours.ordinary(), Holidays.read("/office/holidays-2026.csv"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-17,3,2026-03-27",
        "2026-02-13,1,2026-02-18",
        "2026-05-13,1,2026-05-18",
        "2026-05-26,2,2026-06-02",
        "2026-08-14,5,2026-08-24",
        "2026-11-25,5,2026-12-02",
        "2026-11-25,10,2026-12-09",
        "2026-11-25,14,2026-12-15",
        "2026-11-25,17,2026-12-18",
        "2026-12-23,2,2026-12-29"
    })
    void workingDaysSkipWeekendsHolidaysAndJointLeave(LocalDate from, int days, LocalDate due) {
        Instant start = from.atTime(10, 0).atZone(WIB).toInstant();

        assertThat(calendar.plusWorkingDays(start, days).at())
                .isEqualTo(due.atTime(10, 0).atZone(WIB).toInstant());
        assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T15:45,60,2026-11-30T07:45",
        "2026-11-26T11:30,60,2026-11-26T13:30",
        "2026-12-23T15:30,60,2026-12-28T08:00",
        "2026-11-28T09:00,60,2026-11-30T08:30"
    })
    void officeMinutesSkipBreaksAndNights(LocalDateTime from, long minutes, LocalDateTime due) {
        assertThat(calendar.plusOfficeMinutes(from.atZone(WIB).toInstant(), minutes)
                        .at())
                .isEqualTo(due.atZone(WIB).toInstant());
    }

    @Test
    void afterClosingADayBeginsAtTheNextOpening() {
        assertThat(calendar.plusWorkingDays(at("2026-11-27T20:00"), 1).at()).isEqualTo(at("2026-12-01T07:30"));
    }

    @Test
    void dueTimesBeyondTheKnownHolidaysAreProvisional() {
        assertThat(calendar.plusWorkingDays(at("2026-12-30T10:00"), 1).provisional())
                .isFalse();
        assertThat(calendar.plusWorkingDays(at("2026-12-30T10:00"), 3).provisional())
                .isTrue();
    }

    @Test
    void officeTimeBetweenTwoMomentsLeavesOutNightAndBreak() {
        assertThat(calendar.officeTimeBetween(at("2026-11-25T10:30"), at("2026-11-26T09:00")))
                .isEqualTo(Duration.ofHours(6));
        assertThat(calendar.officeTimeBetween(at("2026-11-26T09:00"), at("2026-11-25T10:30")))
                .isEqualTo(Duration.ZERO);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
