package id.pendapa.performance.whatif;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How many requests come in each hour of the week on average.
 *
 * @param perHour by day of the week, 24 values each; none where nothing comes
 */
record Arrivals(Map<DayOfWeek, List<Double>> perHour) {

    private static final double LEAST = 1e-12;

    Arrivals {
        perHour = Map.copyOf(perHour);
    }

    /**
     * A request that comes.
     *
     * @param at office minute at which it can be worked on first
     * @param work minutes of work on it
     */
    record Arrival(int at, int work) {}

    /**
     * Draws the requests of a month, the oldest first. Work varies as the sum of two exponential parts: half of it at times,
     * three times as much at others.
     *
     * @param waiting how many wait already when it begins
     */
    List<Arrival> draw(OfficeMonth month, int workMinutes, int waiting, SplittableRandom random) {
        List<Arrival> jobs = new ArrayList<>();
        for (int i = 0; i < waiting; i++) {
            jobs.add(new Arrival(0, work(workMinutes, random)));
        }
        for (OfficeMonth.Day day : month.days()) {
            List<Double> means = perHour.getOrDefault(day.weekday(), List.of());
            for (int hour = 0; hour < means.size(); hour++) {
                int from = day.from() + day.marks().get(hour);
                int length = day.marks().get(hour + 1) - day.marks().get(hour);
                for (int left = poisson(means.get(hour), random); left > 0; left--) {
                    jobs.add(new Arrival(from + (int) (random.nextDouble() * length), work(workMinutes, random)));
                }
            }
        }
        jobs.sort(Comparator.comparingInt(Arrival::at));
        return jobs;
    }

    private static int work(int mean, SplittableRandom random) {
        return Math.max(1, (int) Math.round((exponential(random) + exponential(random)) * mean / 2));
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log(Math.max(LEAST, 1 - random.nextDouble()));
    }

    private static int poisson(double mean, SplittableRandom random) {
        int count = 0;
        for (double passed = exponential(random); passed < mean; passed += exponential(random)) {
            count++;
        }
        return count;
    }
}
