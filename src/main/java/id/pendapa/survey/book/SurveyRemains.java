package id.pendapa.survey.book;

import id.pendapa.platform.RequestRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitation of a request goes with it. Answers stay: nobody can tell which one was its. */
@Repository
class SurveyRemains implements RequestRemains {

    private final JdbcClient jdbc;

    SurveyRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Removed remove(String number) {
        jdbc.sql("DELETE FROM survey_invitation WHERE request_number = :number")
                .param("number", number)
                .update();
        return Removed.NOTHING_COUNTED;
    }
}
