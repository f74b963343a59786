package id.pendapa.performance.whatif;

import id.pendapa.performance.whatif.Arrivals.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Many months by chance, each with both ways to staff the desk: the same requests come, so that only the staffing differs. */
public final class Simulation {

    private static final int RUNS = 200;
    private static final long SEED = 20_260_101;
    private static final int LOW = RUNS / 10;
    private static final int HIGH = RUNS - 1 - LOW;

    private Simulation() {}

    /**
     * A value over all months.
     *
     * @param middle half of the months were at most there
     * @param low one in ten was at most there
     * @param high nine in ten were at most there
     */
    public record Band(double middle, double low, double high) {
        static Band of(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            return new Band(sorted[sorted.length / 2], sorted[LOW], sorted[HIGH]);
        }
    }

    /** Waiting in office minutes and share on time with one staffing. */
    public record Side(Band waited, Band onTime) {
        static Side of(List<Desk.Result> months) {
            return new Side(
                    Band.of(months.stream().mapToDouble(Desk.Result::median)),
                    Band.of(months.stream().mapToDouble(Desk.Result::onTime)));
        }
    }

    /**
     * Both beside each other.
     *
     * @param gain how much larger the share on time is with the second staffing, month by month
     */
    public record Compared(Side now, Side then, Band gain) {}

    static Compared compare(OfficeMonth month, Arrivals arrivals, int waiting, Staffing now, Staffing then) {
        SplittableRandom seeds = new SplittableRandom(SEED);
        List<Desk.Result> before = new ArrayList<>();
        List<Desk.Result> after = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            List<Arrival> jobs = arrivals.draw(month, now.workMinutes(), waiting, seeds.split());
            Desk.Result first = Desk.serve(month, jobs, now);
            Desk.Result second = Desk.serve(month, jobs, then);
            before.add(first);
            after.add(second);
            gains.add(second.onTime() - first.onTime());
        }
        return new Compared(
                Side.of(before), Side.of(after), Band.of(gains.stream().mapToDouble(Double::doubleValue)));
    }
}
