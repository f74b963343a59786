package id.pendapa.accounts;

import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code passkey_loss}. */
@Repository
class PasskeyLosses {

    private final JdbcClient database;

    PasskeyLosses(JdbcClient database) {
        this.database = database;
    }

    /** A loss that nobody has decided yet. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Row(long id, long accountId, byte[] reasonSealed, long askedBy, Instant askedAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getBytes("reason_sealed"),
                    row.getLong("asked_by"),
                    row.getTimestamp("asked_at").toInstant());
        }
    }

    List<Row> open() {
        return database.sql("""
                        SELECT id, account_id, reason_sealed, asked_by, asked_at FROM passkey_loss
                        WHERE decided_at IS NULL ORDER BY id
                        """).query(Row::read).list();
    }

    Optional<Row> findOpen(long id) {
        return database.sql("""
                        SELECT id, account_id, reason_sealed, asked_by, asked_at FROM passkey_loss
                        WHERE id = :id AND decided_at IS NULL FOR UPDATE
                        """).param("id", id).query(Row::read).optional();
    }

    /**
     * Asks.
     *
     * @throws ConflictException {@code passkey-loss.open} if it is asked already
     */
    void ask(long account, byte[] reasonSealed, long by, Instant now) {
        try {
            database.sql("""
                            INSERT INTO passkey_loss (account_id, reason_sealed, asked_by, asked_at)
                            VALUES (:account, :reason, :by, :now)
                            """)
                    .param("account", account)
                    .param("reason", reasonSealed)
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException already) {
            throw new ConflictException("passkey-loss.open");
        }
    }

    void decide(long id, boolean removed, long by, Instant now) {
        database.sql("""
                        UPDATE passkey_loss SET removed = :removed, decided_by = :by, decided_at = :now WHERE id = :id
                        """)
                .param("removed", removed)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
