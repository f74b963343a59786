package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.WrongAnswerException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * <i>Kunci sandi</i>: officers make, show and remove the passkeys of their own account. Whoever shows one has unlocked it
 * by finger, face or PIN, so it counts as two proofs: it opens a session alone, and beside the password where a duty asks
 * for it.
 */
@Service
public class Passkeys {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 10;

    private final PasskeyRows rows;
    private final StaffKeys keys;
    private final PasskeySession sessions;
    private final SecondStep step;
    private final StaffAccounts accounts;
    private final PasswordConfirmation passwords;
    private final OfficeSeat seat;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    Passkeys(
            PasskeyRows rows,
            StaffKeys keys,
            PasskeySession sessions,
            SecondStep step,
            StaffAccounts accounts,
            PasswordConfirmation passwords,
            OfficeSeat seat,
            OfficeTime time,
            Gate gate,
            Audit audit) {
        this.rows = rows;
        this.keys = keys;
        this.sessions = sessions;
        this.step = step;
        this.accounts = accounts;
        this.passwords = passwords;
        this.seat = seat;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * A passkey of the reader.
     *
     * @param usedAt null where it has only been made
     */
    public record Key(
            long id, String name, Instant madeAt, @Nullable Instant usedAt) {}

    /**
     * The reader's passkeys.
     *
     * @param asked whether a duty of today asks for one
     * @param fresh whether the reader signed in not long ago, as making one needs
     * @param address where the pages must be open: a passkey works there only
     */
    public record Own(List<Key> keys, boolean asked, boolean fresh, String address) {

        public Own {
            keys = List.copyOf(keys);
        }

        /** Whether nothing else is open until one is made. */
        public boolean first() {
            return asked && keys.isEmpty();
        }

        /** Whether one may go: the last one stays where a duty asks for it. */
        public boolean removable() {
            return !asked || keys.size() > 1;
        }

        public boolean full() {
            return keys.size() >= MOST;
        }
    }

    /** What became of an answer of a browser. */
    public sealed interface Answer {

        /** It was right. */
        final class Right implements Answer {
            private final StaffUser user;

            Right(StaffUser user) {
                this.user = user;
            }
        }

        /**
         * It was not.
         *
         * @param code stable code, with a text {@code error.<code>}
         */
        record Wrong(String code) implements Answer {}
    }

    /** The reader's own, oldest first. */
    @Transactional(readOnly = true)
    public Own own() {
        long account = reader().accountId();
        return new Own(
                rows.of(account).stream()
                        .map(row -> new Key(row.id(), row.name(), row.madeAt(), row.usedAt()))
                        .toList(),
                step.asks(account),
                SecondStep.isFresh(time.now()),
                seat.address());
    }

    /** What the browser of the reader is asked in order to make one, as JSON. */
    @Transactional
    public String creationOptions(String challenge) {
        reader();
        return keys.creationOptions(authentication(), challenge);
    }

    /**
     * Keeps a passkey that the reader's browser made.
     *
     * @param challenge what the browser was asked, or null if that is too long ago
     * @throws InvalidException {@code passkey.name} for a name that is too long
     * @throws ForbiddenException {@code passkey.stale-session} long after signing in; {@code passkey.full} with ten
     */
    @Transactional
    public Answer add(@Nullable String challenge, String answer, String name) {
        StaffUser user = reader();
        if (name.length() > LONGEST_NAME) {
            throw new InvalidException("passkey.name");
        }
        rows.lock(user.accountId());
        if (!mayAdd(user.accountId())) {
            throw new ForbiddenException("passkey.stale-session");
        }
        if (rows.count(user.accountId()) >= MOST) {
            throw new ForbiddenException("passkey.full");
        }
        if (challenge == null) {
            return new Answer.Wrong("passkey.expired");
        }
        try {
            PasskeyRows.Row made = keys.make(authentication(), challenge, answer, name.strip());
            acted("accounts.passkey-made", user.accountId(), Map.of("passkey", Long.toString(made.id())));
            return new Answer.Right(user);
        } catch (WrongAnswerException wrong) {
            return new Answer.Wrong("passkey.refused");
        }
    }

    /** Looked at after the lock: with one made meanwhile elsewhere, a password alone makes no second one. */
    private boolean mayAdd(long account) {
        boolean proved =
                switch (step.state()) {
                    case DONE -> true;
                    case MAKE -> rows.count(account) == 0;
                    case SHOW -> false;
                };
        return proved && SecondStep.isFresh(time.now());
    }

    /**
     * Removes one of the reader's own.
     *
     * @throws InvalidException {@code passkey.password} if the password does not match
     * @throws ForbiddenException {@code passkey.last} for the last one where a duty asks for it
     * @throws NotFoundException {@code passkey.gone} if there is none
     */
    @Transactional
    public void remove(long id, String password) {
        StaffUser user = reader();
        if (step.state() != SecondStep.State.DONE) {
            throw new ForbiddenException("passkey.stale-session");
        }
        if (!(gate.actor() instanceof Actor.Staff officer) || !passwords.confirms(officer, password)) {
            throw new InvalidException("passkey.password");
        }
        rows.lock(user.accountId());
        boolean last = rows.count(user.accountId()) <= 1 && step.asks(user.accountId());
        if (!rows.remove(id, user.accountId())) {
            throw new NotFoundException("passkey.gone");
        }
        if (last) {
            throw new ForbiddenException("passkey.last");
        }
        acted("accounts.passkey-removed", user.accountId(), Map.of("passkey", Long.toString(id)));
    }

    /** Whether this session is that of an officer whose password was shown and whose passkey is still asked for. */
    public boolean isSecondStep() {
        return step.state() == SecondStep.State.SHOW;
    }

    /** Whether an officer is signed in and nothing is left to do. */
    public boolean isDone() {
        return SecondStep.user().isPresent() && step.state() == SecondStep.State.DONE;
    }

    /** Where the pages must be open: a passkey works there only. */
    public String address() {
        return seat.address();
    }

    /** What a browser is asked in order to show one, as JSON; the officer's own ones in the second step. */
    @Transactional(readOnly = true)
    public String requestOptions(String challenge) {
        return keys.requestOptions(isSecondStep() ? authentication() : null, challenge);
    }

    /**
     * Looks at a passkey that a browser showed.
     *
     * @param challenge what the browser was asked, or null if that is too long ago
     */
    @Transactional
    public Answer show(@Nullable String challenge, String answer) {
        if (challenge == null) {
            return new Answer.Wrong("passkey.expired");
        }
        try {
            PasskeyRows.Row shown = keys.show(isSecondStep() ? authentication() : null, challenge, answer);
            Optional<StaffUser> user = accounts.findUser(shown.accountId());
            if (user.isEmpty() || !user.get().isEnabled()) {
                return new Answer.Wrong("passkey.refused");
            }
            acted("accounts.passkey-shown", shown.accountId(), Map.of("passkey", Long.toString(shown.id())));
            return new Answer.Right(user.get());
        } catch (CopiedKeyException copied) {
            audit.acted(new Audit.Act(
                    "accounts.passkey-counter-back",
                    new Audit.Subject(
                            "passkey", Long.toString(keys.copied(copied).id())),
                    Map.of()));
            return new Answer.Wrong("passkey.copied");
        } catch (WrongAnswerException wrong) {
            return new Answer.Wrong("passkey.refused");
        }
    }

    /**
     * Opens the session of whoever showed or made a passkey. Called after the transaction of that.
     *
     * @return where they go from there
     */
    public String open(Answer.Right right, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(right.user, request, response);
        return sessions.next(request, response);
    }

    private static StaffUser reader() {
        return SecondStep.user().orElseThrow(() -> new ForbiddenException("passkey.nobody"));
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new ForbiddenException("passkey.nobody");
        }
        return authentication;
    }

    private void acted(String action, long account, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("staff-account", Long.toString(account)), facts));
    }
}
