package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.MonthRows.Counted;
import id.pendapa.performance.figures.Targets.Target;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.facts.RequestFacts;
import id.pendapa.requests.facts.RequestFacts.Pressing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures for those who lead. */
@Service
public class IndicatorFigures {

    private static final int RECENT_MONTHS = 3;
    private static final int MOST_PRESSING = 5000;
    private static final int PAGE = 50;
    private static final Duration SOON = Duration.ofDays(1);

    private final Gate gate;
    private final MonthRows months;
    private final DeltaRows deltas;
    private final CheckRows checks;
    private final Targets targets;
    private final RequestFacts requests;
    private final MonthSeries series;
    private final OfficeTime time;

    IndicatorFigures(
            Gate gate,
            MonthRows months,
            DeltaRows deltas,
            CheckRows checks,
            Targets targets,
            RequestFacts requests,
            MonthSeries series,
            OfficeTime time) {
        this.gate = gate;
        this.months = months;
        this.deltas = deltas;
        this.checks = checks;
        this.targets = targets;
        this.requests = requests;
        this.series = series;
        this.time = time;
    }

    /**
     * An indicator over the months, oldest first; the last month is running.
     *
     * @param target what it shall reach this year, or null
     */
    public record Series(
            Indicator indicator,
            List<Reading> readings,
            @Nullable Target target) {
        public Series {
            readings = List.copyOf(readings);
        }

        /** The month that is told first: the running one, or the last whole one. */
        public Reading now() {
            return readings.get(newest());
        }

        public Reading before() {
            return readings.get(newest() - 1);
        }

        private int newest() {
            return readings.size() - (indicator.isOfWholeMonths() ? 2 : 1);
        }
    }

    /**
     * Where time is spent, where requests bounce, or what is missing.
     *
     * @param topic code of the service
     * @param part state or field
     * @param n how often
     * @param minutes office minutes each time on average; 0 where time is not measured
     */
    public record Neck(String topic, String part, long n, long minutes) {}

    /**
     * Complaints from one place.
     *
     * @param place code of the kelurahan, or empty
     * @param now this month
     * @param before the month before
     */
    public record Place(String place, long now, long before) {}

    /**
     * How far the figures can be trusted.
     *
     * @param addedAt when facts were added up last, or null
     * @param checkedAt when they were computed anew last, or null
     * @param differing in how many places that differed
     */
    public record Standing(
            @Nullable Instant addedAt, @Nullable Instant checkedAt, int differing) {}

    /**
     * What the Camat sees first.
     *
     * @param left pages at which people give up; an empty part is the page before sending
     */
    public record Board(
            List<Series> series,
            List<Pressing> pressing,
            List<Neck> slow,
            List<Neck> bounced,
            List<Neck> missing,
            List<Neck> left,
            List<Place> complaints,
            Standing standing) {}

    /** The board, with all that presses now. */
    @Transactional(readOnly = true)
    public Board board() {
        gate.require(Permission.FIGURE_READ);
        return boardForOffice();
    }

    /** The same for the office's own weekly letter, which nobody asked for. */
    @Transactional(readOnly = true)
    public Board boardForOffice() {
        LocalDate month = time.today().withDayOfMonth(1);
        LocalDate first = MonthSeries.first(month);
        List<Counted> counted = months.board(first, month.minusMonths(RECENT_MONTHS - 1));
        Map<LocalDate, Tallies> tallies = new HashMap<>();
        counted.stream()
                .filter(one -> !one.isDetail())
                .forEach(one -> tallies.computeIfAbsent(one.month(), key -> new Tallies())
                        .add(one.measure(), one.topic(), one.part(), one.n()));
        Instant now = time.now();
        return new Board(
                series(tallies, first, targets.of(month.getYear())),
                requests.pressing(now, now.plus(SOON), MOST_PRESSING),
                Bottlenecks.necks(counted, Measure.STEP, Comparator.comparingLong(Neck::minutes)),
                Bottlenecks.necks(counted, Measure.BOUNCED, Comparator.comparingLong(Neck::n)),
                Bottlenecks.necks(counted, Measure.ASKED, Comparator.comparingLong(Neck::n)),
                Bottlenecks.necks(counted, Measure.GIVEN_UP, Comparator.comparingLong(Neck::n)),
                Bottlenecks.places(counted, month),
                standing());
    }

    private List<Series> series(Map<LocalDate, Tallies> tallies, LocalDate first, Map<Indicator, Target> wanted) {
        return Stream.of(Indicator.values())
                .map(indicator ->
                        new Series(indicator, series.readings(indicator, tallies, first), wanted.get(indicator)))
                .toList();
    }

    private Standing standing() {
        Optional<CheckRows.Result> check = checks.newest();
        return new Standing(
                deltas.foldedAt().orElse(null),
                check.map(CheckRows.Result::at).orElse(null),
                check.map(CheckRows.Result::differing).orElse(0));
    }

    /**
     * One indicator.
     *
     * @param services the same by service, in the month that was asked for; none where it is not counted by service
     * @param targets all that were set, the newest first
     */
    public record Detail(Series series, Map<String, Reading> services, List<Target> targets, Standing standing) {}

    /** One indicator, by month and by service. */
    @Transactional(readOnly = true)
    public Detail open(Indicator indicator, LocalDate month) {
        gate.require(Permission.FIGURE_READ);
        LocalDate last = time.today().withDayOfMonth(1);
        LocalDate first = MonthSeries.first(last);
        Map<String, Map<LocalDate, Tallies>> topics = months.byTopic(first, last);
        List<Reading> readings = series.readings(indicator, topics.getOrDefault("", Map.of()), first);
        Target target = targets.of(last.getYear()).get(indicator);
        return new Detail(
                new Series(indicator, readings, target),
                series.byServiceInside(indicator, topics, month),
                targets.history(indicator),
                standing());
    }

    /** A case behind a figure. */
    public record Case(long id, String topic, String part, String number, Instant at) {}

    /** The cases behind one month of an indicator, those that call for a look; one more than a page where there are more. */
    @Transactional(readOnly = true)
    public List<Case> cases(Indicator indicator, LocalDate month, long before) {
        gate.require(Permission.FIGURE_READ);
        return deltas.listCases(indicator.cases(), month, before, PAGE + 1).stream()
                .map(one -> new Case(one.id(), one.topic(), one.part(), one.number(), one.at()))
                .toList();
    }

    /** How many cases a page has. */
    public static int page() {
        return PAGE;
    }

    /** Whether single cases stand behind an indicator. */
    public static boolean hasCases(Indicator indicator) {
        return !indicator.cases().isEmpty();
    }
}
