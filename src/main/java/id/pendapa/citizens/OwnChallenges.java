package id.pendapa.citizens;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.FieldCipher;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the browsers of citizens were asked to sign. A challenge carries its own proof, so that asking writes nothing
 * however often a page is opened; it is good in the browser that asked, for one purpose, five minutes, once.
 */
@Repository
class OwnChallenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 16;
    private static final int HEAD_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final String PURPOSE = "citizen-challenge";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final OfficeTime time;

    OwnChallenges(JdbcClient database, FieldCipher cipher, OfficeTime time) {
        this.database = database;
        this.cipher = cipher;
        this.time = time;
    }

    /** What a challenge is for: one for making is not good for showing. */
    enum Purpose {
        MAKE,
        SHOW
    }

    String make(Purpose purpose, String browser) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(random)
                .putLong(time.now().plus(LIFE).getEpochSecond())
                .array();
        byte[] proof = cipher.index(PURPOSE, signed(purpose, browser, head));
        return encode(ByteBuffer.allocate(HEAD_BYTES + proof.length)
                .put(head)
                .put(proof)
                .array());
    }

    /** Whether it is one of ours and still good, which it is no more after this. */
    boolean spend(Purpose purpose, String browser, String challenge) {
        byte[] whole = decode(challenge);
        if (whole.length <= HEAD_BYTES) {
            return false;
        }
        byte[] head = Arrays.copyOf(whole, HEAD_BYTES);
        byte[] proof = Arrays.copyOfRange(whole, HEAD_BYTES, whole.length);
        Instant end = Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(RANDOM_BYTES));
        boolean ours = cipher.indexes(PURPOSE, signed(purpose, browser, head)).stream()
                .anyMatch(right -> MessageDigest.isEqual(right, proof));
        return ours && end.isAfter(time.now()) && remember(proof, end);
    }

    private boolean remember(byte[] proof, Instant end) {
        return database.sql("""
                        INSERT INTO spent_challenge (challenge_index, expires_at) VALUES (:proof, :end)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("proof", proof)
                        .param("end", Timestamp.from(end))
                        .update()
                == 1;
    }

    void clear(Instant now) {
        database.sql("DELETE FROM spent_challenge WHERE expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static String signed(Purpose purpose, String browser, byte[] head) {
        return purpose + " " + browser + " " + encode(head);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
