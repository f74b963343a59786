package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftBook.Row;
import id.pendapa.integrity.gifts.GiftBook.Total;
import id.pendapa.integrity.gifts.GiftReport.Decider;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.Occasion;
import id.pendapa.integrity.gifts.GiftReport.Relation;
import id.pendapa.integrity.gifts.GiftReport.Result;
import id.pendapa.integrity.gifts.GiftReport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register of gifts by year. */
@Repository
class GiftBookRows {

    private final JdbcClient jdbc;

    GiftBookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; before one of them, or from the newest with 0. */
    List<Row> list(int year, long before, int most, LocalDate today) {
        return jdbc.sql("""
                        SELECT *, coalesce(passed_on, decided_on, closed_on, :today) > kpk_due_on AS late FROM gift_report
                        WHERE year = :year AND (:before = 0 OR id < :before) ORDER BY id DESC LIMIT :most
                        """)
                .param("today", today)
                .param("year", year)
                .param("before", before)
                .param("most", most)
                .query(GiftBookRows::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String decider = row.getString("decider");
        return new Row(
                row.getLong("id"),
                row.getString("number"),
                GiftRows.date(row, "reported_on"),
                GiftRows.date(row, "received_on"),
                Manner.valueOf(row.getString("manner")),
                Kind.valueOf(row.getString("kind")),
                Relation.valueOf(row.getString("relation")),
                Occasion.valueOf(row.getString("occasion")),
                row.getLong("value"),
                row.getBoolean("estimated"),
                row.getInt("photos"),
                Result.valueOf(row.getString("verdict")),
                State.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("ticket"),
                GiftRows.findDate(row, "passed_on"),
                decider == null ? null : Decider.valueOf(decider),
                row.getString("outcome_label"),
                GiftRows.findDate(row, "decided_on"),
                GiftRows.findDate(row, "handed_on"));
    }

    /** How many and how much: all, those that were late, and by manner, state and outcome. */
    List<Total> totals(int year, LocalDate today) {
        return jdbc.sql("""
                        WITH gift AS MATERIALIZED (SELECT value, manner, state, outcome_label,
                            coalesce(passed_on, decided_on, closed_on, :today) > kpk_due_on AS late
                            FROM gift_report WHERE year = :year)
                        SELECT 1 AS place, 'all' AS what, '' AS key, count(*) AS many, coalesce(sum(value), 0) AS much FROM gift
                        UNION ALL SELECT 2, 'late', '', count(*), coalesce(sum(value), 0) FROM gift WHERE late
                        UNION ALL SELECT 3, 'manner', manner, count(*), sum(value) FROM gift GROUP BY manner
                        UNION ALL SELECT 4, 'state', state, count(*), sum(value) FROM gift GROUP BY state
                        UNION ALL SELECT 5, 'outcome', outcome_label, count(*), sum(value) FROM gift
                            WHERE outcome_label IS NOT NULL GROUP BY outcome_label
                        ORDER BY place, key
                        """)
                .param("today", today)
                .param("year", year)
                .query((row, index) -> new Total(
                        row.getString("what"), row.getString("key"), row.getLong("many"), row.getLong("much")))
                .list();
    }
}
