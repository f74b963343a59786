package id.pendapa.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: what fails before any controller (a session that cannot be loaded, a database that stands
 * still) still gets an honest page.
 */
final class FailureFilter extends OncePerRequestFilter {

    private final HonestFailure honest;

    FailureFilter(HonestFailure honest) {
        this.honest = honest;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            answer(failure, request, response);
        }
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Throwable cause = failure instanceof ServletException wrapped && wrapped.getRootCause() != null
                ? wrapped.getRootCause()
                : failure;
        OptionalInt senders = Failures.fromSender(cause);
        if (senders.isPresent()) {
            response.sendError(senders.getAsInt());
        } else {
            honest.write(Failures.isOutage(cause) ? 503 : 500, ErrorAdvice.log(cause), request, response);
        }
    }
}
