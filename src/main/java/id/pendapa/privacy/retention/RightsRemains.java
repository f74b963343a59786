package id.pendapa.privacy.retention;

import id.pendapa.platform.RequestRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and demands about the data of a request go with it. What the log says of them stays. */
@Repository
class RightsRemains implements RequestRemains {

    private final JdbcClient jdbc;

    RightsRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Removed remove(String number) {
        jdbc.sql("DELETE FROM data_question WHERE request_number = :number")
                .param("number", number)
                .update();
        jdbc.sql("DELETE FROM data_request WHERE request_number = :number")
                .param("number", number)
                .update();
        return Removed.NOTHING_COUNTED;
    }
}
