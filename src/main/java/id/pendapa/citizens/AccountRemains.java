package id.pendapa.citizens;

import id.pendapa.platform.RequestRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A request that is destroyed is in no account any more. */
@Repository
class AccountRemains implements RequestRemains {

    private final JdbcClient jdbc;

    AccountRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Removed remove(String number) {
        jdbc.sql("DELETE FROM citizen_request WHERE request_number = :number")
                .param("number", number)
                .update();
        return Removed.NOTHING_COUNTED;
    }
}
