package id.pendapa.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets invented life be led by the example's officers, with the rights that they have, and no more. In example mode and in
 * practice offices only.
 */
public interface ExampleOfficers {

    /**
     * Works as an officer in the running thread, as if signed in.
     *
     * @param username name of an account of the example, such as {@code loket}
     * @throws IllegalStateException in an office that is real
     */
    void as(String username, Runnable work);

    /**
     * Signs the browser of the running request in as an officer of the example.
     *
     * @throws IllegalStateException in an office that is real
     */
    void sit(String username, HttpServletRequest request, HttpServletResponse response);
}
