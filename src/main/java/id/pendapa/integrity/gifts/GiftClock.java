package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.Days;
import id.pendapa.integrity.gifts.GiftRules.Code;
import id.pendapa.office.DueTime;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.office.WorkingCalendars;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reckons days of gifts in working days: the first is the one after the day on which something happened. */
@Component
class GiftClock {

    private final GiftRules rules;
    private final WorkingCalendars calendars;
    private final OfficeTime time;

    GiftClock(GiftRules rules, WorkingCalendars calendars, OfficeTime time) {
        this.rules = rules;
        this.calendars = calendars;
        this.time = time;
    }

    /** Those of a gift that was received on a day, whenever it is reported. */
    Days days(LocalDate received) {
        int kpk = days(received, Code.KPK_DAYS);
        int before = Math.min(days(received, Code.REMIND_DAYS), kpk);
        DueTime due = plus(received, kpk);
        return new Days(
                day(plus(received, days(received, Code.UPG_DAYS))),
                day(due),
                before == kpk ? received : day(plus(received, kpk - before)),
                due.provisional());
    }

    /** Until when a report that was found incomplete today may be completed. */
    LocalDate completeDue() {
        return day(plus(time.today(), days(time.today(), Code.COMPLETE_DAYS)));
    }

    private int days(LocalDate received, Code code) {
        return (int) rules.on(received, code).amount();
    }

    /** On a free day the calendar begins with the next opening, which is the first working day after it. */
    private DueTime plus(LocalDate day, int days) {
        WorkingCalendar calendar = calendars.current();
        int after = calendar.isWorkingDay(day) ? days : days - 1;
        return calendar.plusWorkingDays(day.atStartOfDay(time.zone()).toInstant(), after);
    }

    private LocalDate day(DueTime due) {
        return due.at().atZone(time.zone()).toLocalDate();
    }
}
