package id.pendapa.citizens;

import id.pendapa.citizens.PersonRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An account with all that is its own, in one statement. */
@Repository
class OwnDataRows {

    private final JdbcClient database;
    private final CitizenRows accounts;
    private final PersonRows persons;

    OwnDataRows(JdbcClient database, CitizenRows accounts, PersonRows persons) {
        this.database = database;
        this.accounts = accounts;
        this.persons = persons;
    }

    /**
     * What is the account's.
     *
     * @param contacts oldest first, masked
     * @param numbers of all requests that were put into it
     * @param person who is known to hold it, or null
     */
    record Account(
            List<OwnAccount.Contact> contacts,
            List<String> numbers,
            @Nullable Row person) {}

    Account find(long account) {
        List<OwnAccount.Contact> contacts = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        AtomicReference<@Nullable Row> person = new AtomicReference<>();
        database.sql("""
                        SELECT 'CONTACT' AS what, id, account_id, kind AS text, value_index AS place, value_sealed AS sealed,
                            NULL::bytea AS nik_sealed, verified_at AS at
                        FROM citizen_contact WHERE account_id = :account
                        UNION ALL
                        SELECT 'REQUEST', 0, account_id, request_number, NULL, NULL, NULL, taken_at
                        FROM citizen_request WHERE account_id = :account
                        UNION ALL
                        SELECT 'PERSON', id, account_id, officer, nik_index, name_sealed, nik_sealed, tied_at
                        FROM citizen_person WHERE account_id = :account
                        ORDER BY what, id
                        """).param("account", account).query(row -> {
            byte[] place = row.getBytes("place");
            byte[] sealed = row.getBytes("sealed");
            switch (row.getString("what")) {
                case "REQUEST" -> numbers.add(row.getString("text"));
                case "CONTACT" ->
                    contacts.add(new OwnAccount.Contact(
                            row.getLong("id"),
                            accounts.address(row.getString("text"), place, sealed)
                                    .masked(),
                            row.getTimestamp("at").toInstant()));
                default ->
                    person.set(new Row(
                            row.getLong("id"),
                            account,
                            persons.nik(place, row.getBytes("nik_sealed")),
                            sealed == null ? null : persons.name(place, sealed),
                            row.getString("text"),
                            row.getTimestamp("at").toInstant()));
            }
        });
        return new Account(contacts, numbers, person.get());
    }
}
