package id.pendapa.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Whoever asks for a page of the staff without having signed in is led to the sign-in. Whoever sends a form was signed in
 * when it was opened: they are told that it was not taken, and keep what they typed.
 */
final class ExpiredForm implements AuthenticationEntryPoint {

    /** Draws the form's content; the form's own token was checked before. */
    static final String PAGE = "/masuk/habis";

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/masuk");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            signIn.commence(request, response, refused);
        }
    }
}
