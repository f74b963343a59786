package id.pendapa.citizens;

import id.pendapa.citizens.oidc.OidcProvider.Identity;
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

/** The table {@code citizen_identity}: what the provider calls somebody is sealed, and found by a keyed hash. */
@Repository
class IdentityRows {

    static final String PURPOSE = "citizen-identity";

    private final JdbcClient database;
    private final FieldCipher cipher;

    IdentityRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    record Row(long id, long account, String provider, Instant madeAt, Instant usedAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("provider"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getTimestamp("used_at").toInstant());
        }
    }

    Optional<Row> find(Identity identity) {
        return database.sql("""
                        SELECT id, account_id, provider, made_at, used_at FROM citizen_identity
                        WHERE subject_index IN (:indexes)
                        """)
                .param("indexes", cipher.indexes(PURPOSE, text(identity)))
                .query(Row::read)
                .optional();
    }

    /** Those of an account, oldest first. */
    List<Row> list(long account) {
        return database.sql("""
                        SELECT id, account_id, provider, made_at, used_at FROM citizen_identity
                        WHERE account_id = :account ORDER BY id
                        """).param("account", account).query(Row::read).list();
    }

    /** Whether it was free; two sign-ins at once make one account. */
    boolean add(long account, Identity identity, String provider, Instant now) {
        byte[] index = cipher.index(PURPOSE, text(identity));
        return database.sql("""
                        INSERT INTO citizen_identity
                            (account_id, subject_index, subject_sealed, provider, made_at, used_at)
                        VALUES (:account, :index, :sealed, :provider, :now, :now)
                        ON CONFLICT ON CONSTRAINT citizen_identity_one_per_subject DO NOTHING
                        """)
                        .param("account", account)
                        .param("index", index)
                        .param("sealed", cipher.seal(text(identity), place(index)))
                        .param("provider", provider)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void used(long id, Instant now) {
        database.sql("UPDATE citizen_identity SET used_at = :now WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void remove(long id, long account) {
        database.sql("DELETE FROM citizen_identity WHERE id = :id AND account_id = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    private static Place place(byte[] index) {
        return new Place("citizen_identity", HexFormat.of().formatHex(index), "subject_sealed");
    }

    /** The issuer's names hold no space. */
    private static String text(Identity identity) {
        return identity.issuer() + " " + identity.subject();
    }
}
