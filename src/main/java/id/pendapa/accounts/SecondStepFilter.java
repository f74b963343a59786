package id.pendapa.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever still has to show or make a passkey to the page for it, and afterwards to where they wanted to go. Rights
 * do not hang on this: {@link SessionGate} gives none until the step is done.
 */
final class SecondStepFilter extends OncePerRequestFilter {

    static final String SHOW = "/masuk/kunci-sandi";
    static final String MAKE = "/akun/kunci-sandi";

    private final SecondStep step;
    private final RequestMatcher staff;
    private final RequestCache wanted = new HttpSessionRequestCache();

    SecondStepFilter(SecondStep step, RequestMatcher staff) {
        this.step = step;
        this.staff = staff;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !staff.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecondStep.State state = step.state();
        String place = state == SecondStep.State.SHOW ? SHOW : MAKE;
        boolean making =
                state == SecondStep.State.MAKE && request.getRequestURI().equals(MAKE);
        if (making || state == SecondStep.State.DONE) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getMethod().equals("GET")) {
            wanted.saveRequest(request, response);
        }
        response.sendRedirect(place);
    }
}
