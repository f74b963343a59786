package id.pendapa.accounts;

import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Answers one attempt too many: the sign-in page again, with the time at which the next one counts. */
@Component
class SignInLimitPage {

    private static final int TOO_MANY_REQUESTS = 429;

    private final ViewResolver views;

    SignInLimitPage(@Qualifier("jteViews") ViewResolver views) {
        this.views = views;
    }

    void write(TooManyRequestsException refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(refused.retryAfterSeconds()));
        Map<String, Object> model = Map.of(
                "refused", false,
                "signedOut", false,
                "limitedUntil", refused.arguments().get(0));
        try {
            View page = views.resolveViewName("accounts/signIn", Locale.forLanguageTag("id"));
            if (page != null) {
                page.render(model, request, response);
            }
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
