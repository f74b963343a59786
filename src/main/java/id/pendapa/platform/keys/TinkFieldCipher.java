package id.pendapa.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FieldCipher;
import id.pendapa.shared.UnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Field encryption by Tink, blind indexes by HMAC-SHA-256 with a key for each office, purpose and version. */
class TinkFieldCipher implements FieldCipher {

    private final Aead aead;
    private final List<IndexSecret> secrets;

    TinkFieldCipher(KeysetHandle keyset, List<IndexSecret> newestFirst) {
        try {
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        this.secrets = List.copyOf(newestFirst);
    }

    @Override
    public byte[] seal(String clear, Place place) {
        try {
            return aead.encrypt(clear.getBytes(StandardCharsets.UTF_8), bound(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A field cannot be sealed.", failure);
        }
    }

    @Override
    public String open(byte[] sealed, Place place) {
        try {
            return new String(aead.decrypt(sealed, bound(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new UnavailableException("field.unreadable", place.table(), place.column());
        }
    }

    @Override
    public byte[] index(String purpose, String value) {
        return index(secrets.get(0), purpose, value);
    }

    @Override
    public List<byte[]> indexes(String purpose, String value) {
        List<byte[]> all = new ArrayList<>();
        for (IndexSecret secret : secrets) {
            all.add(index(secret, purpose, value));
        }
        return all;
    }

    private static byte[] index(IndexSecret secret, String purpose, String value) {
        SecretKeySpec key = key(hmac(secret.key(), CurrentOffice.get().value() + '/' + purpose));
        byte[] hash = hmac(key, value);
        return ByteBuffer.allocate(Integer.BYTES + hash.length)
                .putInt(secret.version())
                .put(hash)
                .array();
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bound(Place place) {
        return String.join("\u0000", CurrentOffice.get().value(), place.table(), place.rowKey(), place.column())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A secret from which the index keys of one version come. */
    record IndexSecret(int version, SecretKeySpec key) {}
}
