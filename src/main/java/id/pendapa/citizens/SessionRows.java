package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code citizen_session}; the browser has the token, the table its keyed hash. */
@Repository
class SessionRows {

    private static final String PURPOSE = "citizen-session";

    private final JdbcClient database;
    private final FieldCipher cipher;

    SessionRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A browser that is signed in. */
    record Row(long id, long account, String device, Instant madeAt, Instant seenAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("device"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getTimestamp("seen_at").toInstant());
        }
    }

    void insert(long account, String token, String device, Instant now) {
        database.sql("""
                        INSERT INTO citizen_session (account_id, token_index, device, made_at, seen_at)
                        VALUES (:account, :token, :device, :now, :now)
                        """)
                .param("account", account)
                .param("token", cipher.index(PURPOSE, token))
                .param("device", device)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Row> find(String token, Instant seenSince, Instant madeSince) {
        return database.sql("""
                        SELECT id, account_id, device, made_at, seen_at FROM citizen_session
                        WHERE token_index IN (:tokens) AND seen_at > :seen AND made_at > :made
                        """)
                .param("tokens", cipher.indexes(PURPOSE, token))
                .param("seen", Timestamp.from(seenSince))
                .param("made", Timestamp.from(madeSince))
                .query(Row::read)
                .optional();
    }

    void seen(long id, Instant now) {
        database.sql("UPDATE citizen_session SET seen_at = :now WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Those that are still good, the last used first. */
    List<Row> list(long account, Instant seenSince, Instant madeSince) {
        return database.sql("""
                        SELECT id, account_id, device, made_at, seen_at FROM citizen_session
                        WHERE account_id = :account AND seen_at > :seen AND made_at > :made ORDER BY seen_at DESC, id
                        """)
                .param("account", account)
                .param("seen", Timestamp.from(seenSince))
                .param("made", Timestamp.from(madeSince))
                .query(Row::read)
                .list();
    }

    void end(long id, long account) {
        database.sql("DELETE FROM citizen_session WHERE id = :id AND account_id = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    void endOthers(long keep, long account) {
        database.sql("DELETE FROM citizen_session WHERE id <> :keep AND account_id = :account")
                .param("keep", keep)
                .param("account", account)
                .update();
    }

    void clear(Instant seenBefore) {
        database.sql("DELETE FROM citizen_session WHERE seen_at < :before")
                .param("before", Timestamp.from(seenBefore))
                .update();
    }
}
