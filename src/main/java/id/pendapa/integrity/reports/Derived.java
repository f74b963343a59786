package id.pendapa.integrity.reports;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Bytes that follow from a secret with enough randomness of its own, one kind for each use (HKDF-SHA-256). */
final class Derived {

    private static final byte[] SALT = "pendapa integrity 1".getBytes(StandardCharsets.UTF_8);

    private Derived() {}

    static byte[] bytes(String secret, String use, int count) {
        try {
            return Hkdf.computeHkdf(
                    "HMACSHA256",
                    secret.getBytes(StandardCharsets.UTF_8),
                    SALT,
                    use.getBytes(StandardCharsets.UTF_8),
                    count);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
