package id.pendapa.citizens;

import id.pendapa.shared.Nik;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code citizen_request}: which account a request is in. */
@Repository
class HeldRows {

    private final JdbcClient database;
    private final PersonRows persons;

    HeldRows(JdbcClient database, PersonRows persons) {
        this.database = database;
        this.persons = persons;
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

    /**
     * An account that somebody may use: their own, or one for which they act today.
     *
     * @param holds whether a request is in it
     * @param person who is known to hold it, or null
     */
    record Usable(boolean own, boolean holds, @Nullable Nik person) {}

    /** The own account first, and whether a request is in each; in one statement, before each page of a request. */
    List<Usable> listUsable(String number, long account, LocalDate today) {
        return database.sql("""
                        SELECT a.own, p.nik_index, p.nik_sealed, EXISTS (SELECT FROM citizen_request r
                            WHERE r.request_number = :number AND r.account_id = a.id) AS holds
                        FROM (SELECT CAST(:account AS bigint) AS id, true AS own UNION ALL
                              SELECT giver_id, false FROM citizen_mandate
                              WHERE holder_id = :account AND ended_at IS NULL AND until >= :today) AS a
                        LEFT JOIN citizen_person p ON p.account_id = a.id
                        ORDER BY a.own DESC, a.id
                        """)
                .param("number", number)
                .param("account", account)
                .param("today", today)
                .query((row, at) -> {
                    byte[] index = row.getBytes("nik_index");
                    return new Usable(
                            row.getBoolean("own"),
                            row.getBoolean("holds"),
                            index == null ? null : persons.nik(index, row.getBytes("nik_sealed")));
                })
                .list();
    }

    /**
     * What an account holds.
     *
     * @param numbers of the requests in it, the newest first
     * @param person who is known to hold it, or null
     */
    record Held(List<String> numbers, @Nullable Nik person) {}

    /** As many requests as a page shows; in one statement, since pages of citizens ask for it again and again. */
    Held list(long account, int most) {
        List<String> numbers = new ArrayList<>();
        AtomicReference<@Nullable Nik> person = new AtomicReference<>();
        database.sql("""
                        (SELECT request_number, NULL::bytea AS nik_index, NULL::bytea AS nik_sealed FROM citizen_request
                         WHERE account_id = :account ORDER BY taken_at DESC, request_number DESC LIMIT :most)
                        UNION ALL
                        SELECT NULL, nik_index, nik_sealed FROM citizen_person WHERE account_id = :account
                        """).param("account", account).param("most", most).query(row -> {
            if (row.getString("request_number") == null) {
                person.set(persons.nik(row.getBytes("nik_index"), row.getBytes("nik_sealed")));
            } else {
                numbers.add(row.getString("request_number"));
            }
        });
        return new Held(List.copyOf(numbers), person.get());
    }
}
