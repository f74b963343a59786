package id.pendapa.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request be answered in the language that its visitor chose. */
final class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (LanguageChoice.isOffered(request.getRequestURI())) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
        Language.<Boolean, ServletException, IOException>callChecked(LanguageChoice.of(request), () -> {
            chain.doFilter(request, response);
            return true;
        });
    }
}
