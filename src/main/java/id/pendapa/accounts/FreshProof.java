package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.WrongAnswerException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer who is signed in proves once more who they are, by password or passkey, before what asks for it. */
@Service
public class FreshProof {

    /** Attribute of a request whose password was refused: why. */
    public static final String REFUSED = "pendapa.proof.refused";

    /** The officer may do it, but proved too long ago who they are: whoever sits there now must do so again. */
    public static final class StaleException extends ForbiddenException {

        private static final long serialVersionUID = 1L;

        StaleException() {
            super("proof.stale");
        }
    }

    private final SecondStep step;
    private final StaffAccounts accounts;
    private final PasswordConfirmation passwords;
    private final PasskeyRows rows;
    private final StaffKeys keys;
    private final PasskeySession sessions;
    private final SignInSettings settings;
    private final RateLimits limits;
    private final OfficeSeat seat;
    private final OfficeTime time;
    private final Audit audit;

    FreshProof(
            SecondStep step,
            StaffAccounts accounts,
            PasswordConfirmation passwords,
            PasskeyRows rows,
            StaffKeys keys,
            PasskeySession sessions,
            SignInSettings settings,
            RateLimits limits,
            OfficeSeat seat,
            OfficeTime time,
            Audit audit) {
        this.step = step;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rows = rows;
        this.keys = keys;
        this.sessions = sessions;
        this.settings = settings;
        this.limits = limits;
        this.seat = seat;
        this.time = time;
        this.audit = audit;
    }

    /** Whether an officer is signed in who can be asked for it: nothing of the sign-in itself is left to do. */
    public boolean isAsked() {
        return SecondStep.user().isPresent() && step.state() == SecondStep.State.DONE;
    }

    /** Whether the reader has a passkey to show instead of the password. */
    @Transactional(readOnly = true)
    public boolean hasPasskey() {
        return rows.count(reader().accountId()) > 0;
    }

    /** Where the pages must be open: a passkey works there only. */
    public String address() {
        return seat.address();
    }

    /** What the reader's browser is asked in order to show one of the reader's passkeys, as JSON. */
    @Transactional(readOnly = true)
    public String requestOptions(String challenge) {
        return keys.requestOptions(authentication(), challenge);
    }

    /**
     * Looks at the password. Tries are counted together with those of signing in.
     *
     * @throws InvalidException {@code proof.wrong} if it is not the reader's
     * @throws TooManyRequestsException after too many tries
     */
    @Transactional
    public void byPassword(String password) {
        StaffUser user = reader();
        limits.take(SignInLimits.byAccount(settings), user.getUsername());
        boolean right = accounts.findActor(user.accountId())
                .filter(officer -> passwords.confirms(officer, password))
                .isPresent();
        if (!right) {
            throw new InvalidException("proof.wrong");
        }
        limits.forget(SignInLimits.byAccount(settings), user.getUsername());
        acted("accounts.proof-shown", user, "password");
    }

    /**
     * Looks at a passkey.
     *
     * @param challenge what the browser was asked, or null if that is too long ago
     * @return what is wrong with it, as the code of a text; nothing if it is one of the reader's
     */
    @Transactional
    public Optional<String> byPasskey(@Nullable String challenge, String answer) {
        StaffUser user = reader();
        if (challenge == null) {
            return Optional.of("passkey.expired");
        }
        try {
            if (keys.show(authentication(), challenge, answer).accountId() != user.accountId()) {
                return Optional.of("passkey.refused");
            }
            acted("accounts.proof-shown", user, "passkey");
            return Optional.empty();
        } catch (CopiedKeyException copied) {
            acted("accounts.passkey-counter-back", user, "passkey");
            return Optional.of("passkey.copied");
        } catch (WrongAnswerException wrong) {
            return Optional.of("passkey.refused");
        }
    }

    /** Whether it was shown not long ago. */
    public boolean isFresh() {
        return SecondStep.isFresh(time.now());
    }

    /** Notes in the session that it was shown now. Called after the transaction that believed it. */
    public void note(HttpServletRequest request) {
        SignedInAt.note(request, time.now());
    }

    /** Where the reader wanted to go when they were asked for it. */
    public String next(HttpServletRequest request, HttpServletResponse response) {
        return sessions.next(request, response);
    }

    private void acted(String action, StaffUser user, String way) {
        audit.acted(new Audit.Act(
                action, new Audit.Subject("staff-account", Long.toString(user.accountId())), Map.of("way", way)));
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
}
