package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code citizen_account} and {@code citizen_contact}. */
@Repository
class CitizenRows {

    static final String PURPOSE = "citizen-contact";

    private final JdbcClient database;
    private final FieldCipher cipher;

    CitizenRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** An address of an account. */
    record Contact(long id, Address address, Instant verifiedAt) {}

    Optional<Long> find(Address address) {
        return database.sql("SELECT account_id FROM citizen_contact WHERE value_index IN (:indexes)")
                .param("indexes", cipher.indexes(PURPOSE, address.value()))
                .query(Long.class)
                .optional();
    }

    long create(Instant now) {
        return database.sql("INSERT INTO citizen_account (made_at) VALUES (:now) RETURNING id")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Whether it was free; two sign-ins at once make one account. */
    boolean add(long account, Address address, Instant now) {
        byte[] index = cipher.index(PURPOSE, address.value());
        return database.sql("""
                        INSERT INTO citizen_contact (account_id, kind, value_index, value_sealed, verified_at)
                        SELECT :account, :kind, :index, :sealed, :now
                        WHERE NOT EXISTS (SELECT FROM citizen_contact WHERE value_index IN (:indexes))
                        ON CONFLICT ON CONSTRAINT citizen_contact_one_per_value DO NOTHING
                        """)
                        .param("account", account)
                        .param("kind", address.kind().name())
                        .param("index", index)
                        .param("indexes", cipher.indexes(PURPOSE, address.value()))
                        .param("sealed", cipher.seal(address.value(), place(index)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Contact> list(long account) {
        return database.sql("""
                        SELECT id, kind, value_index, value_sealed, verified_at FROM citizen_contact
                        WHERE account_id = :account ORDER BY id
                        """).param("account", account).query(this::read).list();
    }

    /** Of several accounts; oldest first. */
    Map<Long, List<Contact>> listOf(Collection<Long> accounts) {
        Map<Long, List<Contact>> all = new HashMap<>();
        database.sql("""
                        SELECT account_id, id, kind, value_index, value_sealed, verified_at FROM citizen_contact
                        WHERE account_id IN (:accounts) ORDER BY id
                        """).param("accounts", accounts).query(row -> {
            all.computeIfAbsent(row.getLong("account_id"), account -> new ArrayList<>())
                    .add(read(row, 0));
        });
        return all;
    }

    private Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getLong("id"),
                address(row.getString("kind"), row.getBytes("value_index"), row.getBytes("value_sealed")),
                row.getTimestamp("verified_at").toInstant());
    }

    /** The address that stands in a row. */
    Address address(String kind, byte[] index, byte[] sealed) {
        return new Address(Address.Kind.valueOf(kind), cipher.open(sealed, place(index)));
    }

    boolean hasContact(long account) {
        return database.sql("SELECT EXISTS (SELECT FROM citizen_contact WHERE account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void remove(long contact, long account) {
        database.sql("DELETE FROM citizen_contact WHERE id = :id AND account_id = :account")
                .param("id", contact)
                .param("account", account)
                .update();
    }

    /** Nobody else changes these accounts before the transaction ends; always in the same order. */
    void lock(List<Long> accounts) {
        database.sql("SELECT id FROM citizen_account WHERE id IN (:accounts) ORDER BY id FOR UPDATE")
                .param("accounts", accounts)
                .query(Long.class)
                .list();
    }

    /** Everything of one account becomes the other's, and the first is gone. */
    void merge(long from, long into) {
        for (String move : List.of(
                "UPDATE citizen_contact SET account_id = :into WHERE account_id = :from",
                "UPDATE citizen_request SET account_id = :into WHERE account_id = :from",
                "UPDATE citizen_draft SET account_id = :into WHERE account_id = :from",
                "UPDATE citizen_identity SET account_id = :into WHERE account_id = :from",
                "UPDATE citizen_passkey SET account_id = :into WHERE account_id = :from",
                "UPDATE citizen_person SET account_id = :into WHERE account_id = :from AND NOT EXISTS (SELECT"
                        + " FROM citizen_person WHERE account_id = :into)",
                "UPDATE citizen_mandate SET giver_id = :into WHERE giver_id = :from AND holder_id IS DISTINCT FROM :into",
                "UPDATE citizen_mandate SET holder_id = :into WHERE holder_id = :from AND giver_id <> :into",
                "UPDATE citizen_session SET account_id = :into WHERE account_id = :from")) {
            database.sql(move).param("into", into).param("from", from).update();
        }
        delete(from);
    }

    /** With its addresses, sessions and what it holds; the requests themselves stay with the office. */
    void delete(long account) {
        database.sql("DELETE FROM citizen_account WHERE id = :account")
                .param("account", account)
                .update();
    }

    private static Place place(byte[] index) {
        return new Place("citizen_contact", HexFormat.of().formatHex(index), "value_sealed");
    }
}
