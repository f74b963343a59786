package id.pendapa.citizens.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import id.pendapa.citizens.oidc.OidcException.Kind;
import id.pendapa.shared.Nik;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A provider of identities that citizens may sign in with, where one is configured (OpenID Connect Core 1.0,
 * authorization code with PKCE and a signed assertion). Nothing of a person is written into the log.
 */
@Service
@EnableConfigurationProperties(OidcSettings.class)
public class OidcProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcSettings settings;
    private final InstantSource clock;
    private final @Nullable OidcKey key;
    private final OidcLine line;

    OidcProvider(OidcSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.key = settings.isThere() ? OidcKey.read(Objects.requireNonNull(settings.keyFile())) : null;
        this.line = new OidcLine(settings, clock);
    }

    /**
     * Somebody as the provider knows them.
     *
     * @param subject never changes and is never given to another
     * @param nik null where the provider does not tell it, or is not asked
     */
    public record Identity(
            String issuer, String subject, @Nullable Nik nik) {}

    /** The provider's name as citizens know it; empty where none is configured. */
    public Optional<String> name() {
        return key == null ? Optional.empty() : Optional.of(settings.name());
    }

    /** The public half of our key as a JWK set; empty where no provider is configured. */
    public Optional<String> publishedKey() {
        return Optional.ofNullable(key).map(OidcKey::published);
    }

    /**
     * Where a browser goes in order to be told who its user is.
     *
     * @param back where it comes back to
     */
    public URI start(OidcTry attempt, URI back) throws OidcException {
        return UriComponentsBuilder.fromUri(line.metadata().authorization())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("scope", "{scope}")
                .queryParam("state", attempt.state())
                .queryParam("nonce", attempt.nonce())
                .queryParam("code_challenge", attempt.challenge())
                .queryParam("code_challenge_method", "S256")
                .queryParam("ui_locales", "id")
                .encode()
                .buildAndExpand(
                        Map.of("client", settings.clientId(), "back", back.toString(), "scope", settings.scopes()))
                .toUri();
    }

    /**
     * Turns what a browser brought back into a person. Asks the provider, so never inside a transaction.
     *
     * @param issuer who says so, where the provider tells it (RFC 9207)
     * @throws OidcException in every other case
     */
    public Identity prove(OidcTry attempt, String code, @Nullable String issuer, URI back) throws OidcException {
        if (issuer != null && !issuer.equals(settings.issuer())) {
            throw refused("another issuer answered", null);
        }
        OidcMetadata metadata = line.metadata();
        String assertion = Objects.requireNonNull(key)
                .assertion(settings.clientId(), metadata.token().toString(), clock.instant());
        String token = line.exchange(
                metadata,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        back.toString(),
                        "client_id",
                        settings.clientId(),
                        "code_verifier",
                        attempt.verifier(),
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion));
        return identity(attempt, metadata, token);
    }

    private Identity identity(OidcTry attempt, OidcMetadata metadata, String token) throws OidcException {
        try {
            JWTClaimsSet claims = metadata.tokens().process(token, null);
            if (!attempt.nonce().equals(claims.getStringClaim("nonce"))) {
                throw refused("the token was made for another try", null);
            }
            return new Identity(claims.getIssuer(), claims.getSubject(), nik(claims));
        } catch (BadJOSEException | JOSEException | ParseException wrong) {
            throw refused("the token is not right", wrong);
        }
    }

    /** Whoever comes without one signs in all the same; who holds the account is then shown at the counter. */
    private @Nullable Nik nik(JWTClaimsSet claims) throws ParseException {
        String told = settings.nikClaim().isEmpty() ? null : claims.getStringClaim(settings.nikClaim());
        return Nik.find(Objects.requireNonNullElse(told, "")).orElse(null);
    }

    private static OidcException refused(String why, @Nullable Exception cause) {
        // The library's messages name claims and keys, never their values.
        LOG.warn("A sign-in by OIDC was refused: {}.", why, cause);
        return new OidcException(Kind.WORTHLESS, why, cause);
    }
}
