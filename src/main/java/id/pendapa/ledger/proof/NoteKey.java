package id.pendapa.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key with which the office signs the heads of its log: Ed25519 as C2SP signed notes want it.
 *
 * @param name who signs; the origin of the log
 * @param open the public key, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record NoteKey(String name, byte[] open) {

    private static final byte ED25519 = 1;
    private static final int OPEN_BYTES = 32;
    private static final int ID_BYTES = 4;

    /** A fresh pair: the key and its secret half as PKCS 8 in Base64. */
    record Fresh(NoteKey key, String secret) {}

    static Fresh create(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] open = Arrays.copyOfRange(encoded, encoded.length - OPEN_BYTES, encoded.length);
            return new Fresh(
                    new NoteKey(name, open),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The key as verifiers are told it: {@code name+id+key}. */
    String verifier() {
        byte[] typed = typed();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + OPEN_BYTES];
        typed[0] = ED25519;
        System.arraycopy(open, 0, typed, 1, OPEN_BYTES);
        return typed;
    }

    private byte[] id() {
        MessageDigest digest = Merkle.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return Arrays.copyOf(digest.digest(typed()), ID_BYTES);
    }

    /**
     * A text with its signature under it.
     *
     * @param text ends with a line break
     * @param secret as {@link Fresh} gave it
     */
    String sign(String text, String secret) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            signed.writeBytes(id());
            signed.writeBytes(signature.sign());
            return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(signed.toByteArray()) + "\n";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
