package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.newestCode;
import static id.pendapa.OwnAccountOf.open;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SoftKey;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Passkeys of citizens: made in the account, shown instead of a code, good nowhere else and never twice. */
@PageTest
class CitizenKeyPageTests {

    private static final String OWN = "/saya/akun/kunci-sandi";
    private static final String SHOW = "/saya/masuk/kunci-sandi";
    private static final String HERE = "http://localhost:8080";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @BeforeEach
    void asIfNobodyHadTriedBefore() {
        FreshLimits.forgetAll(context);
    }

    private Visitor visitor() {
        return new Visitor(pages, "localhost");
    }

    private Visitor citizen(String contact) {
        Visitor citizen = visitor();
        open(citizen, contact);
        return citizen;
    }

    private static String question(MockHttpServletResponse page) {
        return Visitor.find("name=\"tantangan\" value=\"([^\"]+)\"", page);
    }

    private static MockHttpServletResponse make(Visitor citizen, SoftKey key, String name) {
        MockHttpServletResponse page = citizen.get(OWN);
        return citizen.post(
                OWN, Map.of("nama", name, "tantangan", question(page), "jawaban", key.make(Visitor.text(page))));
    }

    private static MockHttpServletResponse show(Visitor citizen, SoftKey key) {
        return citizen.post(SHOW, shown(citizen.get(SHOW), key));
    }

    private static Map<String, String> shown(MockHttpServletResponse page, SoftKey key) {
        return Map.of("tantangan", question(page), "jawaban", key.show(Visitor.text(page)));
    }

    private static void assertRefused(MockHttpServletResponse answer, String why) {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains(why).doesNotContain("⟦");
    }

    private int rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    @Test
    void aPasskeyOpensTheAccountAndIsRemovedAgain() {
        Visitor citizen = citizen("kunci@contoh.example");
        assertThat(Visitor.text(citizen.get(OWN)))
                .contains("Belum ada kunci sandi", "k•••@contoh.example")
                .doesNotContain("⟦", "kunci@contoh.example");
        SoftKey key = new SoftKey(HERE);
        assertMoved(make(citizen, key, ""), OWN);
        assertThat(Visitor.text(citizen.get(OWN))).contains("HP saya", "Belum pernah dipakai");
        assertThat(Visitor.text(citizen.get("/contoh/pesan"))).contains("berubah");

        Visitor elsewhere = visitor();
        assertMoved(show(elsewhere, key), "/saya");
        assertThat(elsewhere.get("/saya").getStatus()).isEqualTo(200);
        assertMoved(elsewhere.get(SHOW), "/saya");
        MockHttpServletResponse page = elsewhere.get(OWN);
        assertThat(Visitor.text(page)).doesNotContain("Belum pernah dipakai");
        assertMoved(elsewhere.post(Visitor.find("action=\"(" + OWN + "/\\d+/hapus)\"", page), Map.of()), OWN);
        assertRefused(show(visitor(), key), "tidak cocok dengan akun warga");
    }

    @Test
    void nobodyRemovesOrSeesAnothersKey() {
        Visitor owner = citizen("pemilik@contoh.example");
        make(owner, new SoftKey(HERE), "HP pemilik");
        String path = Visitor.find("action=\"(" + OWN + "/\\d+/hapus)\"", owner.get(OWN));
        Visitor other = citizen("bukan@contoh.example");
        assertThat(other.post(path, Map.of()).getStatus()).isEqualTo(404);
        assertThat(Visitor.text(other.get(OWN))).doesNotContain("HP pemilik");
        assertMoved(visitor().get(OWN), "/saya/masuk");
        assertMoved(visitor().post(path, Map.of()), "/saya/masuk");
        assertMoved(visitor().post(OWN, Map.of("jawaban", "x")), "/saya/masuk");
        assertThat(Visitor.text(owner.get(OWN))).contains("HP pemilik");
    }

    @Test
    void whatWasAskedIsGoodOnceInItsBrowserForItsPurposeAndNotForLong() {
        Visitor citizen = citizen("sekali@contoh.example");
        SoftKey key = new SoftKey(HERE);
        make(citizen, key, "HP");
        Visitor thief = visitor();
        Visitor victim = visitor();
        Map<String, String> answer = shown(victim.get(SHOW), key);
        thief.get(SHOW);
        assertRefused(thief.post(SHOW, answer), "Waktunya habis");
        Visitor copy = victim.at("localhost");
        assertMoved(victim.post(SHOW, answer), "/saya");
        assertRefused(copy.post(SHOW, answer), "Waktunya habis");

        String making = question(citizen.get(OWN));
        assertRefused(
                citizen.at("localhost").post(SHOW, Map.of("tantangan", making, "jawaban", "{}")), "Waktunya habis");
        Visitor late = visitor();
        Map<String, String> old = shown(late.get(SHOW), key);
        clock.advance(Duration.ofMinutes(6));
        assertRefused(late.post(SHOW, old), "Waktunya habis");
        int spent = rows("spent_challenge");
        assertThat(spent).isPositive();
        clock.advance(Duration.ofHours(2));
        runs.runDue();
        assertThat(rows("spent_challenge")).isLessThan(spent);
    }

    @Test
    void keysOfOtherPagesCopiesAndRubbishAreRefused() {
        Visitor citizen = citizen("aneh@contoh.example");
        MockHttpServletResponse page = citizen.get(OWN);
        SoftKey elsewhere = new SoftKey("https://penipu.example");
        assertRefused(
                citizen.post(
                        OWN,
                        Map.of(
                                "nama",
                                "HP",
                                "tantangan",
                                question(page),
                                "jawaban",
                                elsewhere.make(Visitor.text(page)))),
                "tidak cocok dengan akun warga");
        SoftKey key = new SoftKey(HERE).counting(5);
        assertMoved(make(citizen, key, "HP"), OWN);
        assertMoved(show(visitor(), key), "/saya");
        assertRefused(show(visitor(), key.counting(1)), "mungkin ada salinannya");
        for (String rubbish : new String[] {"{}", "x", "[]", "{\"id\":\"a\"}"}) {
            Visitor visitor = visitor();
            String asked = question(visitor.get(SHOW));
            assertRefused(
                    visitor.post(SHOW, Map.of("tantangan", asked, "jawaban", rubbish)), "tidak cocok dengan akun");
        }
        for (String rubbish : new String[] {"", "x", "=", "A".repeat(90)}) {
            assertRefused(visitor().post(SHOW, Map.of("tantangan", rubbish, "jawaban", "{}")), "Waktunya habis");
        }
        assertRefused(visitor().post(SHOW, Map.of()), "JavaScript harus menyala");
    }

    @Test
    void makingNeedsAFreshSignInAShortNameAndRoom() {
        Visitor citizen = citizen("penuh@contoh.example");
        MockHttpServletResponse refused = make(citizen, new SoftKey(HERE), "n".repeat(61));
        assertRefused(refused, "paling banyak 60 huruf");
        assertThat(Visitor.text(refused)).contains("n".repeat(61), "href=\"#nama\"");
        for (int made = 0; made < 10; made++) {
            assertMoved(make(citizen, new SoftKey(HERE), "HP " + made), OWN);
        }
        assertThat(Visitor.text(citizen.get(OWN))).contains("Sudah ada sepuluh").doesNotContain("data-kunci-sandi");
        assertRefused(citizen.post(OWN, Map.of("jawaban", "{}")), "Sudah ada sepuluh");
        clock.advance(Duration.ofMinutes(16));
        assertRefused(citizen.post(OWN, Map.of("jawaban", "{}")), "baru saja masuk");
    }

    @Test
    void accountsThatBecomeOneKeepTheirKeysAndAClosedOneHasNone() {
        Visitor first = citizen("satu@contoh.example");
        SoftKey key = new SoftKey(HERE);
        make(first, key, "HP pertama");
        Visitor second = citizen("dua@contoh.example");
        assertMoved(second.post("/saya/akun/kontak", Map.of("kontak", "satu@contoh.example")), "/saya/masuk/kode");
        assertMoved(second.post("/saya/masuk/kode", Map.of("kode", newestCode(second))), "/saya/akun");
        assertThat(Visitor.text(second.get(OWN))).contains("HP pertama");
        Visitor again = visitor();
        assertMoved(show(again, key), "/saya");
        assertThat(Visitor.text(again.get("/saya/akun"))).contains("s•••@contoh.example", "d•••@contoh.example");
        assertMoved(again.post("/saya/akun/hapus", Map.of()), "/");
        assertRefused(show(visitor(), key), "tidak cocok dengan akun warga");
    }
}
