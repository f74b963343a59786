package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who lost password or passkeys is let in again by two others, by nobody alone. */
@PageTest
class AccountRecoveryPageTests {

    private static final String HOME = "/pengaturan/pemulihan";
    private static final Pattern LINK = Pattern.compile("(/sandi/[2-9A-Z]{20})");
    private static final String SECRET = "kuda biru makan soto";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Caller staff(String username) {
        return new Caller(pages).signIn(username);
    }

    private static MvcTestResult ask(Caller officer, String account, String lost, String reason) {
        String key = UUID.randomUUID().toString();
        return officer.post(HOME, "akun", account, "hilang", lost, "alasan", reason, "kunci", key);
    }

    @Test
    void aForgottenPasswordIsAskedByOneAndOpenedByAnother() {
        String owner = account("kasi");
        Caller admin = staff("admin");
        assertThat(admin.get("/pengaturan")).bodyText().contains(HOME);
        assertThat(admin.get("/pengaturan/akun/" + owner)).bodyText().contains(HOME + "?akun=" + owner);
        assertThat(admin.get(HOME + "?akun=" + owner))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada yang menunggu", "value=\"" + owner + "\" selected")
                .doesNotContain("⟦");
        assertThat(ask(admin, owner, "PASSWORD", "Lupa setelah cuti")).hasRedirectedUrl(HOME);
        assertThat(ask(admin, owner, "PASSWORD", "Lagi")).hasStatus(409);
        assertThat(admin.get(HOME))
                .bodyText()
                .contains("Lupa setelah cuti", "Orang kedua harus orang lain")
                .doesNotContain("Buat tautan kata sandi", "⟦");
        String open = HOME + "/" + waiting(owner) + "/buka";
        assertThat(admin.post(open)).hasStatus(403).bodyText().contains("bukan yang meminta");

        Caller camat = staff("camat");
        assertThat(camat.get(HOME)).bodyText().contains("Buat tautan kata sandi");
        MvcTestResult opened = camat.post(open);
        assertThat(opened).hasStatusOk().bodyText().contains("Hanya diperlihatkan sekarang");
        Matcher link = LINK.matcher(text(opened));
        assertThat(link.find()).isTrue();
        assertThat(camat.post(open)).hasStatus(409);
        assertThat(camat.get(HOME)).bodyText().doesNotContain("/sandi/");
        assertThat(new Caller(pages).post(link.group(1), "sandi", SECRET, "sandi-lagi", SECRET))
                .hasRedirectedUrl("/masuk");
        assertThat(acts("accounts.recovery-asked", owner)).isOne();
        assertThat(acts("accounts.recovery-opened", owner)).isOne();
    }

    @Test
    void lostPasskeysAreRemovedByAnotherAndTheirSessionsEnd() {
        String owner = give("kasi2");
        Caller kasi2 = staff("kasi2");
        Caller admin = staff("admin");
        assertThat(ask(admin, owner, "PASSKEYS", "HP hilang")).hasRedirectedUrl(HOME);
        assertThat(staff("sekcam").post(HOME + "/" + waiting(owner) + "/buka")).hasRedirectedUrl(HOME);
        assertThat(keys(owner)).isZero();
        assertThat(kasi2.get("/akun")).hasRedirectedUrl("/masuk");
    }

    @Test
    void theOwnerMayOnlyDecline() {
        String owner = give("sekcam");
        ask(staff("admin"), owner, "PASSKEYS", "Katanya hilang");
        String asked = HOME + "/" + waiting(owner);
        Caller sekcam = staff("sekcam");
        assertThat(sekcam.post(asked + "/buka")).hasStatus(403);
        assertThat(sekcam.post(asked + "/batal")).hasRedirectedUrl(HOME);
        assertThat(sekcam.post(asked + "/batal")).hasStatus(409);
        assertThat(keys(owner)).isOne();
        assertThat(acts("accounts.recovery-declined", owner)).isOne();
    }

    @Test
    void whatCannotBeIsToldBesideItsField() {
        Caller admin = staff("admin");
        assertThat(admin.post(
                        HOME, "alasan", "HP hilang", "kunci", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih petugasnya", "Pilih apa yang hilang", "value=\"HP hilang\"")
                .doesNotContain("⟦");
        assertThat(ask(admin, account("ppdp"), "PASSWORD", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya");
        assertThat(ask(admin, account("ppdp"), "PASSKEYS", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak punya kunci sandi");
        assertThat(ask(admin, "999999", "PASSWORD", "x")).hasStatus(404);
        assertThat(ask(admin, account("admin"), "PASSWORD", "x")).hasStatus(403);
        assertThat(admin.post(HOME + "/999999/buka")).hasStatus(409);
        assertThat(staff("loket").get(HOME)).hasStatus(403);
    }

    @Test
    void whoeverClosesAnAccountMeanwhileStopsIt() {
        String owner = account("inspektorat");
        Caller admin = staff("admin");
        ask(admin, owner, "PASSWORD", "Lupa");
        String open = HOME + "/" + waiting(owner) + "/buka";
        String version = jdbc.sql("SELECT version FROM staff_account WHERE id = :id")
                .param("id", Long.valueOf(owner))
                .query(String.class)
                .single();
        assertThat(admin.post("/pengaturan/akun/" + owner + "/tutup", "versi", version, "alasan", "Pindah"))
                .hasStatus3xxRedirection();
        assertThat(staff("camat").post(open)).hasStatus(409).bodyText().contains("akunnya ditutup");
    }

    @Test
    void aPersonWhoHadAnAccountGetsNoLinkFromOneOfficerAlone() {
        String old = account("ppid");
        Caller admin = staff("admin");
        jdbc.sql("UPDATE staff_account SET active = false, closed_at = created_at, closed_by = 'uji' WHERE id = :id")
                .param("id", Long.valueOf(old))
                .update();
        String person = jdbc.sql("SELECT official_id FROM staff_account WHERE id = :id")
                .param("id", Long.valueOf(old))
                .query(String.class)
                .single();
        MvcTestResult made = admin.post(
                "/pengaturan/akun",
                "orang",
                person,
                "nama",
                "",
                "jabatan",
                "",
                "akun",
                "ppid.baru",
                "nik",
                "3373025708940000",
                "kunci",
                UUID.randomUUID().toString());
        String address = "/pengaturan/akun/" + account("ppid.baru");
        assertThat(made).hasRedirectedUrl(address);
        assertThat(admin.get(address)).bodyText().contains("dua orang bersama").doesNotContain("Buat tautan baru");
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String account(String username) {
        return jdbc.sql("SELECT id FROM staff_account WHERE username = :name")
                .param("name", username)
                .query(String.class)
                .single();
    }

    private String waiting(String owner) {
        return jdbc.sql("SELECT id FROM account_recovery WHERE account_id = :id AND decided_at IS NULL")
                .param("id", Long.valueOf(owner))
                .query(String.class)
                .single();
    }

    private int keys(String owner) {
        return jdbc.sql("SELECT count(*) FROM passkey WHERE account_id = :id")
                .param("id", Long.valueOf(owner))
                .query(Integer.class)
                .single();
    }

    private int acts(String action, String account) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :account")
                .param("action", action)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Gives an account a passkey that nobody can show. */
    private String give(String username) {
        return jdbc.sql("""
                        INSERT INTO passkey (account_id, credential_id, public_key, attestation, signature_count,
                                             transports, backup_eligible, backup_state, name, made_at)
                        SELECT id, convert_to(username, 'UTF8'), '', '', 0, '', false, false, 'HP', created_at
                        FROM staff_account WHERE username = :name RETURNING account_id
                        """).param("name", username).query(String.class).single();
    }
}
