package id.pendapa.office;

import java.time.Instant;
import java.util.List;

/** Who promised something in working days; asked before holidays or hours change. Implemented above this module. */
public interface PromisedDays {

    /** Promises that would move if this were the calendar, soonest first, at most so many. */
    List<Moved> preview(WorkingCalendar calendar, int most);

    /**
     * A promise that moves.
     *
     * @param number public number of what was promised
     */
    record Moved(String number, Instant before, Instant after) {}
}
