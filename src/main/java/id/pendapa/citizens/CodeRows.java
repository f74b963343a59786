package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code citizen_code}. Neither code nor address nor browser stands there in clear. */
@Repository
class CodeRows {

    private static final String BROWSER = "citizen-browser";
    private static final String CODE = "citizen-code";

    private final JdbcClient database;
    private final FieldCipher cipher;

    CodeRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * A code that was asked for.
     *
     * @param account the account that the address is to be added to, or null for signing in
     * @param open whether it may still be tried
     */
    record Row(long id, @Nullable Long account, Address address, boolean open) {}

    long insert(String browser, @Nullable Long account, Address address, String code, Instant now, Instant end) {
        byte[] index = cipher.index(BROWSER, browser);
        return database.sql("""
                        INSERT INTO citizen_code
                            (browser_index, account_id, kind, value_sealed, code_index, made_at, expires_at)
                        VALUES (:browser, :account, :kind, :value, :code, :now, :end) RETURNING id
                        """)
                .param("browser", index)
                .param("account", account)
                .param("kind", address.kind().name())
                .param("value", cipher.seal(address.value(), place(index)))
                .param("code", cipher.index(CODE, browser + " " + code))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .query(Long.class)
                .single();
    }

    /** The newest code that this browser asked for. */
    Optional<Row> find(String browser, int mostTries, Instant now) {
        return database.sql("""
                        SELECT id, account_id, kind, value_sealed, browser_index,
                            used_at IS NULL AND tries < :most AND expires_at > :now AS open
                        FROM citizen_code WHERE browser_index IN (:browsers) ORDER BY id DESC LIMIT 1
                        """)
                .param("browsers", cipher.indexes(BROWSER, browser))
                .param("most", mostTries)
                .param("now", Timestamp.from(now))
                .query(this::read)
                .optional();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        String value = cipher.open(row.getBytes("value_sealed"), place(row.getBytes("browser_index")));
        return new Row(
                row.getLong("id"),
                row.getObject("account_id", Long.class),
                new Address(Address.Kind.valueOf(row.getString("kind")), value),
                row.getBoolean("open"));
    }

    /** Counts a try; false where none was left, also where two come at once. */
    boolean tryOnce(long id, int mostTries, Instant now) {
        return database.sql("""
                        UPDATE citizen_code SET tries = tries + 1
                        WHERE id = :id AND tries < :most AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("id", id)
                        .param("most", mostTries)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether this was the right code and its one use. */
    boolean use(long id, String browser, String code, Instant now) {
        return database.sql("""
                        UPDATE citizen_code SET used_at = :now
                        WHERE id = :id AND code_index IN (:codes) AND used_at IS NULL
                        """)
                        .param("id", id)
                        .param("codes", cipher.indexes(CODE, browser + " " + code))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void clear(Instant expiredBefore) {
        database.sql("DELETE FROM citizen_code WHERE expires_at < :before")
                .param("before", Timestamp.from(expiredBefore))
                .update();
    }

    private static Place place(byte[] browserIndex) {
        return new Place("citizen_code", HexFormat.of().formatHex(browserIndex), "value_sealed");
    }
}
