package id.pendapa.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who is the applicant of a request; the pages of requests do. */
public interface ApplicantDoor {

    /** The visitor, if they have shown a short while ago that they are the applicant of this request. */
    Optional<Admitted> admit(String requestNumber, HttpServletRequest visitor);

    /**
     * Somebody of whom {@link #admit} found that they are the applicant.
     *
     * @param number public number of the request
     */
    record Admitted(String number) {}
}
