package id.pendapa.platform.keys;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.keys.KeyRing.IndexSecret;
import id.pendapa.platform.keys.KeyRing.Keys;
import id.pendapa.shared.UnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Field encryption by Tink, blind indexes by HMAC-SHA-256 with a key for each office, purpose and version. */
class TinkFieldCipher implements FieldCipher {

    private final KeyRing ring;

    TinkFieldCipher(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] seal(String clear, Place place) {
        try {
            return ring.keys().aead().encrypt(clear.getBytes(StandardCharsets.UTF_8), bound(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A field cannot be sealed.", failure);
        }
    }

    @Override
    public String open(byte[] sealed, Place place) {
        try {
            return new String(ring.keys().aead().decrypt(sealed, bound(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new UnavailableException("field.unreadable", place.table(), place.column());
        }
    }

    @Override
    public byte[] index(String purpose, String value) {
        return index(ring.keys().secrets().get(0), purpose, value);
    }

    @Override
    public List<byte[]> indexes(String purpose, String value) {
        List<byte[]> all = new ArrayList<>();
        for (IndexSecret secret : ring.keys().secrets()) {
            all.add(index(secret, purpose, value));
        }
        return all;
    }

    @Override
    public List<byte[]> indexesOf(String purpose, byte[] index, byte[] sealed, Place place) {
        return ring.keys().secrets().size() == 1 ? List.of(index) : indexes(purpose, open(sealed, place));
    }

    @Override
    public boolean isNewest(byte[] sealed) {
        return startsWith(sealed, ring.keys().prefix());
    }

    /** The newest hash in place of an older one, if that is the hash of one of these values. */
    Optional<byte[]> remade(String purpose, byte[] index, List<String> values) {
        Keys keys = ring.keys();
        int version = ByteBuffer.wrap(index).getInt();
        return keys.secrets().stream().filter(secret -> secret.version() == version).findFirst().stream()
                .flatMap(secret -> values.stream().filter(value -> Arrays.equals(index(secret, purpose, value), index)))
                .findFirst()
                .map(value -> index(keys.secrets().get(0), purpose, value));
    }

    static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] index(IndexSecret secret, String purpose, String value) {
        SecretKeySpec key = KeyRing.key(hmac(secret.key(), CurrentOffice.get().value() + '/' + purpose));
        byte[] hash = hmac(key, value);
        return ByteBuffer.allocate(Integer.BYTES + hash.length)
                .putInt(secret.version())
                .put(hash)
                .array();
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
}
