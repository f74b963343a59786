package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.PasskeyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The table {@code passkey}, as Spring Security asks for it and as its owners read it. */
@Repository
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient database;
    private final OfficeTime time;

    PasskeyRows(JdbcClient database, OfficeTime time) {
        this.database = database;
        this.time = time;
    }

    /** A passkey as its owner knows it. */
    record Row(
            long id,
            long accountId,
            String name,
            Instant madeAt,
            @Nullable Instant usedAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            Timestamp used = row.getTimestamp("used_at");
            return new Row(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("name"),
                    row.getTimestamp("made_at").toInstant(),
                    used == null ? null : used.toInstant());
        }
    }

    List<Row> of(long accountId) {
        return database.sql("""
                        SELECT id, account_id, name, made_at, used_at FROM passkey
                        WHERE account_id = :account ORDER BY made_at, id
                        """).param("account", accountId).query(Row::read).list();
    }

    int count(long accountId) {
        return database.sql("SELECT count(*) FROM passkey WHERE account_id = :account")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    /** Accounts that have one. */
    Set<Long> owners() {
        return database.sql("SELECT DISTINCT account_id FROM passkey").query(Long.class).list().stream()
                .collect(Collectors.toSet());
    }

    /** The account and the row of a credential. */
    @Nullable
    Row find(Bytes credentialId) {
        return database.sql("""
                        SELECT id, account_id, name, made_at, used_at FROM passkey WHERE credential_id = :credential
                        """)
                .param("credential", credentialId.getBytes())
                .query(Row::read)
                .optional()
                .orElse(null);
    }

    /** Keeps all others from changing an account's passkeys until the transaction ends. */
    void lock(long accountId) {
        database.sql("SELECT id FROM staff_account WHERE id = :account FOR UPDATE")
                .param("account", accountId)
                .query(Long.class)
                .list();
    }

    /** Whether it was there. */
    boolean remove(long id, long accountId) {
        return database.sql("DELETE FROM passkey WHERE id = :id AND account_id = :account")
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    int removeAll(long accountId) {
        return database.sql("DELETE FROM passkey WHERE account_id = :account")
                .param("account", accountId)
                .update();
    }

    /** Not used: owners remove by {@link #remove}, which knows whose it is. */
    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(CredentialRecord key) {
        Row known = find(key.getCredentialId());
        if (known == null) {
            insert(key);
        } else {
            used(known.id(), key);
        }
    }

    private void insert(CredentialRecord key) {
        database.sql("""
                        INSERT INTO passkey (account_id, credential_id, public_key, attestation, signature_count,
                                             transports, backup_eligible, backup_state, name, made_at)
                        SELECT id, :credential_id, :public_key, :attestation, :signature_count, :transports,
                               :backup_eligible, :backup_state, :name, :now
                        FROM staff_account WHERE passkey_handle = :passkey_handle
                        """)
                .params(PasskeyColumns.of(key))
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    /** Some devices do not count and always say 0; whoever counts must have counted on since the last time. */
    private void used(long id, CredentialRecord key) {
        int rows = database.sql("""
                        UPDATE passkey SET signature_count = :count, backup_state = :state, used_at = :now
                        WHERE id = :id
                              AND (signature_count < :count OR (signature_count = 0 AND :count = 0))
                        """)
                .param("count", key.getSignatureCount())
                .param("state", key.isBackupState())
                .param("now", Timestamp.from(time.now()))
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new CopiedKeyException(key.getCredentialId(), null);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql("""
                        SELECT k.*, a.passkey_handle FROM passkey k JOIN staff_account a ON a.id = k.account_id
                        WHERE k.credential_id = :credential
                        """)
                .param("credential", credentialId.getBytes())
                .query(PasskeyColumns::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql("""
                        SELECT k.*, a.passkey_handle FROM passkey k JOIN staff_account a ON a.id = k.account_id
                        WHERE a.passkey_handle = :handle ORDER BY k.id
                        """)
                .param("handle", handle.getBytes())
                .query(PasskeyColumns::read)
                .list();
    }
}
