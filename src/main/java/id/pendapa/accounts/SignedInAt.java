package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Notes in the session when a password or passkey was last shown, and leads from the password to where one wanted to go. */
final class SignedInAt extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String NAME = "pendapa.signed-in-at";

    private final OfficeTime time;

    SignedInAt(OfficeTime time, String usual) {
        this.time = time;
        setDefaultTargetUrl(usual);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        note(request, time.now());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    static void note(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(NAME, now.toString());
    }

    /** When that was in the session of the running request, or null where nobody is signed in. */
    static @Nullable Instant find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object noted = request == null ? null : request.getAttribute(NAME, RequestAttributes.SCOPE_SESSION);
        return noted instanceof String moment ? Instant.parse(moment) : null;
    }
}
