package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SoftKey;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys are made, shown, asked for and removed; whatever is not right is told in a plain page. */
@PageTest
class PasskeyPageTests {

    private static final String OWN = "/akun/kunci-sandi";
    private static final String SHOW = "/masuk/kunci-sandi";
    private static final String HERE = "http://localhost:8080";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    RateLimits limits;

    @Autowired
    PasskeyDuties duties;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void askNobody() {
        ask(Set.of());
        // Counted at times that are to come again once the clock is set back.
        limits.forget(new Limit("sign-in.address", 200, Duration.ofMinutes(15)), "127.0.0.1");
    }

    private void ask(Set<String> wanted) {
        transaction.executeWithoutResult(status -> duties.set(wanted, duties.version()));
    }

    /** A browser with its cookies. */
    private final class Visitor {
        private final Map<String, Cookie> cookies = new TreeMap<>();

        MvcTestResult get(String address) {
            return keep(with(pages.get().uri(address)).exchange());
        }

        MvcTestResult post(String address, String... form) {
            var request = with(pages.post().uri(address)).with(csrf());
            for (int at = 0; at < form.length; at += 2) {
                request.param(form[at], form[at + 1]);
            }
            return keep(request.exchange());
        }

        private MockMvcRequestBuilder with(MockMvcRequestBuilder request) {
            return cookies.isEmpty() ? request : request.cookie(cookies.values().toArray(new Cookie[0]));
        }

        private MvcTestResult keep(MvcTestResult answer) {
            Arrays.stream(answer.getResponse().getCookies()).forEach(cookie -> cookies.put(cookie.getName(), cookie));
            return answer;
        }

        Visitor signIn(String username) {
            post("/masuk", "nama", username, "sandi", "pendapa-contoh");
            return this;
        }

        MvcTestResult make(SoftKey key, String name) {
            return post(OWN, "nama", name, "jawaban", key.make(text(get(OWN))));
        }

        MvcTestResult show(SoftKey key) {
            return post(SHOW, "jawaban", key.show(text(get(SHOW))));
        }
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static SoftKey key() {
        return new SoftKey(HERE);
    }

    private int acts(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPasskeyIsMadeNamedAndSignsInAlone() {
        Visitor loket = new Visitor().signIn("loket");
        SoftKey key = key();
        assertThat(loket.make(key, "HP uji")).hasRedirectedUrl(OWN);
        assertThat(loket.get(OWN))
                .hasStatusOk()
                .bodyText()
                .contains("HP uji", "belum pernah")
                .doesNotContain("⟦");
        Visitor later = new Visitor();
        assertThat(later.get(SHOW))
                .hasStatusOk()
                .bodyText()
                .contains("Pakai kunci sandi")
                .doesNotContain("⟦");
        assertThat(later.show(key)).hasRedirectedUrl("/akun/mulai");
        assertThat(later.get("/meja")).hasStatusOk();
        assertThat(later.get(SHOW)).hasRedirectedUrl("/akun/mulai");
        assertThat(later.get(OWN)).bodyText().contains("HP uji").doesNotContain("belum pernah");
        assertThat(acts("accounts.passkey-made")).isPositive();
        assertThat(acts("accounts.passkey-shown")).isPositive();
        assertThat(key.handle()).doesNotContain("loket").hasSizeGreaterThan(40);
    }

    @Test
    void aDutyThatAsksOpensNothingUntilOneIsMadeAndThenShown() {
        ask(Set.of("SEKCAM"));
        Visitor sekcam = new Visitor().signIn("sekcam");
        assertThat(sekcam.get("/meja")).hasRedirectedUrl(OWN);
        assertThat(sekcam.post("/pengaturan/libur/impor")).hasRedirectedUrl(OWN);
        assertThat(sekcam.get(OWN)).bodyText().contains("Tugas Anda memerlukan kunci sandi", "Keluar");
        SoftKey key = key();
        assertThat(sekcam.make(key, "").getResponse().getRedirectedUrl()).contains("/meja");
        assertThat(sekcam.get("/meja")).hasStatusOk();

        Visitor again = new Visitor().signIn("sekcam");
        assertThat(again.get("/meja")).hasRedirectedUrl(SHOW);
        assertThat(again.get(OWN)).hasRedirectedUrl(SHOW);
        assertThat(again.post(OWN, "jawaban", "{}")).hasRedirectedUrl(SHOW);
        assertThat(again.get(SHOW)).bodyText().contains("Satu langkah lagi", "Keluar");
        assertThat(again.get("/layanan")).hasStatusOk();
        assertThat(again.show(key).getResponse().getRedirectedUrl()).contains("/akun/kunci-sandi");
        assertThat(again.get("/meja")).hasStatusOk();
        assertThat(new Visitor().signIn("loket").get("/meja")).hasStatusOk();
    }

    @Test
    void aPasswordAloneMakesNoSecondOneForADutyThatAsks() {
        ask(Set.of("KASI_PELAYANAN"));
        Visitor thief = new Visitor().signIn("kasi");
        SoftKey stolen = key();
        String answer = stolen.make(text(thief.get(OWN)));
        assertThat(new Visitor().signIn("kasi").make(key(), "HP kasi")).hasStatus3xxRedirection();
        assertThat(thief.post(OWN, "jawaban", answer)).hasRedirectedUrl(SHOW);
        assertThat(new Visitor().show(stolen)).hasStatus(422);
    }

    @Test
    void theKeyOfSomebodyElseIsNoSecondStep() {
        SoftKey lurah = key();
        new Visitor().signIn("lurah").make(lurah, "HP lurah");
        ask(Set.of("AUDITOR"));
        new Visitor().signIn("auditor").make(key(), "HP auditor");
        Visitor second = new Visitor().signIn("auditor");
        second.get("/akun");
        assertThat(second.show(lurah)).hasStatus(422).bodyText().contains("tidak cocok dengan akun");
        assertThat(second.get("/akun")).hasRedirectedUrl(SHOW);
    }

    @Test
    void aCounterThatWentBackIsACopyAndIsWrittenDown() {
        SoftKey key = key().counting(7);
        new Visitor().signIn("ppid").make(key, "HP ppid");
        assertThat(new Visitor().show(key)).hasRedirectedUrl("/akun/mulai");
        assertThat(new Visitor().show(key.counting(7)))
                .hasStatus(422)
                .bodyText()
                .contains("mungkin ada salinannya");
        assertThat(new Visitor().show(key.counting(2)))
                .hasStatus(422)
                .bodyText()
                .contains("mungkin ada salinannya");
        assertThat(acts("accounts.passkey-counter-back")).isEqualTo(2);
        assertThat(new Visitor().show(key.counting(20))).hasRedirectedUrl("/akun/mulai");
    }

    @Test
    void anUnknownKeyAWrongHandleAndAnotherPlaceAreRefused() {
        SoftKey key = key();
        new Visitor().signIn("lurah2").make(key, "HP lurah");
        SoftKey unknown = key();
        assertThat(new Visitor().show(unknown.handle(key.handle())))
                .hasStatus(422)
                .bodyText()
                .contains("tidak cocok");
        Visitor elsewhere = new Visitor();
        String answer = key.show(SoftKey.asked(text(elsewhere.get(SHOW))), "https://tingkir.palsu.example");
        assertThat(elsewhere.post(SHOW, "jawaban", answer))
                .hasStatus(422)
                .bodyText()
                .contains(HERE);
        String own = key.handle();
        assertThat(new Visitor().show(key.handle("AAAA"))).hasStatus(422);
        assertThat(new Visitor().show(key.handle(own))).hasRedirectedUrl("/akun/mulai");
        Visitor kasi2 = new Visitor().signIn("kasi2");
        String made = key().make(SoftKey.asked(text(kasi2.get(OWN))), "https://tingkir.palsu.example");
        assertThat(kasi2.post(OWN, "jawaban", made)).hasStatus(422).bodyText().contains("tidak cocok");
        assertThat(kasi2.make(key, "Kunci orang")).hasStatus(422);
    }

    @Test
    void aChallengeIsGoodOnceAndForFiveMinutes() {
        SoftKey key = key();
        new Visitor().signIn("inspektorat").make(key, "HP");
        Visitor late = new Visitor();
        String answer = key.show(text(late.get(SHOW)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(late.post(SHOW, "jawaban", answer)).hasStatus(422).bodyText().contains("Waktunya habis");
        Visitor twice = new Visitor();
        String good = key.show(text(twice.get(SHOW)));
        assertThat(twice.post(SHOW, "jawaban", good)).hasRedirectedUrl("/akun/mulai");
        assertThat(new Visitor().post(SHOW, "jawaban", good))
                .hasStatus(422)
                .bodyText()
                .contains("Waktunya habis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "null", "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}"})
    void whatIsNoAnswerIsRefused(String junk) {
        Visitor nobody = new Visitor();
        nobody.get(SHOW);
        assertThat(nobody.post(SHOW, "jawaban", junk)).hasStatus(422);
        Visitor loket2 = new Visitor().signIn("loket2");
        loket2.get(OWN);
        assertThat(loket2.post(OWN, "nama", "Nama saya", "jawaban", junk))
                .hasStatus(422)
                .bodyText()
                .contains("Nama saya")
                .doesNotContain("⟦");
    }

    @Test
    void oneIsRemovedWithThePasswordButNotTheLastThatADutyAsksFor() {
        Visitor ppdp = new Visitor().signIn("ppdp");
        SoftKey key = key();
        ppdp.make(key, "Kesatu");
        String first = OWN + "/" + id("Kesatu") + "/hapus";
        assertThat(ppdp.post(first, "sandi", "salah"))
                .hasStatus(422)
                .bodyText()
                .contains("Kata sandi tidak cocok")
                .doesNotContain("⟦");
        assertThat(new Visitor().signIn("loket").post(first, "sandi", "pendapa-contoh"))
                .hasStatus(404);
        ask(Set.of("PPDP"));
        assertThat(ppdp.get(OWN)).bodyText().doesNotContain("Hapus kunci ini");
        assertThat(ppdp.post(first, "sandi", "pendapa-contoh"))
                .hasStatus(403)
                .bodyText()
                .contains("yang terakhir");
        ppdp.make(key(), "Kedua");
        assertThat(ppdp.post(first, "sandi", "pendapa-contoh")).hasRedirectedUrl(OWN);
        assertThat(ppdp.post(first, "sandi", "pendapa-contoh")).hasStatus(404);
        assertThat(new Visitor().show(key)).hasStatus(422);
        assertThat(acts("accounts.passkey-removed")).isOne();
    }

    private long id(String name) {
        return jdbc.sql("SELECT id FROM passkey WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void longAfterSigningInNoneIsMade() {
        Visitor camat = new Visitor().signIn("camat");
        clock.advance(Duration.ofMinutes(16));
        assertThat(camat.get(OWN)).bodyText().contains("15 menit").doesNotContain("data-pilihan");
        Visitor fresh = new Visitor().signIn("camat");
        String answer = key().make(text(fresh.get(OWN)));
        assertThat(camat.post(OWN, "jawaban", answer)).hasStatus(403);
        assertThat(fresh.post(OWN, "jawaban", answer, "nama", "n".repeat(61))).hasStatus(422);
    }

    @Test
    void aClosedAccountStaysOutside() {
        SoftKey key = key();
        new Visitor().signIn("kelurahan").make(key, "HP");
        jdbc.sql("UPDATE staff_account SET active = false WHERE username = 'kelurahan'")
                .update();
        assertThat(new Visitor().show(key)).hasStatus(422).bodyText().contains("tidak cocok");
    }

    @Test
    void askingIsLimitedByAddressAsPasswordsAre() {
        int status = 200;
        for (int i = 0; i < 201 && status == 200; i++) {
            status = pages.get()
                    .uri(SHOW)
                    .with(request -> {
                        request.setRemoteAddr("10.0.9.9");
                        return request;
                    })
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }
}
