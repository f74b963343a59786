package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.SkmResult.Tally;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mixed answers and what they add up to. */
@Repository
class AnswerRows {

    /** Counts sheets, beside the elements. */
    static final String SHEETS = "LEMBAR";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final SecureRandom random = new SecureRandom();

    AnswerRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Cell(LocalDate month, String service, String kelurahan, String element) {}

    private record Said(LocalDate month, Trait trait, String value) {}

    /** Writes sheets in no order, each part for itself. */
    void add(List<Sheet> sheets, String channel) {
        batch(
                """
                INSERT INTO survey_answer (key, month, service_code, kelurahan_code, channel, scores)
                VALUES (:key, :month, :service, :kelurahan, :channel, :scores)
                """,
                shuffled(sheets)
                        .map(sheet -> new MapSqlParameterSource("key", UUID.randomUUID())
                                .addValue("month", sheet.month())
                                .addValue("service", sheet.service())
                                .addValue("kelurahan", sheet.kelurahan())
                                .addValue("channel", channel)
                                .addValue("scores", sheet.scores())));
        batch(
                "INSERT INTO survey_remark (key, month, words) VALUES (:key, :month, :words)",
                shuffled(sheets)
                        .filter(sheet -> !sheet.words().isEmpty())
                        .map(sheet -> new MapSqlParameterSource("key", UUID.randomUUID())
                                .addValue("month", sheet.month())
                                .addValue("words", sheet.words())));
        count(sheets, channel);
        countTraits(sheets);
    }

    private Stream<Sheet> shuffled(List<Sheet> sheets) {
        List<Sheet> mixed = new ArrayList<>(sheets);
        Collections.shuffle(mixed, random);
        return mixed.stream();
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private void count(List<Sheet> sheets, String channel) {
        Map<Cell, Tally> cells = new HashMap<>();
        for (Sheet sheet : sheets) {
            cells.merge(cell(sheet, SHEETS), new Tally(1, 0), Tally::plus);
            sheet.tallies().forEach((element, tally) -> cells.merge(cell(sheet, element.name()), tally, Tally::plus));
        }
        batch(
                """
                INSERT INTO survey_count (month, service_code, kelurahan_code, channel, element, answers, total)
                VALUES (:month, :service, :kelurahan, :channel, :element, :answers, :total)
                ON CONFLICT (month, service_code, kelurahan_code, channel, element)
                DO UPDATE SET answers = survey_count.answers + excluded.answers, total = survey_count.total + excluded.total
                """,
                cells.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("channel", channel)
                                .addValue("month", entry.getKey().month)
                                .addValue("service", entry.getKey().service)
                                .addValue("kelurahan", entry.getKey().kelurahan)
                                .addValue("element", entry.getKey().element)
                                .addValue("answers", entry.getValue().answers())
                                .addValue("total", entry.getValue().total())));
    }

    private static Cell cell(Sheet sheet, String element) {
        return new Cell(sheet.month(), sheet.service(), sheet.kelurahan(), element);
    }

    private void countTraits(List<Sheet> sheets) {
        Map<Said, Long> said = sheets.stream()
                .flatMap(sheet -> sheet.traits().entrySet().stream()
                        .map(trait -> new Said(sheet.month(), trait.getKey(), trait.getValue())))
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        batch(
                """
                INSERT INTO survey_profile (month, trait, value, answers) VALUES (:month, :trait, :value, :answers)
                ON CONFLICT (month, trait, value) DO UPDATE SET answers = survey_profile.answers + excluded.answers
                """,
                said.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("month", entry.getKey().month)
                                .addValue("trait", entry.getKey().trait.name())
                                .addValue("value", entry.getKey().value)
                                .addValue("answers", entry.getValue())));
    }

    /** How many cells of the roll-up differ from the answers. */
    long countDifferences() {
        return jdbc.sql("""
                        WITH told AS (
                            SELECT a.month, a.service_code, a.kelurahan_code, a.channel, e.element, count(*) AS answers,
                                sum(CASE WHEN e.place = 0 THEN 0 ELSE substr(a.scores, e.place, 1)::int END) AS total
                            FROM survey_answer a
                            CROSS JOIN (SELECT element, place::int FROM unnest(string_to_array(:elements, ','))
                                WITH ORDINALITY AS named (element, place) UNION ALL SELECT :sheets, 0) AS e
                            WHERE e.place = 0 OR substr(a.scores, e.place, 1) <> '-'
                            GROUP BY a.month, a.service_code, a.kelurahan_code, a.channel, e.element
                        )
                        SELECT count(*) FROM (
                            SELECT month, service_code, kelurahan_code, channel, element, answers, total FROM told
                            EXCEPT SELECT month, service_code, kelurahan_code, channel, element, answers, total FROM survey_count
                        ) AS missing
                        FULL JOIN (
                            SELECT month, service_code, kelurahan_code, channel, element, answers, total FROM survey_count
                            EXCEPT SELECT month, service_code, kelurahan_code, channel, element, answers, total FROM told
                        ) AS more USING (month, service_code, kelurahan_code, channel, element)
                        """)
                .param(
                        "elements",
                        Arrays.stream(Element.values()).map(Element::name).collect(Collectors.joining(",")))
                .param("sheets", SHEETS)
                .query(Long.class)
                .single();
    }
}
