package id.pendapa.office;

import org.springframework.stereotype.Component;

/** The working calendar of the office: the hours of Perpres 21/2023 and the holidays that ship with this version. */
@Component
public class WorkingCalendars {

    private final WorkingCalendar calendar;

    WorkingCalendars(OfficeTime time) {
        calendar = new WorkingCalendar(time.zone(), OfficeHours.ordinary(), Holidays.read("/office/holidays-2026.csv"));
    }

    /** The calendar as it is known now; a value that can be kept for one piece of work. */
    public WorkingCalendar current() {
        return calendar;
    }
}
