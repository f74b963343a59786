package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import id.pendapa.requests.facts.RequestFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the figures of this month and the twelve before it anew, in one pass over the history of the requests, and says
 * whether they are the same. Figures that have no history of their own (drafts that were begun, complaints) are left out.
 */
@Component
class CheckFigures implements Tasks.Recurring {

    static final String TASK = "performance-check";
    private static final int MONTHS = 12;

    private final RequestFacts facts;
    private final DeltaRows deltas;
    private final CheckRows rows;
    private final OfficeTime time;
    private final TransactionTemplate moment;

    CheckFigures(
            RequestFacts facts,
            DeltaRows deltas,
            CheckRows rows,
            OfficeTime time,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.deltas = deltas;
        this.rows = rows;
        this.time = time;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A place in a table of figures. */
    record Cell(Measure measure, LocalDate month, String topic, String part) {
        @Override
        public String toString() {
            return measure + " " + month + " " + topic + " " + part;
        }
    }

    /** How many, and their minutes. */
    record Count(long n, long total) {
        Count plus(Count other) {
            return new Count(n + other.n, total + other.total);
        }
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Long differing = moment.execute(status -> compare());
        if (differing != null && differing > 0) {
            throw new IllegalStateException("Figures differ from the history in " + differing + " places.");
        }
    }

    /** Sees the database as it is at one moment: what is written meanwhile is in neither. */
    private long compare() {
        LocalDate first = time.today().withDayOfMonth(1).minusMonths(MONTHS);
        Instant from = first.atStartOfDay(time.zone()).toInstant();
        Map<Cell, Count> anew = new HashMap<>();
        facts.read(
                from,
                time.now().plus(Duration.ofDays(1)),
                fact -> RequestDeltas.of(fact)
                        .forEach(delta -> anew.merge(
                                new Cell(delta.measure(), deltas.month(delta.at()), delta.topic(), delta.part()),
                                new Count(1, delta.total()),
                                Count::plus)));
        rows.ofDestroyed(first, facts).forEach((cell, count) -> anew.merge(cell, count, Count::plus));
        Map<Cell, Count> kept = rows.kept(first);
        List<String> differing = Stream.concat(anew.keySet().stream(), kept.keySet().stream())
                .distinct()
                .filter(cell -> !Objects.equals(anew.get(cell), kept.get(cell)))
                .map(Cell::toString)
                .toList();
        String example = differing.isEmpty() ? null : new TreeSet<>(differing).first();
        rows.add(new CheckRows.Result(time.now(), first, kept.size(), differing.size(), example));
        return differing.size();
    }
}
