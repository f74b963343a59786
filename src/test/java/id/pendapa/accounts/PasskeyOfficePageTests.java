package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SignIn;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office says which duties ask for a passkey. */
@PageTest
class PasskeyOfficePageTests {

    private static final String HOME = "/pengaturan/kunci-sandi";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult post(Cookie[] session, String address, String... form) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        for (int at = 0; at < form.length; at += 2) {
            request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }

    private String version() {
        return jdbc.sql("SELECT sum(version) FROM passkey_duty")
                .query(String.class)
                .single();
    }

    @Test
    void theExampleAsksNobodyAndTheOfficeDecides() {
        Cookie[] admin = SignIn.signIn(pages, "admin");
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Kunci sandi hilang", "lurah")
                .doesNotContain("⟦", "checked");
        assertThat(pages.get().uri("/pengaturan").cookie(admin)).bodyText().contains(HOME);
        assertThat(pages.get().uri(HOME).cookie(SignIn.signIn(pages, "loket"))).hasStatus(403);
        String before = version();
        assertThat(post(admin, HOME, "versi", before, "tugas", "PPID", "tugas", "ADMIN", "tugas", "TIDAK_ADA"))
                .hasRedirectedUrl(HOME);
        assertThat(pages.get().uri("/akun").cookie(SignIn.signIn(pages, "ppid")))
                .hasRedirectedUrl("/akun/kunci-sandi");
        assertThat(pages.get().uri("/akun").cookie(admin)).hasRedirectedUrl("/akun/kunci-sandi");

        Cookie[] sekcam = SignIn.signIn(pages, "sekcam");
        assertThat(post(sekcam, HOME, "versi", before)).hasStatus(409);
        assertThat(post(sekcam, HOME, "versi", version(), "tugas", "SEKCAM")).hasRedirectedUrl(HOME);
        assertThat(pages.get().uri("/akun").cookie(admin)).hasStatusOk();
        assertThat(post(sekcam, HOME, "versi", version())).hasRedirectedUrl("/akun/kunci-sandi");
        assertThat(post(admin, HOME, "versi", version())).hasRedirectedUrl(HOME);
        assertThat(pages.get().uri("/akun").cookie(sekcam)).hasStatusOk();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'accounts.passkey-duties-set'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
