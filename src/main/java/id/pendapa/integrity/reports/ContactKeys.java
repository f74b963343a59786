package id.pendapa.integrity.reports;

import id.pendapa.integrity.reports.IntegrityKeyRows.HeldKey;
import id.pendapa.integrity.reports.IntegrityKeyRows.KeyState;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key of the contact: made once with a passphrase that nobody can restore, unlocked for one session. */
@Service
public class ContactKeys {

    static final Audit.Subject STORE = new Audit.Subject("integrity", "store");

    private static final Limit TRIES = new Limit("integrity.unlock", 5, Duration.ofMinutes(15));
    private static final int SHORTEST = 14;
    private static final int LONGEST = 200;

    private final Gate gate;
    private final IntegrityKeyRows keys;
    private final OpenKeys open;
    private final RateLimits limits;
    private final Audit audit;
    private final OfficeTime time;

    ContactKeys(Gate gate, IntegrityKeyRows keys, OpenKeys open, RateLimits limits, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.keys = keys;
        this.open = open;
        this.limits = limits;
        this.audit = audit;
        this.time = time;
    }

    /**
     * How it stands with the key of whoever is signed in.
     *
     * @param exists whether there is one
     * @param unlocked whether this session has it
     * @param waits whether it does not count yet, as another one is in use
     * @param mark how it can be told from another
     * @param next mark of a key that waits to take the place of the one in use, or null
     */
    public record Standing(
            boolean exists,
            boolean unlocked,
            boolean waits,
            String mark,
            @Nullable String next) {}

    /** How it stands. */
    @Transactional(readOnly = true)
    public Standing standing(Browser browser) {
        Actor.Staff contact = gate.require(Permission.INTEGRITY_CONTACT);
        Optional<HeldKey> own = keys.findOf(contact.accountId());
        boolean active = own.filter(key -> key.state() == KeyState.ACTIVE).isPresent();
        Optional<HeldKey> next = active ? keys.find(KeyState.WAITING) : Optional.empty();
        return new Standing(
                own.isPresent(),
                own.isPresent() && unlocked(browser, own.get().id()).isPresent(),
                own.isPresent() && !active,
                own.map(IntegrityIntake::mark).orElse(""),
                next.map(IntegrityIntake::mark).orElse(null));
    }

    /**
     * Makes the pair. The first one of the office counts at once; a later one waits for the contact before, or for two who
     * agree.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code integrity.key.there} if there is one already
     */
    @Transactional
    public Map<String, String> create(Browser browser, String passphrase, String again) {
        Actor.Staff contact = gate.require(Permission.INTEGRITY_CONTACT);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (passphrase.strip().length() < SHORTEST || passphrase.length() > LONGEST) {
            wrong.put("sandi", "integrity.passphrase.short");
        } else if (!passphrase.equals(again)) {
            wrong.put("ulang", "integrity.passphrase.differs");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        KeyPair pair = KeyPair.create();
        UUID id = UUID.randomUUID();
        boolean first = keys.find(KeyState.ACTIVE).isEmpty();
        LocalDate today = time.today();
        HeldKey key = new HeldKey(
                id,
                contact.accountId(),
                contact.label(),
                pair.open(),
                first ? KeyState.ACTIVE : KeyState.WAITING,
                1,
                today,
                first ? today : null,
                null);
        if (!keys.add(key, PassphraseLock.lock(passphrase, pair.secret(), id.toString()))) {
            throw new ConflictException("integrity.key.there");
        }
        audit.acted(new Audit.Act(
                "integrity.key-made", STORE, Map.of("mark", IntegrityIntake.mark(key), "waits", "" + !first)));
        if (keys.findOf(contact.accountId()).filter(now -> now.id().equals(id)).isPresent()) {
            open.put(browser, id, pair);
        }
        return wrong;
    }

    /**
     * Unlocks it for a session.
     *
     * @return what is wrong, code by field
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public Map<String, String> unlock(Browser browser, String passphrase) {
        Actor.Staff contact = gate.require(Permission.INTEGRITY_CONTACT);
        HeldKey key = own(contact);
        limits.take(TRIES, contact.key());
        Optional<byte[]> secret = passphrase.length() > LONGEST
                ? Optional.empty()
                : PassphraseLock.open(
                        passphrase, keys.locked(key.id()), key.id().toString());
        if (secret.isEmpty()) {
            audit.acted(new Audit.Act("integrity.unlock-refused", STORE, Map.of()));
            return Map.of("sandi", "integrity.passphrase.wrong");
        }
        limits.forget(TRIES, contact.key());
        audit.acted(new Audit.Act("integrity.unlocked", STORE, Map.of()));
        open.put(browser, key.id(), KeyPair.ofSecret(secret.get()));
        return Map.of();
    }

    /** Locks it again; whoever may not have one has none. */
    public void lock(Browser browser) {
        gate.require(Permission.INTEGRITY_CONTACT);
        open.drop(browser);
    }

    private HeldKey own(Actor.Staff contact) {
        return keys.findOf(contact.accountId()).orElseThrow(() -> new ConflictException("integrity.key.none"));
    }

    private Optional<KeyPair> unlocked(Browser browser, UUID key) {
        return open.find(browser).filter(found -> found.key().equals(key)).map(OpenKeys.Open::pair);
    }
}
