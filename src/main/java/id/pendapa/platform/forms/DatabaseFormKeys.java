package id.pendapa.platform.forms;

import id.pendapa.platform.FormKeys;
import id.pendapa.shared.ConflictException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Form keys in the office's own schema. Two sendings at once wait for each other at the primary key. */
@Component
class DatabaseFormKeys implements FormKeys {

    private final JdbcClient database;
    private final InstantSource clock;

    DatabaseFormKeys(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public UUID issue() {
        return UUID.randomUUID();
    }

    @Override
    public String once(UUID key, String content, Supplier<String> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A form is answered once only inside the transaction of its work.");
        }
        byte[] fingerprint = sha256(content);
        if (claim(key, fingerprint)) {
            String answer = work.get();
            database.sql("UPDATE form_key SET answer = :answer WHERE key = :key")
                    .param("answer", answer)
                    .param("key", key)
                    .update();
            return answer;
        }
        return repeat(key, fingerprint);
    }

    private boolean claim(UUID key, byte[] fingerprint) {
        return database.sql("""
                        INSERT INTO form_key (key, fingerprint, used_at) VALUES (:key, :fingerprint, :now)
                        ON CONFLICT (key) DO NOTHING
                        """)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private String repeat(UUID key, byte[] fingerprint) {
        Earlier earlier = database.sql(
                        "SELECT fingerprint = :fingerprint AS same, answer FROM form_key WHERE key = :key")
                .param("fingerprint", fingerprint)
                .param("key", key)
                .query((row, number) -> new Earlier(row.getBoolean("same"), row.getString("answer")))
                .single();
        if (!earlier.sameContent()) {
            throw new ConflictException("form.reused");
        }
        return Objects.requireNonNull(earlier.answer(), "a committed form key has an answer");
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private record Earlier(boolean sameContent, @Nullable String answer) {}
}
