package id.pendapa.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signs an example account in as its holder does: with the form. */
public final class SignIn {

    private static final String PASSWORD = "pendapa-contoh";

    private SignIn() {}

    /** The cookies of the signed-in browser. */
    public static Cookie[] signIn(MockMvcTester pages, String username) {
        return pages.post()
                .uri("/masuk")
                .param("nama", username)
                .param("sandi", PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookies();
    }
}
