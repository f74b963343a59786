package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Answers one attempt too many: the sign-in page again, with the time at which the next one counts. */
@Component
class SignInLimitPage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final ViewResolver views;
    private final OfficeTime time;
    private final OfficeFace office;

    SignInLimitPage(@Qualifier("jteViews") ViewResolver views, OfficeTime time, OfficeFace office) {
        this.views = views;
        this.time = time;
        this.office = office;
    }

    void write(TooManyRequestsException refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(secondsUntil(refused.retryAt())));
        Map<String, Object> model =
                Map.of("refused", false, "signedOut", false, "limitedUntil", clock(refused.retryAt()));
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

    private long secondsUntil(Instant retryAt) {
        return Math.max(1, Duration.between(time.now(), retryAt).toSeconds() + 1);
    }

    /** Rounded up to the minute, so that the next attempt does count. */
    private String clock(Instant retryAt) {
        Instant minute = retryAt.truncatedTo(ChronoUnit.MINUTES);
        Instant shown = minute.equals(retryAt) ? minute : minute.plus(1, ChronoUnit.MINUTES);
        return CLOCK.format(shown.atZone(time.zone())) + ' ' + office.get().zoneLabel();
    }
}
