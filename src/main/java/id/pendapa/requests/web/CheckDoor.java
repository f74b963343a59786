package id.pendapa.requests.web;

import id.pendapa.privacy.ApplicantDoor;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets in who named number, code and birth date at {@code /cek} within the last half an hour. */
@Component
class CheckDoor implements ApplicantDoor {

    private final ApplicantCheck check;

    CheckDoor(ApplicantCheck check) {
        this.check = check;
    }

    @Override
    public Optional<Admitted> admit(String requestNumber, HttpServletRequest visitor) {
        return BrowserCookies.CHECK
                .read(visitor)
                .flatMap(cookie -> check.open(cookie, requestNumber))
                .filter(Grant::identified)
                .map(grant -> new Admitted(grant.number()));
    }
}
