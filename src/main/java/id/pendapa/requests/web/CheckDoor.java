package id.pendapa.requests.web;

import id.pendapa.privacy.ApplicantDoor;
import id.pendapa.requests.ApplicantCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets in whom {@link ApplicantGrants} knows to be the applicant. */
@Component
class CheckDoor implements ApplicantDoor {

    private final ApplicantGrants grants;
    private final ApplicantCheck check;

    CheckDoor(ApplicantGrants grants, ApplicantCheck check) {
        this.grants = grants;
        this.check = check;
    }

    @Override
    public Optional<List<Admitted>> admitAll(HttpServletRequest visitor) {
        return check.listOfAccount(visitor)
                .map(numbers -> numbers.stream()
                        .map(number -> new Admitted(number, "applicant-own"))
                        .toList());
    }

    @Override
    public Optional<Admitted> admit(String requestNumber, HttpServletRequest visitor) {
        return grants.findIdentified(requestNumber, visitor)
                .map(grant -> new Admitted(grant.number(), grant.purpose()));
    }
}
