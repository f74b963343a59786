package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.oidc.OidcProvider.Identity;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account somebody has whom a provider of identities knows. Never joined to another by an address it tells. */
@Service
class IdentityAccounts {

    /** Wide: a whole village may stand behind one address of a mobile network. */
    private static final Limit PER_NETWORK = new Limit("citizen.identity-from", 60, Duration.ofMinutes(15));

    private final IdentityRows identities;
    private final CitizenRows accounts;
    private final CitizenSessions sessions;
    private final PersonRows persons;
    private final ApplicantActions requests;
    private final AccountNews news;
    private final RateLimits limits;
    private final OfficeTime time;
    private final Audit audit;

    IdentityAccounts(
            IdentityRows identities,
            CitizenRows accounts,
            CitizenSessions sessions,
            PersonRows persons,
            ApplicantActions requests,
            AccountNews news,
            RateLimits limits,
            OfficeTime time,
            Audit audit) {
        this.identities = identities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.persons = persons;
        this.requests = requests;
        this.news = news;
        this.limits = limits;
        this.time = time;
        this.audit = audit;
    }

    /** Before the provider is asked. */
    void admit(String network) {
        limits.take(PER_NETWORK, network);
    }

    @Transactional(readOnly = true)
    List<IdentityRows.Row> list(Holder holder) {
        return identities.list(holder.account());
    }

    /** Opens the account of an identity, which is made the first time; answers the token for the cookie. */
    @Transactional
    String signIn(Identity identity, String provider, @Nullable String userAgent) {
        Instant now = time.now();
        long account = accountOf(identity, provider, now);
        tie(account, identity.nik(), now);
        audit.acted(new Audit.Act("citizen.signed-in", SignInByCode.subject(account), Map.of("by", "oidc")));
        return sessions.open(account, Devices.name(userAgent));
    }

    /** Where the provider tells who somebody is; whoever has an account already keeps that one. */
    private void tie(long account, @Nullable Nik nik, Instant now) {
        if (nik == null) {
            return;
        }
        persons.add(account, nik, null, null, now).ifPresent(tie -> {
            audit.acted(new Audit.Act(
                    "citizen.person-tied",
                    SignInByCode.subject(account),
                    Map.of("tie", Long.toString(tie), "by", "identity")));
            requests.tellOfTie(nik, "tie " + tie);
        });
    }

    private long accountOf(Identity identity, String provider, Instant now) {
        var known = identities.find(identity);
        if (known.isPresent()) {
            identities.used(known.get().id(), now);
            return known.get().account();
        }
        long fresh = accounts.create(now);
        if (identities.add(fresh, identity, provider, now)) {
            audit.acted(new Audit.Act("citizen.account-made", SignInByCode.subject(fresh), Map.of()));
            return fresh;
        }
        accounts.delete(fresh);
        return identities.find(identity).orElseThrow().account();
    }

    /** Adds an identity to the holder's account. Whose account it opened until now, holds that one too: they become one. */
    @Transactional
    void add(Holder holder, Identity identity, String provider) {
        Instant now = time.now();
        long account = holder.account();
        var other = identities.find(identity);
        if (other.isPresent() && other.get().account() == account) {
            return; // Added before.
        }
        if (other.isPresent()) {
            accounts.lock(List.of(account, other.get().account()));
            accounts.merge(other.get().account(), account);
            audit.acted(new Audit.Act(
                    "citizen.accounts-merged",
                    SignInByCode.subject(account),
                    Map.of("from", Long.toString(other.get().account()))));
        } else if (identities.add(account, identity, provider, now)) {
            audit.acted(new Audit.Act("citizen.identity-added", SignInByCode.subject(account), Map.of()));
        }
        tie(account, identity.nik(), now);
        news.tell(account, now);
    }

    /**
     * Removes one of the holder's own. The last way in stays.
     *
     * @throws NotFoundException {@code citizen.identity.gone} if it is not the holder's
     * @throws ConflictException {@code citizen.identity.last}
     */
    @Transactional
    void remove(Holder holder, long id) {
        long account = holder.account();
        accounts.lock(List.of(account));
        List<IdentityRows.Row> own = identities.list(account);
        if (own.stream().noneMatch(row -> row.id() == id)) {
            throw new NotFoundException("citizen.identity.gone");
        }
        if (own.size() == 1 && !accounts.hasContact(account)) {
            throw new ConflictException("citizen.identity.last");
        }
        identities.remove(id, account);
        audit.acted(new Audit.Act("citizen.identity-removed", SignInByCode.subject(account), Map.of()));
        news.tell(account, time.now());
    }
}
