package id.pendapa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Accounts as phones and keys know them: by a random handle. */
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient database;

    PasskeyHolders(JdbcClient database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return database.sql("SELECT username, passkey_handle FROM staff_account WHERE passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyHolders::holder)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return database.sql("""
                        SELECT username, passkey_handle FROM staff_account
                        WHERE username = :name AND passkey_handle IS NOT NULL
                        """)
                .param("name", username)
                .query(PasskeyHolders::holder)
                .optional()
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity holder(ResultSet row, int number) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("passkey_handle")))
                .name(row.getString("username"))
                .displayName(row.getString("username"))
                .build();
    }

    /** Gives an account its handle if it has none; two pages at the same time get the same one. */
    void prepare(String username) {
        save(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.random())
                .name(username)
                .build());
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        database.sql("""
                        UPDATE staff_account SET passkey_handle = :handle
                        WHERE username = :name AND passkey_handle IS NULL
                        """)
                .param("handle", holder.getId().getBytes())
                .param("name", holder.getName())
                .update();
    }

    /** Handles stay with their account. */
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException();
    }
}
