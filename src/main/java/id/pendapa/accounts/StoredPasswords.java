package id.pendapa.accounts;

import id.pendapa.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares with the stored hash of the account. */
@Component
class StoredPasswords implements PasswordConfirmation {

    private final JdbcClient database;
    private final PasswordEncoder encoder;

    StoredPasswords(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
    }

    @Override
    public boolean confirms(Actor.Staff officer, String password) {
        return database.sql("SELECT password_hash FROM staff_account WHERE id = :id AND active")
                .param("id", officer.accountId())
                .query(String.class)
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }
}
