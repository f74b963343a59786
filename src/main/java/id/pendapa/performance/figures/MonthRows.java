package id.pendapa.performance.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures by month, as they were added up last. */
@Repository
class MonthRows {

    private static final List<Measure> IN_DETAIL = List.of(Measure.STEP, Measure.BOUNCED, Measure.ASKED);

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
     * missing, by service.
     */
    List<Counted> board(LocalDate first, LocalDate recent) {
        return jdbc.sql("""
                        SELECT measure, month, CASE WHEN measure = ANY(:detail) THEN topic ELSE '' END AS topic, part,
                            sum(n) AS n, sum(total) AS total
                        FROM figure_month
                        WHERE month >= :first AND (measure <> ALL(:detail) OR month >= :recent)
                        GROUP BY 1, 2, 3, 4
                        """)
                .param("detail", names(IN_DETAIL))
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

    /** By topic and month, both included; the topic {@code ""} is all together. */
    Map<String, Map<LocalDate, Tallies>> byTopic(LocalDate first, LocalDate last) {
        Map<String, Map<LocalDate, Tallies>> topics = new TreeMap<>();
        jdbc.sql("""
                        SELECT measure, month, topic, part, n FROM figure_month
                        WHERE month BETWEEN :first AND :last AND measure <> ALL(:detail)
                        """)
                .param("detail", names(IN_DETAIL))
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    Measure measure = Measure.valueOf(row.getString("measure"));
                    LocalDate month = row.getObject("month", LocalDate.class);
                    for (String topic : List.of("", row.getString("topic"))) {
                        topics.computeIfAbsent(topic, one -> new TreeMap<>())
                                .computeIfAbsent(month, one -> new Tallies())
                                .add(measure, row.getString("part"), row.getLong("n"));
                    }
                });
        return topics;
    }

    private static String[] names(List<Measure> measures) {
        return measures.stream().map(Measure::name).toArray(String[]::new);
    }
}
