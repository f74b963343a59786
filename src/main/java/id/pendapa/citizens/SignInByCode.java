package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.InvalidException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by a code to a telephone number or an e-mail address. Whoever shows to read an address has its account, and
 * the first time it is made: no page tells whether an address is known. A code is good in the browser that asked for it
 * only, so reading it out to somebody who calls helps nobody to get in from elsewhere.
 */
@Service
public class SignInByCode {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final Limit PER_ADDRESS = new Limit("citizen.code-to", 3, Duration.ofMinutes(10));
    private static final Limit PER_DAY = new Limit("citizen.code-to-day", 10, Duration.ofDays(1));

    /** Wide: a whole village may stand behind one address of a mobile network. */
    private static final Limit PER_NETWORK = new Limit("citizen.code-from", 60, Duration.ofMinutes(15));

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CodeRows codes;
    private final CitizenRows accounts;
    private final CitizenSessions sessions;
    private final AccountNews news;
    private final Notifier notifier;
    private final RateLimits limits;
    private final Audit audit;
    private final OfficeTime time;

    SignInByCode(
            CodeRows codes,
            CitizenRows accounts,
            CitizenSessions sessions,
            AccountNews news,
            Notifier notifier,
            RateLimits limits,
            Audit audit,
            OfficeTime time) {
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.news = news;
        this.notifier = notifier;
        this.limits = limits;
        this.audit = audit;
        this.time = time;
    }

    /** A code that was asked for, as its own browser sees it. */
    public record Asked(String masked, boolean adding, boolean open) {}

    /** How a try ended. */
    public sealed interface Tried {

        /** Signed in; the token is for the browser's cookie. */
        record SignedIn(String token) implements Tried {}

        /** The address is the account's now. */
        record Added() implements Tried {}

        /** Not the code; it may be tried again. */
        record Wrong() implements Tried {}

        /** No such code, or its time or its tries are over. */
        record Over() implements Tried {}
    }

    /**
     * Sends a code.
     *
     * @param typed telephone number or e-mail address
     * @param owner who adds an address to their account, or null for signing in
     * @param network from where, as limits count it
     * @return what the browser must keep to use the code
     * @throws InvalidException {@code citizen.address} if it is neither, {@code citizen.unreachable} if nothing of the
     *     office reaches such an address today
     * @throws id.pendapa.shared.TooManyRequestsException if too many were asked for
     */
    @Transactional
    public String ask(String typed, @Nullable Holder owner, String network) {
        Address address = Address.find(typed).orElseThrow(() -> new InvalidException("citizen.address"));
        if (!notifier.reachesByMachine(address.recipient())) {
            throw new InvalidException("citizen.unreachable");
        }
        limits.take(PER_NETWORK, network);
        limits.take(PER_ADDRESS, address.value());
        limits.take(PER_DAY, address.value());
        String browser = CitizenSessions.random();
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        Instant now = time.now();
        long id = codes.insert(browser, owner == null ? null : owner.account(), address, code, now, now.plus(LIFE));
        notifier.send(new Notice(
                MessageTemplate.KODE_MASUK,
                address.recipient(),
                code,
                "/saya",
                new Audit.Subject("citizen-code", Long.toString(id)),
                "1"));
        return browser;
    }

    /** What this browser asked for last. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(String browser) {
        return codes.find(browser, MOST_TRIES, time.now())
                .map(row -> new Asked(row.address().masked(), row.account() != null, row.open()));
    }

    /** Tries a code; each try counts, whatever becomes of it. */
    @Transactional
    public Tried confirm(String browser, String typed, @Nullable Holder owner, @Nullable String userAgent) {
        Instant now = time.now();
        Optional<CodeRows.Row> found = codes.find(browser, MOST_TRIES, now)
                .filter(row -> row.account() == null || (owner != null && owner.account() == row.account()));
        if (found.isEmpty() || !codes.tryOnce(found.get().id(), MOST_TRIES, now)) {
            return new Tried.Over();
        }
        CodeRows.Row asked = found.get();
        if (!codes.use(asked.id(), browser, typed.replaceAll("\\D", ""), now)) {
            return new Tried.Wrong();
        }
        Long adding = asked.account();
        if (adding != null) {
            add(adding, asked.address(), now);
            return new Tried.Added();
        }
        long account = accountOf(asked.address(), now);
        audit.acted(new Audit.Act("citizen.signed-in", subject(account), Map.of("by", "code")));
        return new Tried.SignedIn(sessions.open(account, Devices.name(userAgent)));
    }

    private long accountOf(Address address, Instant now) {
        Optional<Long> known = accounts.find(address);
        if (known.isPresent()) {
            return known.get();
        }
        long fresh = accounts.create(now);
        if (accounts.add(fresh, address, now)) {
            audit.acted(new Audit.Act("citizen.account-made", subject(fresh), Map.of()));
            return fresh;
        }
        accounts.delete(fresh);
        return accounts.find(address).orElseThrow();
    }

    /** Whoever reads an address of another account holds that one too: the two become one. */
    private void add(long account, Address address, Instant now) {
        Optional<Long> other = accounts.find(address).filter(id -> id != account);
        if (other.isPresent()) {
            accounts.lock(List.of(account, other.get()));
            accounts.merge(other.get(), account);
            audit.acted(new Audit.Act(
                    "citizen.accounts-merged",
                    subject(account),
                    Map.of("from", other.get().toString())));
        } else if (accounts.add(account, address, now)) {
            audit.acted(new Audit.Act("citizen.contact-added", subject(account), Map.of()));
        }
        news.tell(account, now);
    }

    static Audit.Subject subject(long account) {
        return new Audit.Subject("citizen-account", Long.toString(account));
    }
}
