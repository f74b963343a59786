package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SignInPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    StaffAccounts accounts;

    @Test
    void staffPagesAskForSignIn() {
        assertThat(pages.get().uri("/akun")).hasStatus3xxRedirection().hasRedirectedUrl("/masuk");
    }

    @Test
    void signInPageIsStrict() {
        assertThat(pages.get().uri("/masuk"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .contains("Kata sandi");
    }

    @Test
    void wrongPasswordAndUnknownNameLookTheSame() {
        assertThat(signIn("loket", "salah")).hasRedirectedUrl("/masuk?gagal");
        assertThat(signIn("tidak-ada", "salah")).hasRedirectedUrl("/masuk?gagal");
    }

    @Test
    void formWithoutTokenIsRefused() {
        assertThat(pages.post().uri("/masuk").param("nama", "loket").param("sandi", "pendapa-contoh"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "loket, LOKET",
        "kelurahan, KELURAHAN",
        "lurah2, LURAH",
        "kasi2, KASI_PEMERINTAHAN",
        "sekcam, SEKCAM",
        "camat, CAMAT",
        "inspektorat, INSPEKTORAT"
    })
    void exampleAccountsHoldTheDutyOfTheirPosition(String username, String duty) {
        assertThat(signIn(username, "pendapa-contoh")).hasRedirectedUrl("/akun/mulai");
        StaffUser user = (StaffUser) accounts.loadUserByUsername(username);
        assertThat(accounts.findActor(user.accountId()).orElseThrow().duties())
                .extracting(held -> held.duty())
                .containsExactly(duty);
        assertThat(accounts.ownNikIndexes(user.accountId())).isEmpty();
    }

    @Test
    void signedInOfficerSeesTheirPosition() {
        Cookie[] session = signIn("camat", "pendapa-contoh").getResponse().getCookies();
        assertThat(pages.get().uri("/akun").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Camat Tingkir");
    }

    private MvcTestResult signIn(String username, String password) {
        return pages.post()
                .uri("/masuk")
                .param("nama", username)
                .param("sandi", password)
                .with(csrf())
                .exchange();
    }
}
