package id.pendapa.accounts;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.ExampleOfficers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes to the practice office with its mark sits at the counter at once: there is nothing to be signed in for. */
final class PracticeSeat extends OncePerRequestFilter {

    private static final String COUNTER = "loket";

    private final ExampleOfficers officers;
    private final RequestMatcher staff;

    PracticeSeat(ExampleOfficers officers, RequestMatcher staff) {
        this.officers = officers;
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentOffice.isPractice() && isNobody() && staff.matches(request)) {
            officers.sit(COUNTER, request, response);
        }
        chain.doFilter(request, response);
    }

    private static boolean isNobody() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken;
    }
}
