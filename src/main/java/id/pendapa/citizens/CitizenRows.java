package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
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

    private Contact read(ResultSet row, int number) throws SQLException {
        String value = cipher.open(row.getBytes("value_sealed"), place(row.getBytes("value_index")));
        return new Contact(
                row.getLong("id"),
                new Address(Address.Kind.valueOf(row.getString("kind")), value),
                row.getTimestamp("verified_at").toInstant());
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
                "UPDATE citizen_passkey SET account_id = :into WHERE account_id = :from",
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
