package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.requests.facts.RequestFacts;
import id.pendapa.requests.facts.RequestFacts.Pressing;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.shared.SmallCells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures that the Camat sees, for everybody. Only what fewer than five stand behind is hidden, and as much beside it
 * as is needed that no sum tells it.
 */
@Service
public class PublicFigures {

    private static final int MOST_PRESSING = 5000;

    private final MonthRows months;
    private final MonthSeries series;
    private final DeltaRows deltas;
    private final Targets targets;
    private final RequestFacts requests;
    private final OfficeTime time;

    PublicFigures(
            MonthRows months,
            MonthSeries series,
            DeltaRows deltas,
            Targets targets,
            RequestFacts requests,
            OfficeTime time) {
        this.months = months;
        this.series = series;
        this.deltas = deltas;
        this.targets = targets;
        this.requests = requests;
        this.time = time;
    }

    /**
     * An indicator in a month as everybody may see it.
     *
     * @param reading what it was, with {@code n = 0} where nothing was counted; null where fewer than five are behind it
     */
    public record Shown(LocalDate month, @Nullable Reading reading) {}

    /**
     * An indicator over thirteen months, oldest first; the last month is running.
     *
     * @param target what it shall reach this year, or null
     */
    public record Line(Indicator indicator, List<Shown> months, Targets.@Nullable Target target) {
        public Line {
            months = List.copyOf(months);
        }
    }

    /**
     * A number of cases, as everybody may see it.
     *
     * @param topic code of the service
     * @param n how many; null where it is hidden
     */
    public record Count(String topic, @Nullable Integer n) {}

    /**
     * All indicators.
     *
     * @param late how many are late now by service; all hidden where nothing of it may be told
     * @param addedAt when facts were added up last, or null
     */
    public record Overview(
            List<Line> lines, List<Count> late, @Nullable Instant addedAt) {
        public Overview {
            lines = List.copyOf(lines);
            late = List.copyOf(late);
        }
    }

    /** All indicators of the office as a whole, and what is late now. */
    @Transactional(readOnly = true)
    public Overview overview() {
        LocalDate last = thisMonth();
        LocalDate first = MonthSeries.first(last);
        MonthRows.Sums sums = months.sums(first, last);
        Map<Indicator, Targets.Target> wanted = targets.of(last.getYear());
        return new Overview(
                Stream.of(Indicator.values())
                        .map(one -> new Line(one, shown(series.readings(one, sums.office(), first)), wanted.get(one)))
                        .toList(),
                late(),
                sums.addedAt());
    }

    private LocalDate thisMonth() {
        return time.today().withDayOfMonth(1);
    }

    private static List<Shown> shown(List<Reading> readings) {
        return readings.stream()
                .map(reading -> new Shown(reading.month(), isSmall(reading.n()) ? null : reading))
                .toList();
    }

    private static boolean isSmall(long n) {
        return n > 0 && n < SmallCells.SMALLEST;
    }

    private List<Count> late() {
        Instant now = time.now();
        Map<String, Long> counts = requests.pressing(now, now, MOST_PRESSING).stream()
                .filter(one -> one.late() > 0)
                .collect(Collectors.groupingBy(
                        Pressing::serviceCode, TreeMap::new, Collectors.summingLong(Pressing::late)));
        Set<String> hidden = hidden(counts);
        return counts.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey(), hidden.contains(entry.getKey()) ? null : Math.toIntExact(entry.getValue())))
                .toList();
    }

    private static Set<String> hidden(Map<String, Long> counts) {
        return SmallCells.hidden(counts).orElse(counts.keySet());
    }

    /**
     * One indicator.
     *
     * @param services the month that was asked for by service; empty where it is not counted by service
     */
    public record Detail(
            Line line,
            Map<String, Shown> services,
            @Nullable Instant addedAt) {
        public Detail {
            services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        }
    }

    /** One indicator, by month and by service. */
    @Transactional(readOnly = true)
    public Detail open(Indicator indicator, LocalDate month) {
        LocalDate last = thisMonth();
        LocalDate first = MonthSeries.first(last);
        MonthRows.Sums sums = months.sums(first, last);
        List<Reading> readings = series.readings(indicator, sums.office(), first);
        return new Detail(
                new Line(indicator, shown(readings), targets.of(last.getYear()).get(indicator)),
                byService(indicator, sums.topics(), month),
                sums.addedAt());
    }

    private static Map<String, Shown> byService(
            Indicator indicator, Map<String, Map<LocalDate, Tallies>> topics, LocalDate month) {
        Map<String, Reading> services = MonthSeries.byService(indicator, topics, month);
        Map<String, Long> counts = new LinkedHashMap<>();
        services.forEach((code, reading) -> counts.put(code, reading.n()));
        Set<String> hidden = hidden(counts);
        Map<String, Shown> shown = new LinkedHashMap<>();
        services.forEach((code, reading) -> shown.put(code, new Shown(month, hidden.contains(code) ? null : reading)));
        return shown;
    }

    /**
     * A cell of an open data set.
     *
     * @param topic code of the service, or empty for the office as a whole
     */
    public record Cell(Indicator indicator, String topic, Shown shown) {}

    /** All cells of thirteen months: the office as a whole, or each service. */
    @Transactional(readOnly = true)
    public List<Cell> cells(boolean byService) {
        LocalDate last = thisMonth();
        LocalDate first = MonthSeries.first(last);
        Map<String, Map<LocalDate, Tallies>> topics = months.byTopic(first, last);
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            List<Shown> office = shown(series.readings(indicator, topics.getOrDefault("", Map.of()), first));
            if (byService) {
                office.forEach(month -> byService(indicator, topics, month.month())
                        .forEach((code, shown) -> cells.add(new Cell(indicator, code, shown))));
            } else {
                office.forEach(month -> cells.add(new Cell(indicator, "", month)));
            }
        }
        return cells;
    }

    /**
     * What a step of a service took in a month.
     *
     * @param state the state that was left
     * @param n how often; hidden steps are left out
     * @param minutes office minutes each time on average
     * @param bounced how often it sent the request back to the applicant
     */
    public record Step(LocalDate month, String topic, String state, long n, long minutes, long bounced) {}

    /** Steps of thirteen months, without those that were taken fewer than five times in their month. */
    @Transactional(readOnly = true)
    public List<Step> steps() {
        return months.steps(MonthSeries.first(thisMonth()), SmallCells.SMALLEST);
    }

    /**
     * In which order requests of a service were taken from the queue in thirteen months.
     *
     * @param topic code of the service
     * @param taken how many were taken
     * @param causes how many of them before an older one that waited, by kind of reason
     */
    public record Turns(String topic, long taken, Map<TurnCause, Long> causes) {
        public Turns {
            causes = Map.copyOf(causes);
        }

        public long before() {
            return causes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The order of service, without services of which fewer than five requests were taken. */
    @Transactional(readOnly = true)
    public List<Turns> turns() {
        return months.turns(MonthSeries.first(thisMonth())).entrySet().stream()
                .map(entry -> turns(entry.getKey(), entry.getValue()))
                .filter(turns -> !isSmall(turns.taken()))
                .toList();
    }

    private static Turns turns(String topic, Map<String, Long> parts) {
        Map<TurnCause, Long> causes = new EnumMap<>(TurnCause.class);
        parts.forEach((part, n) -> {
            if (!part.isEmpty()) {
                causes.merge(TurnCause.of(part), n, Long::sum);
            }
        });
        return new Turns(
                topic, parts.values().stream().mapToLong(Long::longValue).sum(), causes);
    }

    /** How often a superior lifted the four-eyes rule in thirteen months, by service. */
    @Transactional(readOnly = true)
    public Map<String, Long> lifted() {
        return requests.lifted(
                MonthSeries.first(thisMonth()).atStartOfDay(time.zone()).toInstant());
    }

    /** When facts were added up last. */
    @Transactional(readOnly = true)
    public Optional<Instant> addedAt() {
        return deltas.foldedAt();
    }
}
