package id.pendapa.survey.book;

import id.pendapa.survey.book.SurveyReport.FollowUp;
import id.pendapa.survey.measure.Element;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans after a survey. */
@Repository
class FollowUpRows {

    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Plan(Element element, String plan, String owner, LocalDate dueOn) {}

    long add(long period, Plan plan, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO survey_follow_up (period_id, element, plan, owner, due_on, entered_at, entered_by)
                        VALUES (:period, :element, :plan, :owner, :due, :now, :by)
                        RETURNING id
                        """)
                .param("period", period)
                .param("element", plan.element().name())
                .param("plan", plan.plan())
                .param("owner", plan.owner())
                .param("due", plan.dueOn())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    List<FollowUp> list(long period) {
        return jdbc.sql("SELECT * FROM survey_follow_up WHERE period_id = :period ORDER BY id LIMIT 100")
                .param("period", period)
                .query(FollowUpRows::read)
                .list();
    }

    /** False if it is not any more as it was seen, or not of this period. */
    boolean done(long period, long id, int version, String evidence, LocalDate day) {
        return jdbc.sql("""
                        UPDATE survey_follow_up SET version = version + 1, evidence = :evidence, done_on = :day
                        WHERE id = :id AND period_id = :period AND version = :version AND done_on IS NULL
                        """)
                        .param("evidence", evidence)
                        .param("day", day)
                        .param("id", id)
                        .param("period", period)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What is due until a day and not done. */
    List<Due> listDue(LocalDate until) {
        return jdbc.sql("""
                        SELECT id, period_id, element, owner, due_on FROM survey_follow_up
                        WHERE done_on IS NULL AND due_on <= :until ORDER BY due_on, id LIMIT 20
                        """)
                .param("until", until)
                .query((row, index) -> new Due(
                        row.getLong("id"),
                        row.getLong("period_id"),
                        Element.valueOf(row.getString("element")),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    record Due(long id, long period, Element element, String owner, LocalDate dueOn) {}

    private static FollowUp read(ResultSet row, int index) throws SQLException {
        return new FollowUp(
                row.getLong("id"),
                Element.valueOf(row.getString("element")),
                row.getString("plan"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("version"),
                row.getString("evidence"),
                row.getObject("done_on", LocalDate.class));
    }
}
