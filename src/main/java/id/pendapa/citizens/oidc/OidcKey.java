package id.pendapa.citizens.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** The key by which this application proves to a provider that it asks: no password is shared with anybody (RFC 7523). */
final class OidcKey {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int FEWEST_BITS = 2048;

    private final RSAKey key;

    private OidcKey(RSAKey key) {
        this.key = key;
    }

    /**
     * Reads it.
     *
     * @throws IllegalStateException with a sentence for the operator
     */
    static OidcKey read(Path file) {
        try {
            String pem = Files.readString(file);
            byte[] content = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(content));
            if (secret.getModulus().bitLength() < FEWEST_BITS) {
                throw new IllegalStateException("pendapa.oidc.key-file: the key has fewer than 2048 bits.");
            }
            RSAPublicKey open = (RSAPublicKey)
                    keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new OidcKey(new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build());
        } catch (IOException
                | GeneralSecurityException
                | ClassCastException
                | IllegalArgumentException
                | JOSEException e) {
            throw new IllegalStateException(
                    "pendapa.oidc.key-file: there is no RSA private key in PEM (PKCS#8) in " + file + ".", e);
        }
    }

    /** Its public half, for the provider to fetch. */
    String published() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** A sentence signed for one request: this client asks this place, now. */
    String assertion(String clientId, String place, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(place)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
