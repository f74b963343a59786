package id.pendapa.survey.book;

import id.pendapa.survey.SatisfactionByMonth;
import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.SkmResult;
import id.pendapa.survey.measure.SkmResult.Tally;
import id.pendapa.survey.measure.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the roll-up by month. */
@Repository
class MonthIndexRows implements SatisfactionByMonth {

    private final JdbcClient jdbc;

    MonthIndexRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        Map<LocalDate, Map<Element, Tally>> tallies = new TreeMap<>();
        Map<LocalDate, Long> sheets = new TreeMap<>();
        jdbc.sql("""
                        SELECT month, element, sum(answers) AS answers, sum(total) AS total FROM survey_count
                        WHERE month BETWEEN :from AND :until GROUP BY month, element ORDER BY month
                        """).param("from", from).param("until", until).query(row -> {
            LocalDate month = row.getObject("month", LocalDate.class);
            String element = row.getString("element");
            if (element.equals(AnswerRows.SHEETS)) {
                sheets.put(month, row.getLong("answers"));
            } else {
                tallies.computeIfAbsent(month, first -> new EnumMap<>(Element.class))
                        .put(Element.valueOf(element), new Tally(row.getLong("answers"), row.getLong("total")));
            }
        });
        List<Month> months = new ArrayList<>();
        sheets.forEach((month, answers) -> months.add(new Month(
                month,
                answers,
                new SkmResult(tallies.getOrDefault(month, Map.of()), Weight.EXACT)
                        .index()
                        .map(SkmResult.Index::value)
                        .orElse(null))));
        return months;
    }
}
