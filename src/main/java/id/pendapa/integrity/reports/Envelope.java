package id.pendapa.integrity.reports;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import id.pendapa.shared.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encryption of the store. Bodies: AES-256-GCM with a key of their own. That key, for each who may read: HPKE (RFC 9180) with
 * X25519, HKDF-SHA-256 and AES-256-GCM. Everything is bound to the id of what it belongs to and opens nowhere else.
 */
final class Envelope {

    private static final int KEY_BYTES = 32;
    private static final HpkeParameters PARAMETERS = parameters();

    private Envelope() {}

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] freshKey() {
        return Random.randBytes(KEY_BYTES);
    }

    static byte[] seal(byte[] key, byte[] clear, String about) {
        try {
            return new AesGcmJce(key).encrypt(clear, utf8(about));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens a body.
     *
     * @throws UnavailableException {@code integrity.unreadable} if it was changed or belongs elsewhere
     */
    static byte[] open(byte[] key, byte[] sealed, String about) {
        try {
            return new AesGcmJce(key).decrypt(sealed, utf8(about));
        } catch (GeneralSecurityException changed) {
            throw unreadable(changed);
        }
    }

    /** Encrypts a key for whoever holds the secret half. */
    static byte[] wrap(byte[] openHalf, byte[] key, String about) {
        try {
            return keyset(publicKey(openHalf))
                    .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class)
                    .encrypt(key, utf8(about));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens a key that was encrypted for this pair.
     *
     * @throws UnavailableException {@code integrity.unreadable} if it was encrypted for another, or changed
     */
    @AccessesPartialKey
    static byte[] unwrap(KeyPair own, byte[] wrapped, String about) {
        try {
            HpkePrivateKey secret = HpkePrivateKey.create(
                    publicKey(own.open()), SecretBytes.copyFrom(own.secret(), InsecureSecretKeyAccess.get()));
            return keyset(secret)
                    .getPrimitive(HybridConfig2026.get(), HybridDecrypt.class)
                    .decrypt(wrapped, utf8(about));
        } catch (GeneralSecurityException changed) {
            throw unreadable(changed);
        }
    }

    @AccessesPartialKey
    private static HpkePublicKey publicKey(byte[] openHalf) throws GeneralSecurityException {
        return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(openHalf), null);
    }

    private static KeysetHandle keyset(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }

    private static UnavailableException unreadable(GeneralSecurityException cause) {
        return (UnavailableException) new UnavailableException("integrity.unreadable").initCause(cause);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
