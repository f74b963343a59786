package id.pendapa.letters.web;

import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.page.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often the public check page may be asked. A whole village may share one address, so what is right costs nothing:
 * counted are unknown codes, tries at a second code, and uploads, which take work.
 */
@Component
class CheckLimits {

    private static final Limit UNKNOWN = new Limit("letter.unknown-code", 30, Duration.ofMinutes(10));
    private static final Limit HOLDER = new Limit("letter.holder-code", 10, Duration.ofHours(1));
    private static final Limit UPLOAD = new Limit("letter.upload", 30, Duration.ofMinutes(10));

    private final RateLimits limits;

    CheckLimits(RateLimits limits) {
        this.limits = limits;
    }

    void unknownCode(HttpServletRequest request) {
        limits.take(UNKNOWN, ClientAddress.of(request));
    }

    /** By letter and address: a stranger cannot shut out the holder, and every letter has tries of its own. */
    void holderCode(HttpServletRequest request, String code) {
        limits.take(HOLDER, code + "/" + ClientAddress.of(request));
    }

    void upload(HttpServletRequest request) {
        limits.take(UPLOAD, ClientAddress.of(request));
    }
}
