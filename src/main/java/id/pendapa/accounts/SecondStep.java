package id.pendapa.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether whoever signed in by password has shown, or must first make, the passkey that one of their duties asks for. */
@Component
class SecondStep {

    /** A passkey is made only so soon after signing in: not by whoever finds a PC that was left alone. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** What is left to do. */
    enum State {
        DONE,
        SHOW,
        MAKE
    }

    private final StaffAccounts accounts;
    private final PasskeyDuties duties;
    private final PasskeyRows rows;

    SecondStep(StaffAccounts accounts, PasskeyDuties duties, PasskeyRows rows) {
        this.accounts = accounts;
        this.duties = duties;
        this.rows = rows;
    }

    /** The officer of this session, whatever is left to do. */
    static Optional<StaffUser> user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    State state() {
        Optional<StaffUser> user = user();
        if (user.isEmpty() || factors().anyMatch(SecondStep::isPasskey)) {
            return State.DONE;
        }
        long account = user.get().accountId();
        return RequestMemory.recall("second step " + account, () -> look(account));
    }

    private State look(long account) {
        if (!asks(account)) {
            return State.DONE;
        }
        return rows.count(account) > 0 ? State.SHOW : State.MAKE;
    }

    /** Whether a duty of today asks the account for a passkey. */
    boolean asks(long account) {
        if (duties.asking().isEmpty()) {
            return false;
        }
        return accounts.recallOfficer(account)
                .filter(officer -> officer.staff().duties().stream()
                        .anyMatch(held -> duties.asking().contains(held.duty())))
                .isPresent();
    }

    /** Whether the last password or passkey of this session was shown not long ago. */
    static boolean isFresh(Instant now) {
        Instant shown = SignedInAt.find();
        return shown != null && shown.plus(FRESH).isAfter(now);
    }

    /** What was shown in this session so far. */
    static Stream<FactorGrantedAuthority> factors() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Stream.empty()
                : authentication.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast);
    }

    private static boolean isPasskey(FactorGrantedAuthority factor) {
        return FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(factor.getAuthority());
    }
}
