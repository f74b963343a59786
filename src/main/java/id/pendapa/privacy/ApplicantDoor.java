package id.pendapa.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Knows who is the applicant of a request; the pages of requests do. */
public interface ApplicantDoor {

    /** The visitor, if they have shown a short while ago that they are the applicant of this request. */
    Optional<Admitted> admit(String requestNumber, HttpServletRequest visitor);

    /** The visitor, for each request in the account that they are signed in with; empty where they are in none. */
    Optional<List<Admitted>> admitAll(HttpServletRequest visitor);

    /**
     * Somebody of whom {@link #admit} found that they are the applicant, or act for them.
     *
     * @param number public number of the request
     * @param purpose why they see what they see, as a code with its words under {@code purpose.…}
     */
    record Admitted(String number, String purpose) {}
}
