package id.pendapa.accounts;

import id.pendapa.platform.CurrentOffice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token that ties a form to a browser lies in a cookie, not in a session: a citizen who only reads or fills in a form
 * costs no session in the database. With TLS the cookie's name makes browsers refuse it from any other host.
 */
class FormTokens implements CsrfTokenRepository {

    private final CsrfTokenRepository secure = repository("__Host-pendapa-formulir");
    private final CsrfTokenRepository plain = repository("pendapa-formulir");

    /** A form of the real office that is still open is not taken while one practises, and the other way round. */
    private final CsrfTokenRepository securePractice = repository("__Host-pendapa-formulir-latihan");

    private final CsrfTokenRepository plainPractice = repository("pendapa-formulir-latihan");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        if (CurrentOffice.isPractice()) {
            return request.isSecure() ? securePractice : plainPractice;
        }
        return request.isSecure() ? secure : plain;
    }

    private static CookieCsrfTokenRepository repository(String name) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }
}
