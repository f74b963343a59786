package id.pendapa.performance.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.pendapa.performance.whatif.Arrivals.Arrival;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The simulated desk against what is known of queues. */
class SimulationUnitTests {

    private static final int DAY = 480;

    /** Days without end, each from eight to four without a break. */
    private static OfficeMonth month(int days) {
        List<Integer> marks = IntStream.rangeClosed(0, OfficeMonth.HOURS)
                .mapToObj(hour -> Math.min(DAY, Math.max(0, (hour - 8) * 60)))
                .toList();
        List<OfficeMonth.Day> all = IntStream.range(0, days)
                .mapToObj(day -> new OfficeMonth.Day(DayOfWeek.of(day % 7 + 1), day * DAY, marks))
                .toList();
        return new OfficeMonth(all, days * DAY);
    }

    private static Staffing staffing(int officers, int work, int promise) {
        Map<DayOfWeek, Integer> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, officers);
        }
        return new Staffing(all, work, promise);
    }

    private static Arrivals arrivals(double perHour) {
        Map<DayOfWeek, List<Double>> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Double> hours = new ArrayList<>(Collections.nCopies(OfficeMonth.HOURS, 0.0));
            IntStream.range(8, 16).forEach(hour -> hours.set(hour, perHour));
            all.put(day, hours);
        }
        return new Arrivals(all);
    }

    @Test
    void theOldestIsServedFirstAndEachOfficerDoesOne() {
        List<Arrival> jobs = List.of(new Arrival(0, 30), new Arrival(0, 30), new Arrival(10, 30));

        Desk.Result one = Desk.serve(month(1), jobs, staffing(1, 30, 60));
        assertThat(one.mean()).isEqualTo((0 + 30 + 50) / 3.0);
        assertThat(one.onTime()).isEqualTo(2 / 3.0);

        Desk.Result two = Desk.serve(month(1), jobs, staffing(2, 30, 60));
        assertThat(two.mean()).isEqualTo(20 / 3.0);
        assertThat(two.onTime()).isEqualTo(1);
    }

    @Test
    void nothingMovesOnADayWithoutOfficersAndWhatIsOverdueIsMissed() {
        Map<DayOfWeek, Integer> tuesday = Map.of(DayOfWeek.TUESDAY, 1);
        List<Arrival> jobs = List.of(new Arrival(0, 10));
        assertThat(Desk.serve(month(2), jobs, new Staffing(tuesday, 10, 60))).isEqualTo(new Desk.Result(DAY, DAY, 0));
        assertThat(Desk.serve(month(1), jobs, new Staffing(tuesday, 10, 60)).onTime())
                .isZero();
        assertThat(Desk.serve(month(1), jobs, new Staffing(tuesday, 10, DAY)).onTime())
                .as("not due yet")
                .isEqualTo(1);
    }

    /** Pollaczek and Khinchine: the mean wait at one desk is rate x E(work squared) / 2 (1 - load). */
    @Test
    void theMeanWaitIsTheOneOfTheFormula() {
        OfficeMonth years = month(4000);
        List<Arrival> jobs = arrivals(1.4).draw(years, 30, 0, new SplittableRandom(7));
        double wait = Desk.serve(years, jobs, staffing(1, 30, 60)).mean();

        double rate = 1.4 / 60;
        double expected = rate * 1.5 * 30 * 30 / (2 * (1 - rate * 30));
        assertThat(wait).isCloseTo(expected, within(expected * 0.1));
    }

    @Test
    void oneMoreOfficerNeverMakesItWorseAndTheSameQuestionHasTheSameAnswer() {
        Arrivals many = arrivals(2.4);
        Staffing one = staffing(1, 30, DAY);
        Simulation.Compared compared = Simulation.compare(month(30), many, 5, one, staffing(2, 30, DAY));

        assertThat(compared.gain().low()).isPositive();
        assertThat(compared.then().waited().high())
                .isLessThan(compared.now().waited().low());
        assertThat(compared.now().onTime().low())
                .isLessThanOrEqualTo(compared.now().onTime().middle());
        assertThat(Simulation.compare(month(30), many, 5, one, staffing(2, 30, DAY)))
                .isEqualTo(compared);
    }

    @Test
    void withoutRequestsNothingIsLate() {
        Simulation.Compared compared =
                Simulation.compare(month(5), arrivals(0), 0, staffing(0, 30, DAY), staffing(1, 30, DAY));
        assertThat(compared.now().onTime().middle()).isEqualTo(1);
        assertThat(compared.gain().high()).isZero();
    }

    @Test
    void requestsOfADayOffWaitForTheNextDay() {
        OfficeMonth.Day off = new OfficeMonth.Day(DayOfWeek.SUNDAY, 0, Collections.nCopies(OfficeMonth.HOURS + 1, 0));
        OfficeMonth twoDays = new OfficeMonth(List.of(off, month(1).days().get(0)), DAY);
        List<Arrival> jobs = arrivals(3).draw(twoDays, 30, 0, new SplittableRandom(1));
        assertThat(jobs.stream().filter(job -> job.at() == 0).count()).isGreaterThan(10);
        assertThat(jobs).allMatch(job -> job.at() < DAY);
    }
}
