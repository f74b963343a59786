package id.pendapa.integrity.reports;

import com.google.crypto.tink.subtle.Random;
import id.pendapa.shared.UnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Locks a secret half with a passphrase by Argon2id, which makes guessing dear in memory and in time. */
final class PassphraseLock {

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int MEMORY_KIB = 46 * 1024;
    private static final int ROUNDS = 3;

    private PassphraseLock() {}

    /** Salt, memory and rounds stand before what is locked, so that they can grow later. */
    static byte[] lock(String passphrase, byte[] secret, String about) {
        byte[] salt = Random.randBytes(SALT_BYTES);
        byte[] locked = Envelope.seal(key(passphrase, salt, MEMORY_KIB, ROUNDS), secret, about);
        return ByteBuffer.allocate(SALT_BYTES + 2 * Integer.BYTES + locked.length)
                .put(salt)
                .putInt(MEMORY_KIB)
                .putInt(ROUNDS)
                .put(locked)
                .array();
    }

    /** What was locked, or empty with another passphrase. */
    static Optional<byte[]> open(String passphrase, byte[] whole, String about) {
        ByteBuffer in = ByteBuffer.wrap(whole);
        byte[] salt = new byte[SALT_BYTES];
        in.get(salt);
        byte[] key = key(passphrase, salt, in.getInt(), in.getInt());
        byte[] locked = new byte[in.remaining()];
        in.get(locked);
        try {
            return Optional.of(Envelope.open(key, locked, about));
        } catch (UnavailableException anotherPassphrase) {
            return Optional.empty();
        }
    }

    private static byte[] key(String passphrase, byte[] salt, int memory, int rounds) {
        String same = Normalizer.normalize(passphrase.strip().replaceAll("\\s+", " "), Normalizer.Form.NFKC);
        byte[] typed = same.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[KEY_BYTES];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(rounds)
                .withParallelism(1)
                .build());
        generator.generateBytes(typed, key);
        Arrays.fill(typed, (byte) 0);
        return key;
    }
}
