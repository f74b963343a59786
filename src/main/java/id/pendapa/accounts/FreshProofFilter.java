package id.pendapa.accounts;

import id.pendapa.shared.DomainException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the password that an officer typed again: into the page that asks for it, or into that which an old form became.
 * With the right one the form goes on as if it had been sent just now; with a wrong one the gate stays closed.
 */
final class FreshProofFilter extends OncePerRequestFilter {

    private static final String PASSWORD = "bukti-sandi";

    private final FreshProof proof;

    FreshProofFilter(FreshProof proof) {
        this.proof = proof;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getParameter(PASSWORD) == null || !proof.isAsked();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            proof.byPassword(request.getParameter(PASSWORD));
            proof.note(request);
        } catch (DomainException refused) {
            request.setAttribute(FreshProof.REFUSED, refused);
        }
        chain.doFilter(request, response);
    }
}
