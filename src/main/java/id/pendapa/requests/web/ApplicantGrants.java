package id.pendapa.requests.web;

import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who this browser has shown to be: by number, code and birth date at {@code /cek} within the last half an hour, or as the
 * holder of an account that the request is in.
 */
@Component
class ApplicantGrants {

    private final ApplicantCheck check;

    ApplicantGrants(ApplicantCheck check) {
        this.check = check;
    }

    /** What this browser may see of a request, as far as it may see anything. */
    Optional<Grant> find(String number, HttpServletRequest request) {
        Optional<Grant> shown = BrowserCookies.CHECK.read(request).flatMap(cookie -> check.open(cookie, number));
        return shown.filter(Grant::identified)
                .or(() -> check.ofAccount(number, request))
                .or(() -> shown);
    }

    /** The same, where everything may be seen. */
    Optional<Grant> findIdentified(String number, HttpServletRequest request) {
        return find(number, request).filter(Grant::identified);
    }
}
