package id.pendapa.survey.book;

import id.pendapa.survey.book.SurveyReport.Part;
import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.SkmResult;
import id.pendapa.survey.measure.SkmResult.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of a period, all from the roll-up and all in one question. */
@Repository
class ReportRows {

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what answers are put together. */
    enum By {
        ALL,
        SERVICE,
        KELURAHAN,
        MONTH
    }

    private record Cell(By by, String key, String element, String channel, Tally tally) {}

    Map<By, List<Part>> parts(SurveyPeriod period) {
        Map<By, Map<String, Gathered>> gathered = new EnumMap<>(By.class);
        cells(period)
                .forEach(cell -> gathered.computeIfAbsent(cell.by, by -> new TreeMap<>())
                        .computeIfAbsent(cell.key, key -> new Gathered())
                        .add(cell));
        Map<By, List<Part>> parts = new EnumMap<>(By.class);
        for (By by : By.values()) {
            List<Part> list = new ArrayList<>();
            gathered.getOrDefault(by, Map.of()).forEach((key, sum) -> list.add(sum.part(key, period)));
            parts.put(by, list);
        }
        return parts;
    }

    private List<Cell> cells(SurveyPeriod period) {
        return jdbc.sql("""
                        SELECT CASE WHEN grouping(service_code) = 0 THEN 'SERVICE' WHEN grouping(kelurahan_code) = 0 THEN 'KELURAHAN'
                                WHEN grouping(month) = 0 THEN 'MONTH' ELSE 'ALL' END AS by,
                            coalesce(service_code, kelurahan_code, month::text, '') AS key,
                            element, channel, sum(answers) AS answers, sum(total) AS total
                        FROM survey_count WHERE month BETWEEN :from AND :to
                        GROUP BY GROUPING SETS ((element, channel), (element, channel, service_code),
                            (element, channel, kelurahan_code), (element, channel, month))
                        """)
                .param("from", period.text().from())
                .param("to", period.text().to())
                .query(ReportRows::cell)
                .list();
    }

    private static Cell cell(ResultSet row, int index) throws SQLException {
        return new Cell(
                By.valueOf(row.getString("by")),
                row.getString("key"),
                row.getString("element"),
                row.getString("channel"),
                new Tally(row.getLong("answers"), row.getLong("total")));
    }

    private static final class Gathered {
        private final Map<Element, Tally> tallies = new EnumMap<>(Element.class);
        private long sheets;
        private long paper;

        void add(Cell cell) {
            if (cell.element.equals(AnswerRows.SHEETS)) {
                sheets += cell.tally.answers();
                paper += cell.channel.equals("PAPER") ? cell.tally.answers() : 0;
            } else {
                tallies.merge(Element.valueOf(cell.element), cell.tally, Tally::plus);
            }
        }

        Part part(String key, SurveyPeriod period) {
            return new Part(
                    key, sheets, paper, new SkmResult(tallies, period.text().weight()));
        }
    }

    Map<Trait, Map<String, Long>> traits(SurveyPeriod period) {
        Map<Trait, Map<String, Long>> traits = new EnumMap<>(Trait.class);
        jdbc.sql("""
                        SELECT trait, value, sum(answers) AS answers FROM survey_profile
                        WHERE month BETWEEN :from AND :to GROUP BY trait, value
                        """)
                .param("from", period.text().from())
                .param("to", period.text().to())
                .query(row -> {
                    traits.computeIfAbsent(Trait.valueOf(row.getString("trait")), trait -> new TreeMap<>())
                            .put(row.getString("value"), row.getLong("answers"));
                });
        return traits;
    }

    /** What people wrote, in no order; nothing where fewer than five did. */
    List<String> words(SurveyPeriod period) {
        List<String> words = jdbc.sql("""
                        SELECT words FROM survey_remark WHERE month BETWEEN :from AND :to ORDER BY key LIMIT 200
                        """)
                .param("from", period.text().from())
                .param("to", period.text().to())
                .query(String.class)
                .list();
        return words.size() < SkmResult.FEWEST ? List.of() : words;
    }
}
