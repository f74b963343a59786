package id.pendapa.accounts;

import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts attempts to sign in, by account and by address, before a password is looked at; those by passkey, which name no
 * account, by address. A whole office may stand behind one address, so that limit is wide.
 */
final class SignInLimits extends OncePerRequestFilter {

    /** The same matcher as the sign-in's own: no spelling of the path passes one and not the other. */
    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/masuk");

    /** Asking counts too: it opens a session. */
    private static final RequestMatcher PASSKEY =
            PathPatternRequestMatcher.withDefaults().matcher(SecondStepFilter.SHOW);

    private final SignInSettings settings;
    private final RateLimits limits;
    private final SignInLimitPage page;

    SignInLimits(SignInSettings settings, RateLimits limits, SignInLimitPage page) {
        this.settings = settings;
        this.limits = limits;
        this.page = page;
    }

    static Limit byAccount(SignInSettings settings) {
        return new Limit("sign-in.account", settings.perAccount(), settings.window());
    }

    private Limit byAddress() {
        return new Limit("sign-in.address", settings.perAddress(), settings.window());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request) && !PASSKEY.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.take(byAddress(), ClientAddress.of(request));
            if (SIGN_IN.matches(request)) {
                limits.take(byAccount(settings), account(request.getParameter("nama")));
            }
        } catch (TooManyRequestsException refused) {
            page.write(refused, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The account as it is looked up; a name that cannot be one counts as one name for all. */
    static String account(@Nullable String name) {
        String account = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return account.length() > 100 ? "" : account;
    }
}
