package id.pendapa.integrity.reports;

import com.google.crypto.tink.subtle.X25519;
import java.security.InvalidKeyException;

/** Two halves: what is encrypted with the open one is opened with the secret one. */
final class KeyPair {

    private static final int BYTES = 32;

    private final byte[] open;
    private final byte[] secret;

    private KeyPair(byte[] secret) {
        this.secret = secret.clone();
        try {
            this.open = X25519.publicFromPrivate(secret);
        } catch (InvalidKeyException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    static KeyPair create() {
        return new KeyPair(X25519.generatePrivateKey());
    }

    static KeyPair ofSecret(byte[] secret) {
        return new KeyPair(secret);
    }

    /** The pair of a reporter, which nobody stores: the code makes it each time. */
    static KeyPair ofCode(String code) {
        return new KeyPair(Derived.bytes(code, "key pair", BYTES));
    }

    /** By what a report is found; leads back neither to the code nor to the pair. */
    static byte[] finder(String code) {
        return Derived.bytes(code, "finder", BYTES);
    }

    byte[] open() {
        return open.clone();
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "KeyPair";
    }
}
