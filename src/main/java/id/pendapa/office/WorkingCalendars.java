package id.pendapa.office;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The working calendar of the office: the hours of Perpres 21/2023 and the holidays that ship with this version. */
@Component
public class WorkingCalendars {

    private final Set<LocalDate> holidays = Set.copyOf(Holidays.read("/office/holidays-2026.csv"));
    private final OfficeTime time;

    WorkingCalendars(OfficeTime time) {
        this.time = time;
    }

    /** The calendar as it is known now; a value that can be kept for one piece of work. */
    public WorkingCalendar current() {
        return new WorkingCalendar(time.zone(), OfficeHours.ordinary(), holidays);
    }
}
