package id.pendapa.citizens;

import id.pendapa.shared.Nik;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What two people who have to do with each other know of each other's accounts. */
@Repository
class Counterparts {

    private final JdbcClient database;
    private final CitizenRows accounts;
    private final PersonRows persons;

    Counterparts(JdbcClient database, CitizenRows accounts, PersonRows persons) {
        this.database = database;
        this.accounts = accounts;
        this.persons = persons;
    }

    /** By account: the name where the KTP was shown, otherwise an address that is masked. */
    Map<Long, String> names(Collection<Long> wanted) {
        Map<Long, String> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            accounts.listOf(wanted)
                    .forEach((account, contacts) ->
                            names.put(account, contacts.get(0).address().masked()));
            names.putAll(persons.names(wanted));
        }
        return names;
    }

    /**
     * An account, for whoever acts for it.
     *
     * @param who its name, as {@link #names} has it; empty where nothing is known
     * @param numbers of the requests in it, the newest first
     * @param person who is known to hold it, or null
     */
    record Known(String who, List<String> numbers, @Nullable Nik person) {}

    /** All of it in one statement. */
    Known find(long account, int most) {
        List<String> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Nik> holders = new ArrayList<>();
        database.sql("""
                        (SELECT request_number, NULL::text AS kind, NULL::bytea AS name_index, NULL::bytea AS named,
                             NULL::bytea AS nik
                         FROM citizen_request WHERE account_id = :account
                         ORDER BY taken_at DESC, request_number DESC LIMIT :most)
                        UNION ALL
                        SELECT NULL, NULL, nik_index, name_sealed, nik_sealed FROM citizen_person WHERE account_id = :account
                        UNION ALL
                        (SELECT NULL, kind, value_index, value_sealed, NULL FROM citizen_contact
                         WHERE account_id = :account ORDER BY id LIMIT 1)
                        """).param("account", account).param("most", most).query(row -> {
            byte[] index = row.getBytes("name_index");
            byte[] named = row.getBytes("named");
            if (index == null) {
                numbers.add(row.getString("request_number"));
            } else if (row.getString("kind") != null) {
                names.add(accounts.address(row.getString("kind"), index, named).masked());
            } else {
                holders.add(persons.nik(index, row.getBytes("nik")));
                if (named != null) {
                    names.add(0, persons.name(index, named));
                }
            }
        });
        return new Known(
                names.stream().findFirst().orElse(""),
                numbers,
                holders.stream().findFirst().orElse(null));
    }
}
