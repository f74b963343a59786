package id.pendapa.citizens.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One try to sign in, known to one browser only: everything that goes through the provider and back follows from a secret
 * in the browser's cookie, so nothing is kept here, and whatever was begun elsewhere or by somebody else fits nothing.
 *
 * @param secret at least 128 random bits, as text
 * @param account who is signed in and wants to add the identity, or null
 */
public record OidcTry(String secret, @Nullable Long account) {

    /** Ties the way back to the browser and to whoever is signed in there. */
    String state() {
        return digest("state " + account);
    }

    /** Ties the provider's token to this try. */
    String nonce() {
        return digest("nonce");
    }

    /** Proves to the provider that who asks for the token is who began (RFC 7636). */
    String verifier() {
        return digest("verifier");
    }

    String challenge() {
        return encode(sha256(verifier()));
    }

    /** Whether a browser brings back what it was sent away with. */
    public boolean isState(@Nullable String brought) {
        return brought != null
                && MessageDigest.isEqual(
                        brought.getBytes(StandardCharsets.UTF_8), state().getBytes(StandardCharsets.UTF_8));
    }

    private String digest(String part) {
        return encode(sha256(secret + " " + part));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
