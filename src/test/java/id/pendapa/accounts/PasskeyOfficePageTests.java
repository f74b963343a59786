package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office says which duties ask for a passkey; a lost one goes by two people. */
@PageTest
class PasskeyOfficePageTests {

    private static final String HOME = "/pengaturan/kunci-sandi";
    private static final String LOST = HOME + "/hilang";

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
                .contains("Kunci sandi yang hilang", "lurah")
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

    @Test
    void aLostOneIsReportedByOneAndRemovedByAnother() {
        long owner = give("kasi2");
        Cookie[] admin = SignIn.signIn(pages, "admin");
        assertThat(post(admin, LOST, "akun", "", "alasan", "HP hilang", "kunci", key()))
                .hasStatus(422)
                .bodyText()
                .contains("HP hilang", "Pilih petugas yang");
        assertThat(post(admin, LOST, "akun", Long.toString(owner), "alasan", " ", "kunci", key()))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya");
        assertThat(post(admin, LOST, "akun", "999999", "alasan", "x", "kunci", key()))
                .hasStatus(404);
        assertThat(post(admin, LOST, "akun", Long.toString(give("admin")), "alasan", "x", "kunci", key()))
                .hasStatus(403);
        assertThat(post(admin, LOST, "akun", Long.toString(owner), "alasan", "HP hilang", "kunci", key()))
                .hasRedirectedUrl(HOME);
        assertThat(post(admin, LOST, "akun", Long.toString(owner), "alasan", "HP hilang", "kunci", key()))
                .hasStatus(409);
        assertThat(pages.get().uri(HOME).cookie(admin))
                .bodyText()
                .contains("HP hilang", "Menunggu orang kedua")
                .doesNotContain("Hapus semua kuncinya", "⟦");
        String loss = LOST + "/" + open(owner);
        assertThat(post(admin, loss + "/hapus")).hasStatus(403).bodyText().contains("orang lain");

        Cookie[] camat = SignIn.signIn(pages, "camat");
        Cookie[] kasi2 = SignIn.signIn(pages, "kasi2");
        assertThat(pages.get().uri(HOME).cookie(camat)).bodyText().contains("Hapus semua kuncinya");
        assertThat(post(camat, loss + "/hapus")).hasRedirectedUrl(HOME);
        assertThat(post(camat, loss + "/hapus")).hasStatus(409);
        assertThat(jdbc.sql("SELECT count(*) FROM passkey WHERE account_id = :id")
                        .param("id", owner)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(pages.get().uri("/akun").cookie(kasi2)).hasRedirectedUrl("/masuk");
    }

    @Test
    void whoIsToLoseTheirKeysMayOnlyDecline() {
        long owner = give("sekcam");
        Cookie[] admin = SignIn.signIn(pages, "admin");
        post(admin, LOST, "akun", Long.toString(owner), "alasan", "Katanya hilang", "kunci", key());
        String loss = LOST + "/" + open(owner);
        Cookie[] sekcam = SignIn.signIn(pages, "sekcam");
        assertThat(post(sekcam, loss + "/hapus")).hasStatus(403);
        assertThat(post(sekcam, loss + "/batal")).hasRedirectedUrl(HOME);
        assertThat(jdbc.sql("SELECT count(*) FROM passkey WHERE account_id = :id")
                        .param("id", owner)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Gives an account a passkey that nobody can show. */
    private long give(String username) {
        return jdbc.sql("""
                        INSERT INTO passkey (account_id, credential_id, public_key, attestation, signature_count,
                                             transports, backup_eligible, backup_state, name, made_at)
                        SELECT id, convert_to(username, 'UTF8'), '', '', 0, '', false, false, 'HP', created_at
                        FROM staff_account WHERE username = :name RETURNING account_id
                        """).param("name", username).query(Long.class).single();
    }

    private long open(long owner) {
        return jdbc.sql("SELECT id FROM passkey_loss WHERE account_id = :id AND decided_at IS NULL")
                .param("id", owner)
                .query(Long.class)
                .single();
    }
}
