package id.pendapa.citizens.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a provider tells of itself (OpenID Connect Discovery 1.0), and how its tokens are checked.
 *
 * @param readAt when it was told
 */
record OidcMetadata(URI authorization, URI token, JWTProcessor<SecurityContext> tokens, Instant readAt) {

    /** Signatures that nobody makes without the provider's private key. */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is not of the provider that was asked, or lacks something
     */
    static OidcMetadata of(JsonNode told, OidcSettings settings, ResourceRetriever line, InstantSource clock) {
        if (!told.path("issuer").asString("").equals(settings.issuer())) {
            throw new IllegalArgumentException("It names another issuer.");
        }
        return new OidcMetadata(
                address(told, "authorization_endpoint", settings),
                address(told, "token_endpoint", settings),
                processor(keys(address(told, "jwks_uri", settings), line), settings, clock),
                clock.instant());
    }

    /** Where the issuer is reached safely, everything else is too. */
    private static URI address(JsonNode told, String name, OidcSettings settings) {
        URI address = URI.create(told.path(name).asString(""));
        boolean safe = "https".equals(address.getScheme()) || settings.issuer().startsWith("http://");
        if (!address.isAbsolute() || address.getHost() == null || !safe) {
            throw new IllegalArgumentException("No " + name + " that can be used.");
        }
        return address;
    }

    private static JWKSource<SecurityContext> keys(URI address, ResourceRetriever line) {
        try {
            // Not ahead of time: that would keep a thread for each time the metadata are read.
            return JWKSourceBuilder.create(address.toURL(), line)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JWTProcessor<SecurityContext> processor(
            JWKSource<SecurityContext> keys, OidcSettings settings, InstantSource clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, keys));
        processor.setJWTClaimsSetVerifier(new Claims(settings, clock));
        return processor;
    }

    /** Made by this provider, for us, for somebody, not long ago (OpenID Connect Core 1.0, 3.1.3.7). */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private static final Set<String> NEEDED = Set.of("sub", "iat", "exp", "nonce");

        private final String clientId;
        private final InstantSource clock;

        Claims(OidcSettings settings, InstantSource clock) {
            super(
                    settings.clientId(),
                    new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                    NEEDED);
            this.clientId = settings.clientId();
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            String party = party(claims);
            if (claims.getAudience().size() > 1 || (party != null && !party.equals(clientId))) {
                throw new BadJWTException("The token was made for another party.");
            }
            if (claims.getSubject().isBlank()) {
                throw new BadJWTException("The token names nobody.");
            }
        }

        private static @Nullable String party(JWTClaimsSet claims) throws BadJWTException {
            try {
                return claims.getStringClaim("azp");
            } catch (ParseException e) {
                throw new BadJWTException("azp is no text.", e);
            }
        }
    }
}
