package id.pendapa.accounts;

import id.pendapa.platform.FieldCipher;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which officers set their own password: random, kept as a keyed hash, good once and for a day. */
@Repository
class PasswordLinks {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final String PURPOSE = "password-link";

    private final JdbcClient database;
    private final FieldCipher cipher;

    PasswordLinks(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A new code; all older ones of the account are dead from now on. */
    String make(long accountId, Instant now) {
        end(accountId, now);
        String code = LinkCodes.make();
        database.sql("""
                        INSERT INTO password_link (account_id, code_index, made_at, expires_at)
                        VALUES (:account, :code, :now, :end)
                        """)
                .param("account", accountId)
                .param("code", cipher.index(PURPOSE, code))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(LIFE)))
                .update();
        return code;
    }

    /** Makes all links of an account dead. */
    void end(long accountId, Instant now) {
        database.sql("UPDATE password_link SET used_at = :now WHERE account_id = :account AND used_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("account", accountId)
                .update();
    }

    /** The open account whose password a code sets. */
    Optional<AccountRows.Row> find(String code, Instant now) {
        return database.sql("""
                        SELECT a.* FROM password_link l JOIN staff_account a ON a.id = l.account_id
                        WHERE l.code_index IN (:codes) AND l.used_at IS NULL AND l.expires_at > :now AND a.active
                        """)
                .param("codes", cipher.indexes(PURPOSE, code))
                .param("now", Timestamp.from(now))
                .query(AccountRows::read)
                .optional();
    }

    /** Whether this was its one use. */
    boolean use(String code, Instant now) {
        return database.sql("""
                        UPDATE password_link SET used_at = :now
                        WHERE code_index IN (:codes) AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("codes", cipher.indexes(PURPOSE, code))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
