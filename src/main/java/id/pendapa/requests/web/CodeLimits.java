package id.pendapa.requests.web;

import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.shared.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits how often codes and birth dates may be tried, by the number that is tried and by address, and how many drafts an
 * address may begin. Unknown numbers count like known ones. A whole village may stand behind one address of a mobile
 * network, so that limit is wide.
 */
@Component
class CodeLimits {

    private static final Limit PER_NUMBER = new Limit("code.number", 10, Duration.ofMinutes(15));
    private static final Limit PER_ADDRESS = new Limit("code.address", 300, Duration.ofMinutes(15));
    private static final Limit DRAFTS = new Limit("draft.address", 200, Duration.ofHours(1));

    private final RateLimits limits;

    CodeLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts a try of a code or a birth date. */
    void tryCode(String number, HttpServletRequest request) {
        limits.take(PER_ADDRESS, ClientAddress.of(request));
        limits.take(PER_NUMBER, CaseNumber.find(number).map(CaseNumber::value).orElse(number.strip()));
    }

    /** Counts a draft that is begun or mailed. */
    void begin(HttpServletRequest request) {
        limits.take(DRAFTS, ClientAddress.of(request));
    }
}
