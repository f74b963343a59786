package id.pendapa.accounts;

import id.pendapa.accounts.AccountRecovery.Lost;
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

/** The table {@code account_recovery}. */
@Repository
class RecoveryRows {

    private final JdbcClient database;

    RecoveryRows(JdbcClient database) {
        this.database = database;
    }

    /** What waits for a second officer. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Row(long id, long accountId, Lost lost, byte[] reasonSealed, long askedBy, Instant askedAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    Lost.valueOf(row.getString("lost")),
                    row.getBytes("reason_sealed"),
                    row.getLong("asked_by"),
                    row.getTimestamp("asked_at").toInstant());
        }
    }

    List<Row> open() {
        return database.sql("""
                        SELECT id, account_id, lost, reason_sealed, asked_by, asked_at FROM account_recovery
                        WHERE decided_at IS NULL ORDER BY id
                        """).query(Row::read).list();
    }

    Optional<Row> findOpen(long id) {
        return database.sql("""
                        SELECT id, account_id, lost, reason_sealed, asked_by, asked_at FROM account_recovery
                        WHERE id = :id AND decided_at IS NULL FOR UPDATE
                        """).param("id", id).query(Row::read).optional();
    }

    /**
     * Asks.
     *
     * @throws ConflictException {@code recovery.open} if it is asked already
     */
    void ask(long account, Lost lost, byte[] reasonSealed, long by, Instant now) {
        try {
            database.sql("""
                            INSERT INTO account_recovery (account_id, lost, reason_sealed, asked_by, asked_at)
                            VALUES (:account, :lost, :reason, :by, :now)
                            """)
                    .param("account", account)
                    .param("lost", lost.name())
                    .param("reason", reasonSealed)
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException already) {
            throw new ConflictException("recovery.open");
        }
    }

    void decide(long id, boolean done, long by, Instant now) {
        database.sql("""
                        UPDATE account_recovery SET done = :done, decided_by = :by, decided_at = :now WHERE id = :id
                        """)
                .param("done", done)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
