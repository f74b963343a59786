package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnChallenges.Purpose;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.WrongAnswerException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** <i>Kunci sandi</i> of citizens: made in the account, shown instead of a code. Every address is told of a change. */
@Service
public class OwnPasskeys {

    /** Code of a name that cannot be kept. */
    public static final String WRONG_NAME = "citizen.passkey.name";

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 10;

    /** Made only so soon after signing in: not by whoever finds a phone that was left lying. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Wide: a whole village may stand behind one address of a mobile network. */
    private static final Limit PER_NETWORK = new Limit("citizen.passkey-from", 60, Duration.ofMinutes(15));

    private final OwnKeys keys;
    private final OwnChallenges challenges;
    private final CitizenRows accounts;
    private final CitizenSessions sessions;
    private final AccountNews news;
    private final RateLimits limits;
    private final OfficeSeat seat;
    private final OfficeTime time;
    private final Audit audit;

    OwnPasskeys(
            OwnKeys keys,
            OwnChallenges challenges,
            CitizenRows accounts,
            CitizenSessions sessions,
            AccountNews news,
            RateLimits limits,
            OfficeSeat seat,
            OfficeTime time,
            Audit audit) {
        this.keys = keys;
        this.challenges = challenges;
        this.accounts = accounts;
        this.sessions = sessions;
        this.news = news;
        this.limits = limits;
        this.seat = seat;
        this.time = time;
        this.audit = audit;
    }

    /**
     * A passkey of the holder.
     *
     * @param usedAt null where it has only been made
     */
    public record Key(
            long id, String name, Instant madeAt, @Nullable Instant usedAt) {}

    /**
     * What a browser is asked.
     *
     * @param challenge goes back with the answer
     * @param options as JSON
     * @param address where the pages must be open: a passkey works there only
     */
    public record Question(String challenge, String options, String address) {}

    /**
     * The holder's passkeys.
     *
     * @param question in order to make another, or null where none can be made now
     * @param full whether there are as many as may be
     */
    public record Own(List<Key> keys, @Nullable Question question, boolean full) {
        public Own {
            keys = List.copyOf(keys);
        }
    }

    /** The holder's own, oldest first; their sight of their own address is written down like any other. */
    @Transactional
    public Own own(Holder holder, String browser) {
        List<OwnKeyRows.Row> own = keys.rows(holder.account()).list();
        boolean full = own.size() >= MOST;
        return new Own(
                own.stream()
                        .map(row -> new Key(row.id(), row.name(), row.madeAt(), row.usedAt()))
                        .toList(),
                full || !isFresh(holder) ? null : creation(holder, own, browser),
                full);
    }

    private Question creation(Holder holder, List<OwnKeyRows.Row> own, String browser) {
        audit.saw(new Audit.Sight("citizen-own", SignInByCode.subject(holder.account()), List.of("contact"), null));
        String label = accounts.list(holder.account()).stream()
                .findFirst()
                .map(contact -> contact.address().masked())
                .orElse("-");
        String challenge = challenges.make(Purpose.MAKE, browser);
        return new Question(challenge, keys.creationOptions(holder.account(), label, own, challenge), seat.address());
    }

    private boolean isFresh(Holder holder) {
        return holder.since().plus(FRESH).isAfter(time.now());
    }

    /**
     * Keeps a passkey that the holder's browser made.
     *
     * @throws InvalidException {@code citizen.passkey.…} if it cannot be kept: the argument says where it works
     */
    @Transactional(noRollbackFor = InvalidException.class)
    public void add(Holder holder, String browser, String challenge, String answer, String name) {
        if (name.length() > LONGEST_NAME) {
            throw new InvalidException(WRONG_NAME);
        }
        accounts.lock(List.of(holder.account()));
        if (!isFresh(holder)) {
            throw new InvalidException("citizen.passkey.stale");
        }
        if (keys.rows(holder.account()).list().size() >= MOST) {
            throw new InvalidException("citizen.passkey.full");
        }
        ask(Purpose.MAKE, browser, challenge, answer);
        try {
            long made =
                    keys.make(holder.account(), challenge, answer, name.strip()).id();
            acted("citizen.passkey-made", holder.account(), made);
            news.tell(holder.account(), time.now());
        } catch (WrongAnswerException wrong) {
            throw new InvalidException("citizen.passkey.refused", seat.address());
        }
    }

    private void ask(Purpose purpose, String browser, String challenge, String answer) {
        if (answer.isBlank()) {
            throw new InvalidException("citizen.passkey.script");
        }
        if (!challenges.spend(purpose, browser, challenge)) {
            throw new InvalidException("citizen.passkey.expired");
        }
    }

    /**
     * Removes one of the holder's own; signing in by code stays.
     *
     * @throws NotFoundException {@code citizen.passkey.gone} if it is not the holder's
     */
    @Transactional
    public void remove(Holder holder, long id) {
        if (!keys.rows(holder.account()).remove(id)) {
            throw new NotFoundException("citizen.passkey.gone");
        }
        acted("citizen.passkey-removed", holder.account(), id);
        news.tell(holder.account(), time.now());
    }

    /** What a browser is asked in order to sign in. Writes nothing. */
    public Question signInQuestion(String browser) {
        String challenge = challenges.make(Purpose.SHOW, browser);
        return new Question(challenge, keys.requestOptions(challenge), seat.address());
    }

    /**
     * Signs whoever shows a passkey in.
     *
     * @param network from where, as limits count it
     * @return the token for the browser's cookie
     * @throws InvalidException {@code citizen.passkey.…} if it is not right
     * @throws id.pendapa.shared.TooManyRequestsException after too many tries
     */
    @Transactional(noRollbackFor = InvalidException.class)
    public String signIn(String browser, String challenge, String answer, String network, @Nullable String userAgent) {
        limits.take(PER_NETWORK, network);
        ask(Purpose.SHOW, browser, challenge, answer);
        try {
            OwnKeyRows.Row shown = keys.show(challenge, answer);
            audit.acted(
                    new Audit.Act("citizen.signed-in", SignInByCode.subject(shown.account()), Map.of("by", "passkey")));
            return sessions.open(shown.account(), Devices.name(userAgent));
        } catch (CopiedKeyException copied) {
            OwnKeyRows.Row row = keys.copied(copied);
            acted("citizen.passkey-counter-back", row.account(), row.id());
            throw new InvalidException("citizen.passkey.copied");
        } catch (WrongAnswerException wrong) {
            throw new InvalidException("citizen.passkey.refused", seat.address());
        }
    }

    private void acted(String action, long account, long key) {
        audit.acted(new Audit.Act(action, SignInByCode.subject(account), Map.of("passkey", Long.toString(key))));
    }
}
