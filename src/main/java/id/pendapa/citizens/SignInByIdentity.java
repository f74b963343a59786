package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.oidc.OidcException;
import id.pendapa.citizens.oidc.OidcProvider;
import id.pendapa.citizens.oidc.OidcProvider.Identity;
import id.pendapa.citizens.oidc.OidcTry;
import id.pendapa.shared.NotFoundException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing in with what a provider of identities knows, for example INApas, where the office has one. The provider is asked
 * outside of any transaction; it learns that somebody signs in here, and nothing of what they do.
 */
@Service
public class SignInByIdentity {

    private final OidcProvider provider;
    private final IdentityAccounts accounts;

    SignInByIdentity(OidcProvider provider, IdentityAccounts accounts) {
        this.provider = provider;
        this.accounts = accounts;
    }

    /** How a way back ended. */
    public sealed interface Back {

        /** Signed in; the token is for the browser's cookie. */
        record SignedIn(String token) implements Back {}

        /** The identity opens the holder's account from now on. */
        record Added() implements Back {}

        /** Nothing happened. */
        record Failed(Reason reason) implements Back {}
    }

    /** Why nothing happened. */
    public enum Reason {
        /** The citizen said no at the provider. */
        DECLINED,
        /** The provider cannot be reached. */
        UNREACHABLE,
        /** Begun elsewhere, too late, or nothing that proves who somebody is. */
        WORTHLESS
    }

    /**
     * An identity of the holder.
     *
     * @param provider its name on the day it was added
     */
    public record Own(long id, String provider, Instant madeAt, Instant usedAt) {}

    /**
     * What a browser brings back.
     *
     * @param state null where it is missing, like the others
     * @param error the provider's word for why there is no code
     * @param issuer who says so
     */
    public record Brought(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /** The provider's name; empty where the office has none. */
    public Optional<String> name() {
        return provider.name();
    }

    /**
     * By which the provider checks that it is us who ask.
     *
     * @throws NotFoundException where there is no provider
     */
    public String publishedKey() {
        return provider.publishedKey().orElseThrow(SignInByIdentity::none);
    }

    /**
     * Where a browser goes.
     *
     * @param secret random, kept by the browser
     * @param back where it comes back to
     * @return empty where the provider cannot be reached
     * @throws NotFoundException where there is no provider
     */
    public Optional<URI> start(String secret, @Nullable Holder holder, URI back) {
        if (provider.name().isEmpty()) {
            throw none();
        }
        try {
            return Optional.of(provider.start(attempt(secret, holder), back));
        } catch (OidcException failure) {
            return Optional.empty();
        }
    }

    /**
     * Somebody comes back, signed in or in order to be.
     *
     * @param secret what the browser kept
     * @param network from where, as limits count it
     * @throws NotFoundException where there is no provider
     * @throws id.pendapa.shared.TooManyRequestsException after too many tries
     */
    public Back back(
            String secret,
            @Nullable Holder holder,
            Brought brought,
            URI back,
            String network,
            @Nullable String userAgent) {
        String name = provider.name().orElseThrow(SignInByIdentity::none);
        OidcTry attempt = attempt(secret, holder);
        if (secret.isEmpty() || !attempt.isState(brought.state())) {
            return new Back.Failed(Reason.WORTHLESS);
        }
        if (brought.code() == null) {
            return new Back.Failed("access_denied".equals(brought.error()) ? Reason.DECLINED : Reason.WORTHLESS);
        }
        accounts.admit(network);
        try {
            Identity identity = provider.prove(attempt, brought.code(), brought.issuer(), back);
            if (holder == null) {
                return new Back.SignedIn(accounts.signIn(identity, name, userAgent));
            }
            accounts.add(holder, identity, name);
            return new Back.Added();
        } catch (OidcException failure) {
            return new Back.Failed(
                    failure.kind() == OidcException.Kind.UNREACHABLE ? Reason.UNREACHABLE : Reason.WORTHLESS);
        }
    }

    private static OidcTry attempt(String secret, @Nullable Holder holder) {
        return new OidcTry(secret, holder == null ? null : holder.account());
    }

    /** The holder's own, oldest first. */
    public List<Own> own(Holder holder) {
        return accounts.list(holder).stream()
                .map(row -> new Own(row.id(), row.provider(), row.madeAt(), row.usedAt()))
                .toList();
    }

    /** Removes one of the holder's own, see {@link IdentityAccounts#remove}. */
    public void remove(Holder holder, long id) {
        accounts.remove(holder, id);
    }

    private static NotFoundException none() {
        return new NotFoundException("citizen.identity.none");
    }
}
