package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarUnitTests {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private final WorkingCalendar calendar = WorkingCalendarOfTests.calendar();

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
    void timeInWhichTheApplicantIsWaitedForIsAdded() {
        Duration paused = calendar.officeTimeBetween(at("2026-11-25T10:30"), at("2026-11-26T09:00"));

        assertThat(calendar.plusOfficeMinutes(at("2026-11-25T10:00"), 120 + paused.toMinutes())
                        .at())
                .isEqualTo(at("2026-11-26T10:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 20", "2026-02, 18", "2026-03, 17", "2026-04, 21", "2026-05, 16", "2026-06, 20",
        "2026-07, 23", "2026-08, 19", "2026-09, 22", "2026-10, 22", "2026-11, 21", "2026-12, 21"
    })
    void everyMonthHasItsWorkingDays(YearMonth month, int days) {
        assertThat(month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, 2250", "2026-02-23, 1950", "2026-03-09, 1950", "2026-04-06, 2250"})
    void aWeekHasTheHoursOfTheRegulation(LocalDate monday, long minutes) {
        assertThat(calendar.officeTimeBetween(
                        monday.atStartOfDay(WIB).toInstant(),
                        monday.plusDays(7).atStartOfDay(WIB).toInstant()))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-18T15:30,60,2026-02-19T08:30", // The last day before and the first day of Ramadan.
        "2026-02-19T07:30,30,2026-02-19T08:30",
        "2026-02-19T11:45,30,2026-02-19T12:45",
        "2026-02-19T14:30,60,2026-02-20T08:30",
        "2026-02-20T11:15,30,2026-02-20T12:45",
        "2026-02-20T15:15,30,2026-02-23T08:15",
        "2026-03-17T14:45,30,2026-03-25T07:45" // Out of Ramadan over Nyepi and Idulfitri.
    })
    void officeMinutesFollowTheHoursOfRamadan(LocalDateTime from, long minutes, LocalDateTime due) {
        assertThat(calendar.plusOfficeMinutes(from.atZone(WIB).toInstant(), minutes)
                        .at())
                .isEqualTo(due.atZone(WIB).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-18T15:45,1,2026-02-19T15:00", // In Ramadan the office has closed by then.
        "2026-02-18T07:40,1,2026-02-19T08:00",
        "2026-03-17T10:00,1,2026-03-25T10:00",
        "2026-11-27T16:15,1,2026-11-30T16:00"
    })
    void nothingIsDueWhileTheOfficeIsClosed(LocalDateTime from, int days, LocalDateTime due) {
        assertThat(calendar.plusWorkingDays(from.atZone(WIB).toInstant(), days).at())
                .isEqualTo(due.atZone(WIB).toInstant());
    }

    @Test
    void newHoursHoldFromTheirDayOnAndRamadanGoesBeforeThem() {
        OfficeHours hours = new OfficeHours(List.of(
                week("2023-01-01", null, "07:30"),
                week("2026-03-01", null, "09:00"),
                week("2026-02-19", "2026-03-20", "08:00")));

        assertThat(opening(hours, "2026-02-18")).isEqualTo("07:30");
        assertThat(opening(hours, "2026-02-19")).isEqualTo("08:00");
        assertThat(opening(hours, "2026-03-20")).isEqualTo("08:00");
        assertThat(opening(hours, "2026-03-23")).isEqualTo("09:00");
        assertThat(hours.on(LocalDate.parse("2022-12-30"))).isEmpty();
    }

    @Test
    void hoursThatAllEndAreRefused() {
        List<WorkingWeek> ending = List.of(week("2026-01-01", "2026-12-31", "07:30"));

        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(ending));
    }

    private static WorkingWeek week(String from, @Nullable String until, String opens) {
        List<WorkingWeek.Span> spans = Arrays.stream(DayOfWeek.values())
                .map(day -> new WorkingWeek.Span(day, LocalTime.parse(opens), LocalTime.of(15, 0)))
                .toList();
        return new WorkingWeek(
                "Contoh", LocalDate.parse(from), until == null ? null : LocalDate.parse(until), true, "Contoh", spans);
    }

    private static String opening(OfficeHours hours, String day) {
        return hours.on(LocalDate.parse(day)).get(0).from().toString();
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
