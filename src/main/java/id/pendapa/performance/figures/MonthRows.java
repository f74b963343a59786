package id.pendapa.performance.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures by month, as they were added up last. */
@Repository
class MonthRows {

    private static final List<Measure> IN_DETAIL =
            List.of(Measure.STEP, Measure.BOUNCED, Measure.ASKED, Measure.GIVEN_UP);

    private final JdbcClient jdbc;

    MonthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted in one place. */
    record Counted(Measure measure, LocalDate month, String topic, String part, long n, long total) {
        boolean isDetail() {
            return IN_DETAIL.contains(measure);
        }
    }

    /**
     * All of a board: the office as a whole month by month, and since {@code recent} also where time is spent and what is
     * missing, by service. What was decided is by service in all months.
     */
    List<Counted> board(LocalDate first, LocalDate recent) {
        return jdbc.sql("""
                        SELECT measure, month, CASE WHEN measure = ANY(:detail) OR measure = :decided THEN topic ELSE '' END AS topic, part,
                            sum(n) AS n, sum(total) AS total
                        FROM figure_month
                        WHERE month >= :first AND (measure <> ALL(:detail) OR month >= :recent)
                        GROUP BY 1, 2, 3, 4
                        """)
                .param("detail", names(IN_DETAIL))
                .param("decided", Measure.DECIDED.name())
                .param("first", first)
                .param("recent", recent)
                .query((row, index) -> new Counted(
                        Measure.valueOf(row.getString("measure")),
                        row.getObject("month", LocalDate.class),
                        row.getString("topic"),
                        row.getString("part"),
                        row.getLong("n"),
                        row.getLong("total")))
                .list();
    }

    /**
     * Months by topic, and how fresh they are.
     *
     * @param topics by topic and month; the topic {@code ""} is all together
     * @param addedAt when facts were added up last; null where there are none
     */
    record Sums(
            Map<String, Map<LocalDate, Tallies>> topics,
            @Nullable Instant addedAt) {
        Map<LocalDate, Tallies> office() {
            return topics.getOrDefault("", Map.of());
        }
    }

    /** By topic and month, both included; the topic {@code ""} is all together. */
    Map<String, Map<LocalDate, Tallies>> byTopic(LocalDate first, LocalDate last) {
        return sums(first, last).topics();
    }

    /** The same, and how fresh it is, at once. */
    Sums sums(LocalDate first, LocalDate last) {
        Map<String, Map<LocalDate, Tallies>> topics = new TreeMap<>();
        AtomicReference<@Nullable Instant> addedAt = new AtomicReference<>();
        jdbc.sql("""
                        SELECT measure, month, topic, part, n, (SELECT folded_at FROM figure_fold) AS folded_at
                        FROM figure_month
                        WHERE month BETWEEN :first AND :last AND measure <> ALL(:detail)
                        """)
                .param("detail", names(IN_DETAIL))
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    OffsetDateTime folded = row.getObject("folded_at", OffsetDateTime.class);
                    addedAt.set(folded == null ? null : folded.toInstant());
                    Measure measure = Measure.valueOf(row.getString("measure"));
                    LocalDate month = row.getObject("month", LocalDate.class);
                    for (String topic : List.of("", row.getString("topic"))) {
                        topics.computeIfAbsent(topic, one -> new TreeMap<>())
                                .computeIfAbsent(month, one -> new Tallies())
                                .add(measure, row.getString("topic"), row.getString("part"), row.getLong("n"));
                    }
                });
        return new Sums(topics, addedAt.get());
    }

    /** Steps that were taken so often at least in a month, the newest month first. */
    List<PublicFigures.Step> steps(LocalDate first, int least) {
        return jdbc.sql("""
                        SELECT month, topic, part, sum(n) FILTER (WHERE measure = 'STEP') AS taken,
                            sum(total) FILTER (WHERE measure = 'STEP') AS minutes,
                            coalesce(sum(n) FILTER (WHERE measure = 'BOUNCED'), 0) AS bounced
                        FROM figure_month WHERE measure IN ('STEP', 'BOUNCED') AND month >= :first
                        GROUP BY month, topic, part
                        HAVING sum(n) FILTER (WHERE measure = 'STEP') >= :least
                        ORDER BY month DESC, topic, minutes DESC, part
                        """)
                .param("first", first)
                .param("least", least)
                .query((row, index) -> new PublicFigures.Step(
                        row.getObject("month", LocalDate.class),
                        row.getString("topic"),
                        row.getString("part"),
                        row.getLong("taken"),
                        row.getLong("minutes") / row.getLong("taken"),
                        row.getLong("bounced")))
                .list();
    }

    /** How often requests were taken, by service and why before an older one; the cause is empty where none waited. */
    Map<String, Map<String, Long>> turns(LocalDate first) {
        Map<String, Map<String, Long>> turns = new TreeMap<>();
        jdbc.sql("""
                        SELECT topic, part, sum(n) AS n FROM figure_month
                        WHERE measure = 'TAKEN' AND month >= :first GROUP BY topic, part
                        """).param("first", first).query(row -> {
            turns.computeIfAbsent(row.getString("topic"), one -> new TreeMap<>())
                    .put(row.getString("part"), row.getLong("n"));
        });
        return turns;
    }

    private static String[] names(List<Measure> measures) {
        return measures.stream().map(Measure::name).toArray(String[]::new);
    }
}
