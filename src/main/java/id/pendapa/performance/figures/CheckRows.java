package id.pendapa.performance.figures;

import id.pendapa.performance.figures.CheckFigures.Cell;
import id.pendapa.performance.figures.CheckFigures.Count;
import id.pendapa.requests.facts.RequestFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures stand, to be compared with the history, and what came out of it. */
@Repository
class CheckRows {

    private static final Set<Measure> WITHOUT_HISTORY =
            Set.of(Measure.STARTED, Measure.GIVEN_UP, Measure.COMPLAINED, Measure.ANSWERED, Measure.ANSWERED_LATE);
    private static final int PART = 5000;

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Result of a comparison.
     *
     * @param cells how many places were compared
     * @param example the first place that differs, or null
     */
    record Result(
            Instant at,
            LocalDate from,
            int cells,
            int differing,
            @Nullable String example) {}

    /** Months as they stand, together with the facts that are not added up yet. */
    Map<Cell, Count> kept(LocalDate first) {
        Map<Cell, Count> kept = new HashMap<>();
        jdbc.sql("""
                        SELECT measure, month, topic, part, sum(n) AS n, sum(total) AS total FROM (
                            SELECT measure, month, topic, part, n, total FROM figure_month WHERE month >= :first
                            UNION ALL
                            SELECT measure, month, topic, part, 1, total FROM figure_delta
                            WHERE NOT folded AND month >= :first) every
                        WHERE measure = ANY(:measures)
                        GROUP BY measure, month, topic, part
                        """).param("first", first).param("measures", withHistory()).query(row -> {
            kept.put(cell(row), new Count(row.getLong("n"), row.getLong("total")));
        });
        return kept;
    }

    /** What was counted of requests that were destroyed since. */
    Map<Cell, Count> ofDestroyed(LocalDate first, RequestFacts facts) {
        Map<Cell, Count> counts = new HashMap<>();
        String last = "";
        List<String> numbers;
        do {
            numbers = numbers(first, last);
            List<String> gone = numbers.isEmpty() ? List.of() : facts.destroyed(numbers);
            last = numbers.isEmpty() ? last : numbers.get(numbers.size() - 1);
            for (String number : gone) {
                add(number, first, counts);
            }
        } while (numbers.size() == PART);
        return counts;
    }

    private List<String> numbers(LocalDate first, String after) {
        return new ArrayList<>(jdbc.sql("""
                        SELECT DISTINCT split_part(source, '/', 1) AS number FROM figure_delta
                        WHERE measure = 'SUBMITTED' AND month >= :first AND split_part(source, '/', 1) > :after
                        ORDER BY number LIMIT :part
                        """)
                .param("first", first)
                .param("after", after)
                .param("part", PART)
                .query(String.class)
                .list());
    }

    private void add(String number, LocalDate first, Map<Cell, Count> counts) {
        jdbc.sql("""
                        SELECT measure, month, topic, part, total FROM figure_delta
                        WHERE measure = ANY(:measures) AND month >= :first AND source LIKE :number || '/%'
                        """)
                .param("measures", withHistory())
                .param("first", first)
                .param("number", number)
                .query(row -> {
                    counts.merge(cell(row), new Count(1, row.getLong("total")), Count::plus);
                });
    }

    private static String[] withHistory() {
        return Arrays.stream(Measure.values())
                .filter(measure -> !WITHOUT_HISTORY.contains(measure))
                .map(Measure::name)
                .toArray(String[]::new);
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Measure.valueOf(row.getString("measure")),
                row.getObject("month", LocalDate.class),
                row.getString("topic"),
                row.getString("part"));
    }

    void add(Result result) {
        jdbc.sql("""
                        INSERT INTO figure_check (checked_at, from_month, cells, differing, example)
                        VALUES (:at, :from, :cells, :differing, :example)
                        """)
                .param("at", Timestamp.from(result.at()))
                .param("from", result.from())
                .param("cells", result.cells())
                .param("differing", result.differing())
                .param("example", result.example())
                .update();
    }

    Optional<Result> newest() {
        return jdbc.sql("SELECT * FROM figure_check ORDER BY id DESC LIMIT 1")
                .query((row, index) -> new Result(
                        row.getTimestamp("checked_at").toInstant(),
                        row.getObject("from_month", LocalDate.class),
                        row.getInt("cells"),
                        row.getInt("differing"),
                        row.getString("example")))
                .optional();
    }
}
