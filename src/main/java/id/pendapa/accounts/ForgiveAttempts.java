package id.pendapa.accounts;

import id.pendapa.platform.RateLimits;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** A sign-in that succeeds gives the account its attempts back. */
@Component
class ForgiveAttempts {

    private final RateLimits limits;
    private final SignInSettings settings;

    ForgiveAttempts(RateLimits limits, SignInSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    @EventListener
    void forgive(InteractiveAuthenticationSuccessEvent signedIn) {
        limits.forget(
                SignInLimits.byAccount(settings),
                SignInLimits.account(signedIn.getAuthentication().getName()));
    }
}
