package id.pendapa.citizens;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code citizen_request}: which account a request is in. */
@Repository
class HeldRows {

    private final JdbcClient database;

    HeldRows(JdbcClient database) {
        this.database = database;
    }

    /** Whoever shows last that it is theirs has it. */
    void put(String number, long account, Instant now) {
        database.sql("""
                        INSERT INTO citizen_request (account_id, request_number, taken_at)
                        VALUES (:account, :number, :now)
                        ON CONFLICT ON CONSTRAINT citizen_request_pk DO UPDATE SET account_id = EXCLUDED.account_id
                        """)
                .param("account", account)
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean remove(String number, long account) {
        return database.sql("DELETE FROM citizen_request WHERE request_number = :number AND account_id = :account")
                        .param("number", number)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean holds(String number, long account) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM citizen_request
                            WHERE request_number = :number AND account_id = :account)
                        """)
                .param("number", number)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** The newest first, as many as a page shows. */
    List<String> list(long account, int most) {
        return database.sql("""
                        SELECT request_number FROM citizen_request WHERE account_id = :account
                        ORDER BY taken_at DESC, request_number DESC LIMIT :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
