package id.pendapa.citizens;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.PasskeyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The table {@code citizen_passkey}, for one account or, with none, for whoever signs in. */
class OwnKeyRows implements UserCredentialRepository {

    private final JdbcClient database;
    private final OfficeTime time;
    private final @Nullable Long account;

    OwnKeyRows(JdbcClient database, OfficeTime time, @Nullable Long account) {
        this.database = database;
        this.time = time;
        this.account = account;
    }

    /** A passkey as its holder knows it. */
    record Row(
            long id,
            long account,
            String name,
            Instant madeAt,
            @Nullable Instant usedAt,
            CredentialRecord key) {

        static Row read(ResultSet row, int number) throws SQLException {
            Timestamp used = row.getTimestamp("used_at");
            return new Row(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("name"),
                    row.getTimestamp("made_at").toInstant(),
                    used == null ? null : used.toInstant(),
                    PasskeyColumns.read(row, number));
        }
    }

    /** Those of the account, oldest first. */
    List<Row> list() {
        return database.sql("""
                        SELECT * FROM citizen_passkey
                        WHERE account_id = :account ORDER BY made_at, id
                        """).param("account", account).query(Row::read).list();
    }

    Optional<Row> find(Bytes credential) {
        return database.sql("SELECT * FROM citizen_passkey WHERE credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(Row::read)
                .optional();
    }

    /** Whether it was there. */
    boolean remove(long id) {
        return database.sql("DELETE FROM citizen_passkey WHERE id = :id AND account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Whether a passkey knows its account by this handle. */
    boolean isHandle(Bytes handle) {
        return database.sql("SELECT EXISTS (SELECT FROM citizen_passkey WHERE passkey_handle = :handle)")
                .param("handle", handle.getBytes())
                .query(Boolean.class)
                .single();
    }

    /** Not used: holders remove by {@link #remove}, which knows whose it is. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(CredentialRecord key) {
        Optional<Row> known = find(key.getCredentialId());
        if (known.isEmpty()) {
            insert(key);
        } else {
            used(known.get().id(), key);
        }
    }

    private void insert(CredentialRecord key) {
        database.sql("""
                        INSERT INTO citizen_passkey
                            (account_id, passkey_handle, credential_id, public_key, attestation, signature_count,
                             transports, backup_eligible, backup_state, name, made_at)
                        VALUES (:account, :passkey_handle, :credential_id, :public_key, :attestation,
                                :signature_count, :transports, :backup_eligible, :backup_state, :name, :now)
                        """)
                .params(PasskeyColumns.of(key))
                .param("account", account)
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    /** Some devices do not count and always say 0; whoever counts must have counted on since the last time. */
    private void used(long id, CredentialRecord key) {
        int rows = database.sql("""
                        UPDATE citizen_passkey SET signature_count = :count, backup_state = :state, used_at = :now
                        WHERE id = :id AND (signature_count < :count OR (signature_count = 0 AND :count = 0))
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
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return find(credential).map(Row::key).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql("SELECT * FROM citizen_passkey WHERE passkey_handle = :handle ORDER BY id")
                .param("handle", handle.getBytes())
                .query(PasskeyColumns::read)
                .list();
    }
}
