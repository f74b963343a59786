package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single facts, and adding them up. */
@Repository
class DeltaRows {

    private final JdbcClient jdbc;
    private final OfficeTime time;

    DeltaRows(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The month of the office's calendar in which a moment lies. */
    LocalDate month(Instant at) {
        return at.atZone(time.zone()).toLocalDate().withDayOfMonth(1);
    }

    /** Writes all at once; what was counted before is not counted again. */
    void add(List<Delta> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO figure_delta (measure, month, topic, part, total, source, happened_at)
                        SELECT * FROM unnest(:measures, :months, :topics, :parts, :totals, :sources, :times)
                        ON CONFLICT ON CONSTRAINT figure_delta_once DO NOTHING
                        """)
                .param(
                        "measures",
                        texts(deltas.stream()
                                .map(delta -> delta.measure().name())
                                .toList()))
                .param(
                        "months",
                        deltas.stream()
                                .map(delta -> java.sql.Date.valueOf(month(delta.at())))
                                .toArray(java.sql.Date[]::new))
                .param("topics", texts(deltas.stream().map(Delta::topic).toList()))
                .param("parts", texts(deltas.stream().map(Delta::part).toList()))
                .param("totals", deltas.stream().map(Delta::total).toArray(Long[]::new))
                .param("sources", texts(deltas.stream().map(Delta::source).toList()))
                .param(
                        "times",
                        deltas.stream().map(delta -> Timestamp.from(delta.at())).toArray(Timestamp[]::new))
                .update();
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** Adds up to so many new facts to their months. Only one may do it at a time. */
    int fold(int most) {
        return jdbc.sql("""
                        WITH taken AS (
                            UPDATE figure_delta SET folded = true WHERE id IN (
                                SELECT id FROM figure_delta WHERE NOT folded ORDER BY id LIMIT :most FOR UPDATE)
                            RETURNING measure, month, topic, part, total),
                        added AS (
                            INSERT INTO figure_month AS m (measure, month, topic, part, n, total)
                            SELECT measure, month, topic, part, count(*), sum(total) FROM taken
                            GROUP BY measure, month, topic, part ORDER BY measure, month, topic, part
                            ON CONFLICT ON CONSTRAINT figure_month_pk
                                DO UPDATE SET n = m.n + excluded.n, total = m.total + excluded.total)
                        SELECT count(*) FROM taken
                        """).param("most", most).query(Integer.class).single();
    }

    void markFolded(Instant now) {
        jdbc.sql("""
                        INSERT INTO figure_fold (folded_at) VALUES (:now)
                        ON CONFLICT ON CONSTRAINT figure_fold_pk DO UPDATE SET folded_at = excluded.folded_at
                        """).param("now", Timestamp.from(now)).update();
    }

    Optional<Instant> foldedAt() {
        return jdbc.sql("SELECT folded_at FROM figure_fold")
                .query((row, index) -> row.getTimestamp("folded_at").toInstant())
                .optional();
    }

    /** A fact behind a figure, for whoever opens its cases. */
    record Case(long id, String topic, String part, String number, Instant at) {}

    /** The newest first; one more than a page. */
    List<Case> listCases(List<Measure> measures, LocalDate month, long before, int limit) {
        return jdbc.sql("""
                        SELECT id, topic, part, split_part(source, '/', 1) AS number, happened_at FROM figure_delta
                        WHERE measure = ANY(:measures) AND month = :month AND id < :before
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("measures", texts(measures.stream().map(Measure::name).toList()))
                .param("month", month)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> new Case(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getString("part"),
                        row.getString("number"),
                        row.getTimestamp("happened_at").toInstant()))
                .list();
    }
}
