package id.pendapa.office;

import java.time.ZoneId;

/** The calendar of 2026 for tests of other modules. */
public final class WorkingCalendarOfTests {

    private WorkingCalendarOfTests() {}

    public static WorkingCalendar calendar() {
        return new WorkingCalendar(
                ZoneId.of("Asia/Jakarta"),
                new OfficeHours(ShippedHours.read()),
                Holidays.read("/office/holidays-2026.csv"));
    }
}
