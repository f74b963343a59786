package id.pendapa.accounts;

import id.pendapa.platform.FieldCipher;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that make the first administrator: random, kept as a keyed hash, good once and for a day. */
@Repository
class SetupLinks {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final String PURPOSE = "setup-link";

    private final JdbcClient database;
    private final FieldCipher cipher;

    SetupLinks(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A new code of 100 bits; all older ones are dead from now on. */
    String make(Instant now) {
        String code = LinkCodes.make();
        database.sql("UPDATE setup_link SET used_at = :now WHERE used_at IS NULL")
                .param("now", Timestamp.from(now))
                .update();
        database.sql("INSERT INTO setup_link (code_index, made_at, expires_at) VALUES (:code, :now, :end)")
                .param("code", cipher.index(PURPOSE, code))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(LIFE)))
                .update();
        return code;
    }

    boolean isGood(String code, Instant now) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM setup_link
                            WHERE code_index IN (:codes) AND used_at IS NULL AND expires_at > :now)
                        """)
                .param("codes", cipher.indexes(PURPOSE, code))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Whether this was its one use. */
    boolean use(String code, Instant now) {
        return database.sql("""
                        UPDATE setup_link SET used_at = :now
                        WHERE code_index IN (:codes) AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("codes", cipher.indexes(PURPOSE, code))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
