package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words of the questions, each after the one before it; never changed. */
@Repository
class SurveyQuestionRows {

    private final JdbcClient jdbc;

    SurveyQuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each element, in printed order. */
    List<Question> list() {
        return jdbc
                .sql("SELECT DISTINCT ON (element) * FROM survey_question ORDER BY element, id DESC")
                .query((row, index) -> new Question(
                        row.getLong("id"),
                        Element.valueOf(row.getString("element")),
                        row.getString("question"),
                        List.of(
                                row.getString("answer_1"),
                                row.getString("answer_2"),
                                row.getString("answer_3"),
                                row.getString("answer_4")),
                        row.getBoolean("example")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Question::element))
                .toList();
    }

    /** Follows the version whose id the question carries, or 0; false where somebody was faster. */
    boolean add(Question question, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO survey_question
                            (element, question, answer_1, answer_2, answer_3, answer_4, example, entered_at, entered_by)
                        SELECT :element, :question, :first, :second, :third, :fourth, :example, :now, :by
                        WHERE :seen = coalesce((SELECT max(id) FROM survey_question WHERE element = :element), 0)
                        """)
                        .param("element", question.element().name())
                        .param("question", question.text())
                        .param("first", question.answers().get(0))
                        .param("second", question.answers().get(1))
                        .param("third", question.answers().get(2))
                        .param("fourth", question.answers().get(3))
                        .param("example", question.example())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("seen", question.id())
                        .update()
                == 1;
    }
}
