package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SoftKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Long after signing in, accounts, duties, secrets and exports are open only to whoever proves again who they are. */
@PageTest
class FreshProofPageTests {

    private static final String ACCOUNTS = "/pengaturan/akun";
    private static final String PROOF = "/masuk/ulang";
    private static final String PASSWORD = "pendapa-contoh";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    RateLimits limits;

    private Caller admin;

    @BeforeEach
    void signInAndWait() {
        admin = new Caller(pages).signIn("admin");
        clock.advance(Duration.ofMinutes(16));
    }

    @AfterEach
    void forgetTries() {
        limits.forget(new Limit("sign-in.account", 10, Duration.ofMinutes(15)), "admin");
    }

    private int acts(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void itIsAskedForWhereDataLeaveWhereRightsChangeAndForSecrets() {
        assertThat(Arrays.stream(Permission.values()).filter(Permission::asksFreshProof))
                .containsExactlyInAnyOrder(
                        Permission.LETTER_BOOK_EXPORT,
                        Permission.DATA_COPY_PRINT,
                        Permission.BREACH_EXPORT,
                        Permission.PROCESSING_EXPORT,
                        Permission.DESTRUCTION_APPROVE,
                        Permission.DELEGATION_ENTER,
                        Permission.POSITION_MANAGE,
                        Permission.ACCOUNT_MANAGE,
                        Permission.ACCOUNT_RECOVER,
                        Permission.PASSKEY_MANAGE,
                        Permission.CHANNEL_MANAGE,
                        Permission.RESIDENT_RIGHT,
                        Permission.RESIDENT_EXPORT,
                        Permission.PPID_EXPORT,
                        Permission.GIFT_EXPORT,
                        Permission.LOG_EXPORT,
                        Permission.BACKUP_MAKE);
    }

    @Test
    void aPageIsOpenAgainAfterThePassword() {
        assertThat(admin.get("/pengaturan")).hasStatusOk();
        assertThat(admin.get(ACCOUNTS)).hasRedirectedUrl(PROOF);
        assertThat(admin.get(PROOF))
                .hasStatusOk()
                .bodyText()
                .contains("Kata sandi Anda sekali lagi", "Saya bukan pemilik akun ini")
                .doesNotContain("⟦", "kunci sandi");

        assertThat(admin.post(PROOF, "bukti-sandi", "salah"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak cocok");
        assertThat(admin.post(PROOF, "bukti-sandi", "")).hasStatus(422);
        assertThat(admin.post(PROOF)).hasRedirectedUrl(PROOF);
        assertThat(admin.get(ACCOUNTS)).hasRedirectedUrl(PROOF);

        int before = acts("accounts.proof-shown");
        MvcTestResult right = admin.post(PROOF, "bukti-sandi", PASSWORD);
        assertThat(right.getResponse().getRedirectedUrl()).contains(ACCOUNTS);
        assertThat(acts("accounts.proof-shown")).isEqualTo(before + 1);
        assertThat(admin.get(ACCOUNTS)).hasStatusOk();
        assertThat(admin.get(PROOF).getResponse().getStatus()).isEqualTo(302);
        clock.advance(Duration.ofMinutes(14));
        assertThat(admin.get(ACCOUNTS)).hasStatusOk();
        clock.advance(Duration.ofMinutes(1));
        assertThat(admin.get(ACCOUNTS)).hasRedirectedUrl(PROOF);
    }

    @Test
    void aFormThatWasOpenTooLongWaitsWithAllThatWasTyped() {
        String position = jdbc.sql("""
                        INSERT INTO position (code, title, unit, signing_method)
                        VALUES ('LOKET_9', 'Petugas loket', 'Seksi Pelayanan', 'BASAH') RETURNING id""").query(String.class).single();
        String[] typed = {
            "nama",
            "Rara \"Uji\" <b>",
            "akun",
            "rara.uji",
            "nik",
            "3373025708910000",
            "jabatan",
            position,
            "kunci",
            UUID.randomUUID().toString()
        };
        assertThat(admin.post(ACCOUNTS, typed))
                .hasStatus(403)
                .bodyText()
                .contains("belum tersimpan", "action=\"" + ACCOUNTS + "\"", "value=\"rara.uji\"", "&lt;b>")
                .doesNotContain("⟦");
        assertThat(made("rara.uji")).isZero();

        assertThat(admin.post(ACCOUNTS, with(typed, "bukti-sandi", "salah")))
                .hasStatus(422)
                .bodyText()
                .contains("tidak cocok", "value=\"rara.uji\"", "value=\"3373025708910000\"")
                .doesNotContain("salah\"");
        assertThat(made("rara.uji")).isZero();

        assertThat(admin.post(ACCOUNTS, with(typed, "bukti-sandi", PASSWORD))).hasStatusOk();
        assertThat(made("rara.uji")).isOne();
    }

    private int made(String username) {
        return jdbc.sql("SELECT count(*) FROM staff_account WHERE username = :name")
                .param("name", username)
                .query(Integer.class)
                .single();
    }

    private static String[] with(String[] form, String name, String value) {
        String[] more = Arrays.copyOf(form, form.length + 2);
        more[form.length] = name;
        more[form.length + 1] = value;
        return more;
    }

    @Test
    void guessingIsLimitedTogetherWithSigningIn() {
        for (int tried = 0; tried < 10; tried++) {
            assertThat(admin.post(PROOF, "bukti-sandi", "salah")).hasStatus(422);
        }
        assertThat(admin.post(PROOF, "bukti-sandi", PASSWORD))
                .hasStatus(429)
                .bodyText()
                .contains("Terlalu banyak percobaan")
                .doesNotContain("⟦");
        assertThat(admin.get(ACCOUNTS)).hasRedirectedUrl(PROOF);
    }

    @Test
    void aPasskeyOfTheReaderWillDoAndNobodyElses() {
        SoftKey own = new SoftKey("http://localhost:8080");
        SoftKey others = new SoftKey("http://localhost:8080");
        make(new Caller(pages).signIn("loket"), others);
        admin = new Caller(pages).signIn("admin");
        make(admin, own);
        clock.advance(Duration.ofMinutes(16));

        assertThat(admin.get(ACCOUNTS)).hasRedirectedUrl(PROOF);
        assertThat(show(others)).hasStatus(422);
        assertThat(admin.get(ACCOUNTS)).hasRedirectedUrl(PROOF);
        assertThat(admin.post(PROOF + "/kunci-sandi", "jawaban", "")).hasStatus(422);
        assertThat(admin.post(PROOF + "/kunci-sandi", "jawaban", "{}")).hasStatus(422);
        assertThat(show(own).getResponse().getRedirectedUrl()).contains(ACCOUNTS);
        assertThat(admin.get(ACCOUNTS)).hasStatusOk().bodyText().contains("Kepala");
    }

    private static void make(Caller caller, SoftKey key) {
        String own = "/akun/kunci-sandi";
        caller.post(own, "nama", "uji", "jawaban", key.make(text(caller.get(own))));
    }

    private MvcTestResult show(SoftKey key) {
        return admin.post(PROOF + "/kunci-sandi", "jawaban", key.show(text(admin.get(PROOF))));
    }

    @Test
    void whoMayNotIsRefusedAndNotAsked() {
        Caller loket = new Caller(pages).signIn("loket");
        clock.advance(Duration.ofMinutes(16));
        assertThat(loket.get(ACCOUNTS)).hasStatus(403);
        Caller nobody = new Caller(pages);
        assertThat(nobody.get(PROOF)).hasRedirectedUrl("/masuk");
        assertThat(nobody.post(PROOF, "bukti-sandi", PASSWORD)).hasRedirectedUrl(PROOF);
        assertThat(nobody.post(PROOF + "/kunci-sandi", "jawaban", "{}")).hasRedirectedUrl("/masuk");
    }
}
