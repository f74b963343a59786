package id.pendapa.office;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.OfficeSetup;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The working calendar of each office: its hours, which are entered with the day from which they hold, and the holidays
 * that ship with this version. A new office begins with the hours of Perpres 21/2023.
 */
@Component
public class WorkingCalendars implements OfficeSetup {

    private static final int ORDER = 110;

    private final OfficeTime time;
    private final WorkingWeeks weeks;
    private final TransactionTemplate transaction;
    private final Set<LocalDate> holidays = Set.copyOf(Holidays.read("/office/holidays-2026.csv"));
    private final Map<OfficeKey, WorkingCalendar> known = new ConcurrentHashMap<>();

    WorkingCalendars(OfficeTime time, WorkingWeeks weeks, TransactionTemplate transaction) {
        this.time = time;
        this.weeks = weeks;
        this.transaction = transaction;
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
        WorkingCalendar calendar = known.get(CurrentOffice.get());
        if (calendar == null) {
            calendar = new WorkingCalendar(time.zone(), new OfficeHours(weeks.list()), holidays);
            known.put(CurrentOffice.get(), calendar);
        }
        return calendar;
    }

    /** Reads the hours of this office again, after they were changed. */
    void forget() {
        known.remove(CurrentOffice.get());
    }
}
