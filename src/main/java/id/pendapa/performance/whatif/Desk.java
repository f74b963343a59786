package id.pendapa.performance.whatif;

import id.pendapa.performance.whatif.Arrivals.Arrival;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** One month at a desk, minute by minute: the oldest first, each officer one at a time. */
final class Desk {

    private final OfficeMonth month;
    private final List<Arrival> jobs;
    private final int[] left;
    private final int[] started;
    private final int[] finished;

    private Desk(OfficeMonth month, List<Arrival> jobs) {
        this.month = month;
        this.jobs = jobs;
        left = jobs.stream().mapToInt(Arrival::work).toArray();
        started = new int[jobs.size()];
        finished = new int[jobs.size()];
        Arrays.fill(started, month.minutes());
        Arrays.fill(finished, Integer.MAX_VALUE);
    }

    /**
     * How a month went.
     *
     * @param median office minutes that half of the requests waited at most until somebody began
     * @param mean the same on average
     * @param onTime share of those done within the promise, of all that were done or are overdue at its end; 1 where none was
     */
    record Result(double median, double mean, double onTime) {}

    static Result serve(OfficeMonth month, List<Arrival> jobs, Staffing staffing) {
        Desk desk = new Desk(month, jobs);
        desk.work(staffing);
        return desk.result(staffing.promiseMinutes());
    }

    private void work(Staffing staffing) {
        Deque<Integer> queue = new ArrayDeque<>();
        List<Integer> open = new ArrayList<>();
        int next = 0;
        for (OfficeMonth.Day day : month.days()) {
            int officers = staffing.on(day.weekday());
            for (int minute = day.from(); minute < day.from() + day.minutes(); minute++) {
                while (next < jobs.size() && jobs.get(next).at() <= minute) {
                    queue.add(next++);
                }
                begin(queue, open, officers, minute);
                goOn(open, officers, minute);
            }
        }
    }

    private void begin(Deque<Integer> queue, List<Integer> open, int officers, int minute) {
        while (open.size() < officers && !queue.isEmpty()) {
            int job = queue.remove();
            started[job] = minute;
            open.add(job);
        }
    }

    /** With fewer officers than yesterday the youngest of what was begun waits. */
    private void goOn(List<Integer> open, int officers, int minute) {
        for (int job : open.subList(0, Math.min(officers, open.size()))) {
            left[job]--;
            if (left[job] == 0) {
                finished[job] = minute + 1;
            }
        }
        open.removeIf(job -> left[job] == 0);
    }

    private Result result(int promise) {
        if (jobs.isEmpty()) {
            return new Result(0, 0, 1);
        }
        int[] waits = new int[jobs.size()];
        int kept = 0;
        int missed = 0;
        for (int job = 0; job < jobs.size(); job++) {
            int at = jobs.get(job).at();
            waits[job] = Math.max(0, started[job] - at);
            if (finished[job] <= at + promise) {
                kept++;
            } else if (month.minutes() > at + promise) {
                missed++;
            }
        }
        Arrays.sort(waits);
        double onTime = kept + missed == 0 ? 1 : (double) kept / (kept + missed);
        return new Result(
                waits[waits.length / 2], Arrays.stream(waits).average().orElse(0), onTime);
    }
}
