package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SignInLimitPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    RateLimits limits;

    @Test
    void eleventhAttemptForAnAccountIsToldWhenToComeBack() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("camat", "salah", "10.0.0." + i)).hasRedirectedUrl("/masuk?gagal");
        }
        assertThat(signIn("Camat ", "pendapa-contoh", "10.0.1.1"))
                .hasStatus(429)
                .hasHeader("Retry-After", "90")
                .bodyText()
                .contains("10.02 WIB", "Nama pengguna")
                .doesNotContain("⟦");
        assertThat(signIn("sekcam", "pendapa-contoh", "10.0.1.1")).hasRedirectedUrl("/akun/mulai");
        clock.advance(Duration.ofSeconds(90));
        assertThat(signIn("camat", "pendapa-contoh", "10.0.1.1")).hasRedirectedUrl("/akun/mulai");
    }

    @Test
    void successGivesTheAttemptsBack() {
        for (int i = 0; i < 25; i++) {
            String password = i % 5 == 4 ? "pendapa-contoh" : "salah";
            assertThat(signIn("kasi", password, "10.0.2." + i)).hasStatus3xxRedirection();
        }
    }

    @Test
    void addressIsLimitedOverAllAccounts() {
        Limit byAddress = new Limit("sign-in.address", 200, Duration.ofMinutes(15));
        for (int i = 0; i < 199; i++) {
            limits.take(byAddress, "10.0.3.1");
        }
        assertThat(signIn("tebak", "salah", "10.0.3.1")).hasRedirectedUrl("/masuk?gagal");
        assertThat(signIn("kasi2", "pendapa-contoh", "10.0.3.1")).hasStatus(429);
        assertThat(signIn("kasi2", "pendapa-contoh", "10.0.3.2")).hasRedirectedUrl("/akun/mulai");
    }

    private MvcTestResult signIn(String username, String password, String address) {
        return pages.post()
                .uri("/masuk")
                .param("nama", username)
                .param("sandi", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
