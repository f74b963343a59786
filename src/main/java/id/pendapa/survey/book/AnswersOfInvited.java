package id.pendapa.survey.book;

import id.pendapa.platform.ParticipationPart;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of those invited in a month answered, whenever they did; on paper is not among them. */
@Repository
class AnswersOfInvited implements ParticipationPart {

    private final JdbcClient jdbc;

    AnswersOfInvited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "SURVEI";
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT date_trunc('month', invited_on)::date AS month, count(*) FILTER (WHERE used) AS n,
                            count(*) AS asked
                        FROM survey_invitation WHERE invited_on >= :from AND invited_on < :end GROUP BY 1 ORDER BY 1
                        """)
                .param("from", from)
                .param("end", until.plusMonths(1))
                .query((row, index) ->
                        new Month(row.getObject("month", LocalDate.class), row.getLong("n"), row.getLong("asked")))
                .list();
    }
}
