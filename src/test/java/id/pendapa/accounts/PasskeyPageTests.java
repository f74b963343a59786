package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SoftKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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

    private Caller caller() {
        return new Caller(pages);
    }

    private static MvcTestResult make(Caller caller, SoftKey key, String name) {
        return caller.post(OWN, "nama", name, "jawaban", key.make(text(caller.get(OWN))));
    }

    private static MvcTestResult show(Caller caller, SoftKey key) {
        return caller.post(SHOW, "jawaban", key.show(text(caller.get(SHOW))));
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
        Caller loket = caller().signIn("loket");
        SoftKey key = key();
        assertThat(make(loket, key, "HP uji")).hasRedirectedUrl(OWN);
        assertThat(loket.get(OWN))
                .hasStatusOk()
                .bodyText()
                .contains("HP uji", "belum pernah")
                .doesNotContain("⟦");
        Caller later = caller();
        assertThat(later.get(SHOW))
                .hasStatusOk()
                .bodyText()
                .contains("Pakai kunci sandi")
                .doesNotContain("⟦");
        assertThat(show(later, key)).hasRedirectedUrl("/akun/mulai");
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
        Caller sekcam = caller().signIn("sekcam");
        assertThat(sekcam.get("/meja")).hasRedirectedUrl(OWN);
        assertThat(sekcam.post("/pengaturan/libur/impor")).hasRedirectedUrl(OWN);
        assertThat(sekcam.get(OWN)).bodyText().contains("Tugas Anda memerlukan kunci sandi", "Keluar");
        SoftKey key = key();
        assertThat(make(sekcam, key, "").getResponse().getRedirectedUrl()).contains("/meja");
        assertThat(sekcam.get("/meja")).hasStatusOk();

        Caller again = caller().signIn("sekcam");
        assertThat(again.get("/meja")).hasRedirectedUrl(SHOW);
        assertThat(again.get(OWN)).hasRedirectedUrl(SHOW);
        assertThat(again.post(OWN, "jawaban", "{}")).hasRedirectedUrl(SHOW);
        assertThat(again.get(SHOW)).bodyText().contains("Satu langkah lagi", "Keluar");
        assertThat(again.get("/layanan")).hasStatusOk();
        assertThat(show(again, key).getResponse().getRedirectedUrl()).contains("/akun/kunci-sandi");
        assertThat(again.get("/meja")).hasStatusOk();
        assertThat(caller().signIn("loket").get("/meja")).hasStatusOk();
    }

    @Test
    void aPasswordAloneMakesNoSecondOneForADutyThatAsks() {
        ask(Set.of("KASI_PELAYANAN"));
        Caller thief = caller().signIn("kasi");
        SoftKey stolen = key();
        String answer = stolen.make(text(thief.get(OWN)));
        assertThat(make(caller().signIn("kasi"), key(), "HP kasi")).hasStatus3xxRedirection();
        assertThat(thief.post(OWN, "jawaban", answer)).hasRedirectedUrl(SHOW);
        assertThat(show(caller(), stolen)).hasStatus(422);
    }

    @Test
    void theKeyOfSomebodyElseIsNoSecondStep() {
        SoftKey lurah = key();
        make(caller().signIn("lurah"), lurah, "HP lurah");
        ask(Set.of("AUDITOR"));
        make(caller().signIn("auditor"), key(), "HP auditor");
        Caller second = caller().signIn("auditor");
        second.get("/akun");
        assertThat(show(second, lurah)).hasStatus(422).bodyText().contains("tidak cocok dengan akun");
        assertThat(second.get("/akun")).hasRedirectedUrl(SHOW);
    }

    @Test
    void aCounterThatWentBackIsACopyAndIsWrittenDown() {
        SoftKey key = key().counting(7);
        make(caller().signIn("ppid"), key, "HP ppid");
        assertThat(show(caller(), key)).hasRedirectedUrl("/akun/mulai");
        assertThat(show(caller(), key.counting(7))).hasStatus(422).bodyText().contains("mungkin ada salinannya");
        assertThat(show(caller(), key.counting(2))).hasStatus(422).bodyText().contains("mungkin ada salinannya");
        assertThat(acts("accounts.passkey-counter-back")).isEqualTo(2);
        assertThat(show(caller(), key.counting(20))).hasRedirectedUrl("/akun/mulai");
    }

    @Test
    void anUnknownKeyAWrongHandleAndAnotherPlaceAreRefused() {
        SoftKey key = key();
        make(caller().signIn("lurah2"), key, "HP lurah");
        SoftKey unknown = key();
        assertThat(show(caller(), unknown.handle(key.handle())))
                .hasStatus(422)
                .bodyText()
                .contains("tidak cocok");
        Caller elsewhere = caller();
        String answer = key.show(SoftKey.asked(text(elsewhere.get(SHOW))), "https://tingkir.palsu.example");
        assertThat(elsewhere.post(SHOW, "jawaban", answer))
                .hasStatus(422)
                .bodyText()
                .contains(HERE);
        String own = key.handle();
        assertThat(show(caller(), key.handle("AAAA"))).hasStatus(422);
        assertThat(show(caller(), key.handle(own))).hasRedirectedUrl("/akun/mulai");
        Caller kasi2 = caller().signIn("kasi2");
        String made = key().make(SoftKey.asked(text(kasi2.get(OWN))), "https://tingkir.palsu.example");
        assertThat(kasi2.post(OWN, "jawaban", made)).hasStatus(422).bodyText().contains("tidak cocok");
        assertThat(make(kasi2, key, "Kunci orang")).hasStatus(422);
    }

    @Test
    void aChallengeIsGoodOnceAndForFiveMinutes() {
        SoftKey key = key();
        make(caller().signIn("inspektorat"), key, "HP");
        Caller late = caller();
        String answer = key.show(text(late.get(SHOW)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(late.post(SHOW, "jawaban", answer)).hasStatus(422).bodyText().contains("Waktunya habis");
        Caller twice = caller();
        String good = key.show(text(twice.get(SHOW)));
        assertThat(twice.post(SHOW, "jawaban", good)).hasRedirectedUrl("/akun/mulai");
        assertThat(caller().post(SHOW, "jawaban", good))
                .hasStatus(422)
                .bodyText()
                .contains("Waktunya habis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "null", "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}"})
    void whatIsNoAnswerIsRefused(String junk) {
        Caller nobody = caller();
        nobody.get(SHOW);
        assertThat(nobody.post(SHOW, "jawaban", junk)).hasStatus(422);
        Caller loket2 = caller().signIn("loket2");
        loket2.get(OWN);
        assertThat(loket2.post(OWN, "nama", "Nama saya", "jawaban", junk))
                .hasStatus(422)
                .bodyText()
                .contains("Nama saya")
                .doesNotContain("⟦");
    }

    @Test
    void oneIsRemovedWithThePasswordButNotTheLastThatADutyAsksFor() {
        Caller ppdp = caller().signIn("ppdp");
        SoftKey key = key();
        make(ppdp, key, "Kesatu");
        String first = OWN + "/" + id("Kesatu") + "/hapus";
        assertThat(ppdp.post(first, "sandi", "salah"))
                .hasStatus(422)
                .bodyText()
                .contains("Kata sandi tidak cocok")
                .doesNotContain("⟦");
        assertThat(caller().signIn("loket").post(first, "sandi", "pendapa-contoh"))
                .hasStatus(404);
        ask(Set.of("PPDP"));
        assertThat(ppdp.get(OWN)).bodyText().doesNotContain("Hapus kunci ini");
        assertThat(ppdp.post(first, "sandi", "pendapa-contoh"))
                .hasStatus(403)
                .bodyText()
                .contains("yang terakhir");
        make(ppdp, key(), "Kedua");
        assertThat(ppdp.post(first, "sandi", "pendapa-contoh")).hasRedirectedUrl(OWN);
        assertThat(ppdp.post(first, "sandi", "pendapa-contoh")).hasStatus(404);
        assertThat(show(caller(), key)).hasStatus(422);
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
        Caller camat = caller().signIn("camat");
        clock.advance(Duration.ofMinutes(16));
        assertThat(camat.get(OWN)).bodyText().contains("15 menit").doesNotContain("data-pilihan");
        Caller fresh = caller().signIn("camat");
        String answer = key().make(text(fresh.get(OWN)));
        assertThat(camat.post(OWN, "jawaban", answer)).hasStatus(403);
        assertThat(fresh.post(OWN, "jawaban", answer, "nama", "n".repeat(61))).hasStatus(422);
    }

    @Test
    void aClosedAccountStaysOutside() {
        SoftKey key = key();
        make(caller().signIn("kelurahan"), key, "HP");
        jdbc.sql("UPDATE staff_account SET active = false WHERE username = 'kelurahan'")
                .update();
        assertThat(show(caller(), key)).hasStatus(422).bodyText().contains("tidak cocok");
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
