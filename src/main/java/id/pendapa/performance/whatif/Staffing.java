package id.pendapa.performance.whatif;

import java.time.DayOfWeek;
import java.util.Map;

/**
 * Who works on requests, and how.
 *
 * @param officers how many work on each day of the week; none where the day is not named
 * @param workMinutes minutes of work on one request on average
 * @param promiseMinutes office minutes within which a request shall be done
 */
record Staffing(Map<DayOfWeek, Integer> officers, int workMinutes, int promiseMinutes) {

    Staffing {
        officers = Map.copyOf(officers);
    }

    int on(DayOfWeek day) {
        return officers.getOrDefault(day, 0);
    }
}
