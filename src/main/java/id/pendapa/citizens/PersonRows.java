package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.Nik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code citizen_person} and {@code citizen_tie_code}. */
@Repository
class PersonRows {

    static final String NIK = "nik";
    private static final String CODE = "citizen-tie-code";

    private final JdbcClient database;
    private final FieldCipher cipher;

    PersonRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * Who holds an account.
     *
     * @param name as on the KTP, or null where a provider of identities told the NIK only
     * @param officer account name of who looked at the KTP, or null
     */
    record Row(
            long id,
            long account,
            Nik nik,
            @Nullable String name,
            @Nullable String officer,
            Instant tiedAt) {}

    Optional<Row> ofAccount(long account) {
        return database.sql("SELECT * FROM citizen_person WHERE account_id = :account")
                .param("account", account)
                .query(this::read)
                .optional();
    }

    Optional<Row> find(long id) {
        return database.sql("SELECT * FROM citizen_person WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Names of those who showed their KTP, by account. */
    Map<Long, String> names(Collection<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        database.sql("""
                        SELECT account_id, nik_index, name_sealed FROM citizen_person
                        WHERE account_id IN (:accounts) AND name_sealed IS NOT NULL
                        """).param("accounts", accounts).query(row -> {
            names.put(row.getLong("account_id"), name(row.getBytes("nik_index"), row.getBytes("name_sealed")));
        });
        return names;
    }

    /** The account that somebody holds. */
    Optional<Long> accountOf(Nik nik) {
        return database.sql("SELECT account_id FROM citizen_person WHERE nik_index IN (:indexes)")
                .param("indexes", cipher.indexes(NIK, nik.digits()))
                .query(Long.class)
                .optional();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        byte[] index = row.getBytes("nik_index");
        byte[] name = row.getBytes("name_sealed");
        return new Row(
                row.getLong("id"),
                row.getLong("account_id"),
                nik(index, row.getBytes("nik_sealed")),
                name == null ? null : name(index, name),
                row.getString("officer"),
                row.getTimestamp("tied_at").toInstant());
    }

    /** The name that stands in a row. */
    String name(byte[] index, byte[] sealed) {
        return cipher.open(sealed, place(index, "name_sealed"));
    }

    /** The NIK that stands in a row. */
    Nik nik(byte[] index, byte[] sealed) {
        return Nik.of(cipher.open(sealed, place(index, "nik_sealed")));
    }

    /** Whether neither the account had a person nor the person an account; answers the new row. */
    Optional<Long> add(long account, Nik nik, @Nullable String name, @Nullable String officer, Instant now) {
        byte[] index = cipher.index(NIK, nik.digits());
        return database.sql("""
                        INSERT INTO citizen_person (account_id, nik_index, nik_sealed, name_sealed, way, officer, tied_at)
                        VALUES (:account, :index, :nik, :name, :way, :officer, :now)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .param("account", account)
                .param("index", index)
                .param("nik", cipher.seal(nik.digits(), place(index, "nik_sealed")))
                .param(
                        "name",
                        name == null ? null : cipher.seal(name, place(index, "name_sealed")),
                        java.sql.Types.BINARY)
                .param("way", officer == null ? "IDENTITY" : "DESK")
                .param("officer", officer)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** Whether the account had a person. */
    boolean remove(long account) {
        return database.sql("DELETE FROM citizen_person WHERE account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    /** The newest code of an account is the only one. */
    void putCode(long account, String code, Instant end) {
        database.sql("""
                        INSERT INTO citizen_tie_code (account_id, code_index, code_sealed, expires_at)
                        VALUES (:account, :index, :sealed, :end)
                        ON CONFLICT ON CONSTRAINT citizen_tie_code_pk DO UPDATE
                        SET code_index = EXCLUDED.code_index, code_sealed = EXCLUDED.code_sealed,
                            expires_at = EXCLUDED.expires_at
                        """)
                .param("account", account)
                .param("index", cipher.index(CODE, code))
                .param("sealed", cipher.seal(code, codePlace(account)))
                .param("end", Timestamp.from(end))
                .update();
    }

    /** A code and when it ends. */
    record Code(String code, Instant end) {}

    Optional<Code> code(long account, Instant now) {
        return database.sql("""
                        SELECT code_sealed, expires_at FROM citizen_tie_code
                        WHERE account_id = :account AND expires_at > :now
                        """)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Code(
                        cipher.open(row.getBytes("code_sealed"), codePlace(account)),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** The account whose code it is; the code is used up. */
    Optional<Long> useCode(String code, Instant now) {
        return database.sql("""
                        DELETE FROM citizen_tie_code WHERE code_index IN (:indexes) AND expires_at > :now
                        RETURNING account_id
                        """)
                .param("indexes", cipher.indexes(CODE, code))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void clearCodes(Instant now) {
        database.sql("DELETE FROM citizen_tie_code WHERE expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Place place(byte[] index, String column) {
        return new Place("citizen_person", HexFormat.of().formatHex(index), column);
    }

    private static Place codePlace(long account) {
        return new Place("citizen_tie_code", Long.toString(account), "code_sealed");
    }
}
