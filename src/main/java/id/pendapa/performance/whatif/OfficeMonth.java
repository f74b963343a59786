package id.pendapa.performance.whatif;

import id.pendapa.office.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Days to simulate on one axis of office minutes: nights, breaks and holidays take no room on it.
 *
 * @param days one after the other, days off included: requests come on them too
 * @param minutes office minutes of all days together
 */
record OfficeMonth(List<Day> days, int minutes) {

    static final int HOURS = 24;

    OfficeMonth {
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param from office minute at which it begins
     * @param marks office minutes that have passed of this day at each full hour, from 0 to 24
     */
    record Day(DayOfWeek weekday, int from, List<Integer> marks) {
        Day {
            marks = List.copyOf(marks);
        }

        int minutes() {
            return marks.get(HOURS);
        }
    }

    /** The days from the first on, as the office's calendar has them. */
    static OfficeMonth of(WorkingCalendar calendar, ZoneId zone, LocalDate first, int length) {
        List<Day> days = new ArrayList<>();
        int from = 0;
        for (LocalDate date = first; date.isBefore(first.plusDays(length)); date = date.plusDays(1)) {
            Day day = new Day(date.getDayOfWeek(), from, marks(calendar, zone, date));
            days.add(day);
            from += day.minutes();
        }
        return new OfficeMonth(days, from);
    }

    private static List<Integer> marks(WorkingCalendar calendar, ZoneId zone, LocalDate date) {
        List<Integer> marks = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            marks.add((int) calendar.officeTimeBetween(
                            date.atStartOfDay(zone).toInstant(),
                            date.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant())
                    .toMinutes());
        }
        marks.add((int) calendar.officeTimeBetween(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant())
                .toMinutes());
        return marks;
    }
}
