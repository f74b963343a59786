package id.pendapa.office;

import java.time.ZoneId;
import java.util.stream.Collectors;

/** The calendar of 2026 for tests of other modules. */
public final class WorkingCalendarOfTests {

    private WorkingCalendarOfTests() {}

    public static WorkingCalendar calendar() {
        return new WorkingCalendar(
                ZoneId.of("Asia/Jakarta"),
                new OfficeHours(ShippedHours.read()),
                HolidayFile.shipped(HolidaySetup.SHIPPED).stream()
                        .map(HolidayFile.Line::day)
                        .collect(Collectors.toSet()),
                2026);
    }
}
