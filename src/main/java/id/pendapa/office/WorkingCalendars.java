package id.pendapa.office;

import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.PerOffice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The working calendar of each office: its hours, which are entered with the day from which they hold, and its holidays.
 * A new office begins with the hours of Perpres 21/2023.
 */
@Component
public class WorkingCalendars implements OfficeSetup {

    private static final int ORDER = 110;

    /** A year is known once its joint decree was read, not because of a single day: those have 15 and more. */
    private static final long LEAST_NATIONAL_DAYS = 10;

    private final OfficeTime time;
    private final WorkingWeeks weeks;
    private final HolidayRows holidays;
    private final TransactionTemplate transaction;
    private final PerOffice<WorkingCalendar> known;

    WorkingCalendars(OfficeTime time, WorkingWeeks weeks, HolidayRows holidays, TransactionTemplate transaction) {
        this.time = time;
        this.weeks = weeks;
        this.holidays = holidays;
        this.transaction = transaction;
        this.known = new PerOffice<>(() -> with(Set.of()));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> ShippedHours.read().forEach(weeks::addWhereMissing));
        forget();
    }

    /** The calendar as it is known now; a value that can be kept for one piece of work. */
    public WorkingCalendar current() {
        return known.get();
    }

    /** The calendar as it would be with more holidays; never a cached one. */
    WorkingCalendar with(Collection<LocalDate> added) {
        return with(added, new OfficeHours(weeks.list()));
    }

    /** The calendar as it would be with more hours; never a cached one. */
    WorkingCalendar withWeek(WorkingWeek more) {
        List<WorkingWeek> all = new ArrayList<>(weeks.list());
        all.add(more);
        return with(Set.of(), new OfficeHours(all));
    }

    private WorkingCalendar with(Collection<LocalDate> added, OfficeHours hours) {
        List<Holiday> entered = holidays.list();
        Set<LocalDate> days = new HashSet<>(added);
        entered.forEach(holiday -> days.add(holiday.day()));
        return new WorkingCalendar(time.zone(), hours, days, lastKnownYear(entered, added));
    }

    /** Reads hours and holidays of this office again, after they were changed. */
    void forget() {
        known.forget();
    }

    private static int lastKnownYear(List<Holiday> entered, Collection<LocalDate> added) {
        Map<Integer, Long> national = entered.stream()
                .filter(holiday -> holiday.kind() == HolidayKind.NASIONAL)
                .map(Holiday::day)
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        added.forEach(day -> national.merge(day.getYear(), 1L, Long::sum));
        return national.entrySet().stream()
                .filter(year -> year.getValue() >= LEAST_NATIONAL_DAYS)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }
}
