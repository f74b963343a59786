package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator makes, closes and opens accounts; officers set their own passwords. */
@PageTest
class StaffAccountPageTests {

    private static final String HOME = "/pengaturan/akun";
    private static final String SECRET = "kuda biru makan soto";
    private static final Pattern LINK = Pattern.compile("(/sandi/[2-9A-Z]{20})");

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn("admin", "pendapa-contoh");
    }

    @Test
    void accountsAreListedWithPositionsAndDutiesForTheAdministratorOnly() {
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Contoh Satu Wibawa", "Camat Tingkir", "Kasi Pelayanan", "sekcam")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn("sekcam", "pendapa-contoh")))
                .hasStatus(403);
        assertThat(pages.get().uri(HOME + "/999").cookie(admin)).hasStatus(404);
    }

    @Test
    void aNewOfficerGetsALinkOnceSetsThePasswordAndWorks() {
        Map<String, String> form = newOfficer("Rina Uji", "Rina.Loket", "3373025708900000", vacant("LOKET_8"));
        MvcTestResult made = post(HOME, form);
        assertThat(made)
                .hasStatusOk()
                .bodyText()
                .contains("Rina Uji", "rina.loket", "Hanya diperlihatkan sekarang")
                .doesNotContain("⟦", "3373025708900000");
        String link = link(made);
        assertThat(post(HOME, form).getResponse().getRedirectedUrl()).startsWith(HOME + "/");
        assertThat(signIn("rina.loket", "")).isEmpty();

        assertThat(pages.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("rina.loket")
                .doesNotContain("⟦");
        assertThat(set(link, "pendek", "pendek")).hasStatus(422).bodyText().contains("paling sedikit 12 huruf");
        assertThat(set(link, SECRET, "lain")).hasStatus(422).bodyText().contains("tidak sama");
        assertThat(set(link, SECRET, SECRET)).hasRedirectedUrl("/masuk");
        assertThat(set(link, SECRET, SECRET)).hasStatus(404).bodyText().contains("Minta tautan baru");
        assertThat(pages.get().uri("/akun").cookie(signIn("rina.loket", SECRET)))
                .bodyText()
                .contains("Rina Uji", "LOKET_8");
        assertThat(acts("accounts.account-made")).isPositive();
        assertThat(acts("accounts.password-set")).isOne();
        assertThat(jdbc.sql("SELECT nik_sealed FROM staff_account WHERE username = 'rina.loket'")
                        .query(byte[].class)
                        .single())
                .isNotEmpty();
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithEverythingStillThere() {
        assertThat(post(HOME, newOfficer("", "x", "12", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis nama lengkap", "Pakai 3 sampai 40", "Tulis 16 angka", "Pilih jabatan", "value=\"12\"")
                .doesNotContain("⟦");
        String place = vacant("LOKET_7");
        assertThat(post(HOME, newOfficer("Rina Uji", "camat", "3373025708910000", place)))
                .hasStatus(422)
                .bodyText()
                .contains("Nama pengguna ini sudah dipakai", "Rina Uji");
        assertThat(post(HOME, newOfficer("Rina Uji", "rina7", "3373025708910000", place)))
                .hasStatusOk();
        assertThat(post(HOME, newOfficer("Rina Dua", "rina7b", "3373025708910000", vacant("LOKET_6"))))
                .hasStatus(422)
                .bodyText()
                .contains("sudah punya akun yang terbuka");
        assertThat(post(HOME, newOfficer("Orang Lain", "lain7", "3373025708920000", place)))
                .hasStatus(409);
    }

    @Test
    void somebodyWhoHoldsAPositionGetsAnAccountWithoutBeingEnteredTwice() {
        String place = vacant("LOKET_5");
        jdbc.sql("""
                        WITH person AS (INSERT INTO official (name) VALUES ('Dewi Uji') RETURNING id)
                        INSERT INTO position_holding (position_id, official_id, kind, valid_from)
                        SELECT :position, id, 'DEFINITIF', '2026-01-01' FROM person
                        """).param("position", Long.valueOf(place)).update();
        MvcTestResult list = pages.get().uri(HOME).cookie(admin).exchange();
        Map<String, String> form = newOfficer("", "dewi.uji", "3373025708930000", "");
        form.put("orang", find("<option value=\"(\\d+)\"[^>]*>Dewi Uji", list));

        assertThat(post(HOME, form)).hasStatusOk().bodyText().contains("Dewi Uji", "LOKET_5");
    }

    @Test
    void aNewLinkKillsTheOldOneAndEndsAfterADay() {
        String address = HOME + "/" + account("ppid");
        assertThat(post(address + "/tautan", version("ppid")))
                .hasStatus(403)
                .bodyText()
                .contains("dua orang");
        firstPassword("ppid");
        String first = link(post(address + "/tautan", version("ppid")));
        assertThat(post(address + "/tautan", Map.of("versi", "0"))).hasStatus(409);
        String second = link(post(address + "/tautan", version("ppid")));
        assertThat(pages.get().uri(first)).hasStatus(404);
        assertThat(pages.get().uri(second)).hasStatusOk();
        assertThat(signIn("ppid", "pendapa-contoh")).isNotEmpty();
        clock.advance(Duration.ofHours(25));
        assertThat(pages.get().uri(second)).hasStatus(404);
        assertThat(pages.get().uri("/sandi/" + "2".repeat(20))).hasStatus(404);
    }

    @Test
    void aClosedAccountIsOutAtOnceAndComesBackWhenItIsOpened() {
        String address = HOME + "/" + account("ppdp");
        Cookie[] ppdp = signIn("ppdp", "pendapa-contoh");
        firstPassword("ppdp");
        String link = link(post(address + "/tautan", version("ppdp")));
        assertThat(pages.get().uri("/akun").cookie(ppdp)).hasStatusOk();
        assertThat(post(address + "/tutup", version("ppdp")))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya");
        Map<String, String> reason = new HashMap<>(version("ppdp"));
        reason.put("alasan", "Pindah tugas");
        assertThat(post(address + "/tutup", reason)).hasRedirectedUrl(address);
        assertThat(post(address + "/tutup", reason)).hasStatus(409);

        assertThat(pages.get().uri("/akun").cookie(ppdp)).hasRedirectedUrl("/masuk");
        assertThat(signIn("ppdp", "pendapa-contoh")).isEmpty();
        assertThat(pages.get().uri(link)).hasStatus(404);
        assertThat(pages.get().uri(address).cookie(admin))
                .bodyText()
                .contains("oleh Administrator Sistem: Pindah tugas")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(admin)).bodyText().contains("Akun yang ditutup");
        assertThat(post(address + "/buka", version("ppdp"))).hasRedirectedUrl(address);
        assertThat(signIn("ppdp", "pendapa-contoh")).isNotEmpty();
        assertThat(acts("accounts.account-closed")).isOne();
        assertThat(acts("accounts.account-reopened")).isOne();
    }

    @Test
    void aPersonHasOneOpenAccountEvenAfterReopening() {
        jdbc.sql("""
                        INSERT INTO staff_account (username, password_hash, official_id, active, created_at, closed_at)
                        SELECT 'auditor.lama', 'x', official_id, false, created_at, created_at
                        FROM staff_account WHERE username = 'auditor'
                        """).update();
        jdbc.sql("UPDATE staff_account SET closed_at = NULL WHERE username = 'auditor.lama'")
                .update();
        assertThat(post(HOME + "/" + account("auditor.lama") + "/buka", version("auditor.lama")))
                .hasStatus(422)
                .bodyText()
                .contains("sudah punya akun lain");
    }

    @Test
    void nobodyChangesTheirOwnAccountSoAnAdministratorRemains() {
        String own = HOME + "/" + account("admin");
        assertThat(pages.get().uri(own).cookie(admin))
                .bodyText()
                .contains("akun Anda sendiri")
                .doesNotContain("/tutup");
        Map<String, String> form = new HashMap<>(version("admin"));
        form.put("alasan", "Coba");
        assertThat(post(own + "/tutup", form)).hasStatus(403).bodyText().contains("Minta administrator lain");
        assertThat(post(own + "/tautan", form)).hasStatus(403);
        assertThat(post(own + "/buka", form)).hasStatus(403);
    }

    private Map<String, String> newOfficer(String name, String username, String nik, String position) {
        return new HashMap<>(Map.of(
                "kunci",
                UUID.randomUUID().toString(),
                "nama",
                name,
                "akun",
                username,
                "nik",
                nik,
                "jabatan",
                position));
    }

    /** As if its officer had never set a password. */
    private void firstPassword(String username) {
        jdbc.sql("UPDATE staff_account SET link_by_two = false WHERE username = :name")
                .param("name", username)
                .update();
    }

    private String vacant(String code) {
        return jdbc.sql("""
                        INSERT INTO position (code, title, unit, signing_method)
                        VALUES (:code, 'Petugas ' || :code, 'Seksi Pelayanan', 'BASAH') RETURNING id
                        """).param("code", code).query(String.class).single();
    }

    private Map<String, String> version(String username) {
        return Map.of(
                "versi",
                jdbc.sql("SELECT version FROM staff_account WHERE username = :name")
                        .param("name", username)
                        .query(String.class)
                        .single());
    }

    private long account(String username) {
        return jdbc.sql("SELECT id FROM staff_account WHERE username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private static String link(MvcTestResult page) {
        return find(LINK.pattern(), page);
    }

    private static String find(String pattern, MvcTestResult page) {
        try {
            String text = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
            Matcher found = Pattern.compile(pattern).matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult set(String link, String password, String again) {
        return pages.post()
                .uri(link)
                .param("sandi", password)
                .param("sandi-lagi", again)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private int acts(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    /** Cookies of a sign-in, or none where it was refused. */
    private Cookie[] signIn(String username, String password) {
        var response = pages.post()
                .uri("/masuk")
                .param("nama", username)
                .param("sandi", password)
                .with(csrf())
                .exchange()
                .getResponse();
        return String.valueOf(response.getRedirectedUrl()).contains("gagal") ? new Cookie[0] : response.getCookies();
    }
}
