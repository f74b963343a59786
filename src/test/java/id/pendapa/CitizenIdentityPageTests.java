package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.newestCode;
import static id.pendapa.OwnAccountOf.open;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.citizens.oidc.AuthorizationServer;
import id.pendapa.citizens.oidc.ProviderVisitor;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Citizens sign in with what a provider of identities knows; whatever else comes back opens nothing. */
@PageTest
class CitizenIdentityPageTests {

    private static final String GO = "/saya/masuk/oidc";
    private static final String OWN = "/saya/akun/identitas";
    private static final String WORTHLESS = "/saya/masuk?oidc=worthless";

    private final AuthorizationServer provider = AuthorizationServer.SHARED;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aProvider() {
        FreshLimits.forgetAll(context);
        provider.serve("http://localhost", clock, Visitor.text(visitor().get(GO + "/kunci")));
    }

    private Visitor visitor() {
        return new Visitor(pages, "localhost");
    }

    /** What the browser of somebody would open after signing in at the provider. */
    private static String wayBack(Visitor visitor, String user) {
        MockHttpServletResponse sent = visitor.get(GO);
        assertThat(sent.getStatus()).isEqualTo(302);
        URI back = new ProviderVisitor(user).wayBack(String.valueOf(sent.getRedirectedUrl()));
        assertThat(back.getPath()).isEqualTo(GO + "/kembali");
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static Visitor signedIn(Visitor visitor, String user) {
        assertMoved(visitor.get(wayBack(visitor, user)), "/saya");
        return visitor;
    }

    private int accounts() {
        return jdbc.sql("SELECT count(*) FROM citizen_account")
                .query(Integer.class)
                .single();
    }

    @Test
    void theFirstTimeMakesAnAccountAndLaterTimesOpenIt() {
        int before = accounts();
        assertThat(Visitor.text(visitor().get("/saya/masuk"))).contains("Masuk dengan Identitas Contoh");
        Visitor phone = signedIn(visitor(), "siti-pertama");
        assertThat(Visitor.text(phone.get(OWN)))
                .contains("Identitas Contoh", "Lepaskan")
                .doesNotContain("siti", "⟦");
        assertThat(accounts()).isEqualTo(before + 1);
        signedIn(visitor(), "siti-pertama");
        assertThat(accounts()).isEqualTo(before + 1);
        signedIn(visitor(), "budi-pertama");
        assertThat(accounts()).isEqualTo(before + 2);
        assertThat(jdbc.sql("SELECT encode(subject_index, 'escape') FROM citizen_identity")
                        .query(String.class)
                        .list())
                .noneMatch(index -> index.contains("siti"));
    }

    @Test
    void anIdentityIsAddedToAnAccountAndTakenAwayAgain() {
        Visitor citizen = visitor();
        open(citizen, "tambah@contoh.example");
        assertThat(Visitor.text(citizen.get(OWN)))
                .contains("Belum ada identitas digital", "Tambahkan Identitas Contoh");
        signedIn(visitor(), "budi"); // Had an account of its own until now.
        int before = accounts();
        assertMoved(citizen.get(wayBack(citizen, "budi")), OWN);
        assertThat(accounts()).isEqualTo(before - 1);
        assertThat(Visitor.text(citizen.get("/contoh/pesan"))).contains("berubah");
        assertThat(Visitor.text(signedIn(visitor(), "budi").get("/saya/akun"))).contains("t•••@contoh.example");
        assertMoved(citizen.get(wayBack(citizen, "budi")), OWN); // Once more changes nothing.

        String remove = Visitor.find("action=\"(" + OWN + "/\\d+/hapus)\"", citizen.get(OWN));
        Visitor other = visitor();
        open(other, "lain@contoh.example");
        assertThat(other.post(remove, Map.of()).getStatus()).isEqualTo(404);
        assertMoved(visitor().post(remove, Map.of()), "/saya/masuk");
        assertMoved(citizen.post(remove, Map.of()), OWN);
        assertThat(citizen.post(remove, Map.of()).getStatus()).isEqualTo(404);
        assertThat(accounts()).isEqualTo(before);
        signedIn(visitor(), "budi");
        assertThat(accounts()).isEqualTo(before + 1);
    }

    @Test
    void theLastWayInStays() {
        Visitor citizen = signedIn(visitor(), "siti");
        String remove = Visitor.find("action=\"(" + OWN + "/\\d+/hapus)\"", citizen.get(OWN));
        MockHttpServletResponse refused = citizen.post(remove, Map.of());
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(refused)).contains("tidak dapat masuk lagi");
        assertMoved(citizen.post("/saya/akun/kontak", Map.of("kontak", "siti@contoh.example")), "/saya/masuk/kode");
        assertMoved(citizen.post("/saya/masuk/kode", Map.of("kode", newestCode(citizen))), "/saya/akun");
        assertMoved(citizen.post(remove, Map.of()), OWN);
    }

    @Test
    void whatWasBegunElsewhereOrTwiceOrBySomebodyElseOpensNothing() {
        Visitor victim = visitor();
        String back = wayBack(victim, "siti");
        Visitor thief = visitor();
        assertMoved(thief.get(back), WORTHLESS);
        thief.get(GO);
        assertMoved(thief.get(back), WORTHLESS);
        assertMoved(thief.get(GO + "/kembali"), WORTHLESS);
        assertMoved(victim.get(back.replace("state=", "state=x")), WORTHLESS);
        assertMoved(victim.get(back.replaceAll("code=[^&]+", "code=tebakan")), WORTHLESS);
        assertThat(Visitor.text(victim.get(WORTHLESS))).contains("Masuk dengan Identitas Contoh tidak berhasil");

        Visitor again = visitor();
        String once = wayBack(again, "siti");
        Visitor copy = again.at("localhost");
        assertMoved(again.get(once), "/saya");
        assertMoved(copy.get(once), WORTHLESS); // The provider gives a token for a code only once.

        Visitor owner = visitor();
        String begunAsNobody = wayBack(owner, "budi");
        open(owner, "pemilik-oidc@contoh.example");
        assertMoved(owner.get(begunAsNobody), OWN + "?oidc=worthless");
        assertThat(Visitor.text(owner.get(OWN + "?oidc=worthless")))
                .contains("tidak berhasil", "Belum ada identitas digital");
    }

    @Test
    void tokensThatProveNothingOpenNothing() {
        int before = accounts();
        provider.lie(claims -> claims.audience(List.of("orang-lain")));
        assertNothingOpens();
        provider.lie(claims -> claims.audience(List.of(AuthorizationServer.CLIENT, "orang-lain")));
        assertNothingOpens();
        provider.lie(claims -> claims.claim("azp", "orang-lain"));
        assertNothingOpens();
        provider.lie(claims -> claims.issuer("http://127.0.0.1:1"));
        assertNothingOpens();
        provider.lie(claims -> claims.claim("nonce", "lain"));
        assertNothingOpens();
        provider.lie(claims -> claims.claims(all -> all.remove("nonce")));
        assertNothingOpens();
        provider.lie(claims -> claims.claims(all -> all.remove("exp")));
        assertNothingOpens();
        provider.lie(claims -> claims.subject(" "));
        assertNothingOpens();
        provider.lie(claims -> {});
        provider.forge();
        assertNothingOpens();
        assertThat(accounts()).isEqualTo(before);
    }

    private void assertNothingOpens() {
        Visitor visitor = visitor();
        assertMoved(visitor.get(wayBack(visitor, "siti")), WORTHLESS);
        assertMoved(visitor.get("/saya"), "/saya/masuk");
    }

    @Test
    void aTokenThatIsOverOpensNothing() {
        Visitor visitor = visitor();
        String back = wayBack(visitor, "siti");
        provider.lie(claims -> claims.issuedAt(SettableClock.START.minus(Duration.ofMinutes(40)))
                .expiresAt(SettableClock.START.minus(Duration.ofMinutes(2))));
        assertMoved(visitor.get(back), WORTHLESS);
    }

    @Test
    void whoeverSaysNoIsToldThatACodeOpensToo() {
        Visitor visitor = visitor();
        String state = wayBack(visitor, "siti").replaceAll(".*(state=[^&]+).*", "$1");
        assertMoved(visitor.get(GO + "/kembali?error=access_denied&" + state), "/saya/masuk?oidc=declined");
        assertThat(Visitor.text(visitor.get("/saya/masuk?oidc=declined"))).contains("tidak jadi masuk");
        assertMoved(visitor.get(GO + "/kembali?error=server_error&" + state), WORTHLESS);
        assertMoved(visitor.get(GO + "/kembali?code=x&iss=http://penipu.example&" + state), WORTHLESS);
        assertThat(Visitor.text(visitor.get("/saya/masuk?oidc=%3Cscript%3E"))).doesNotContain("govuk-inset-text");
    }

    @Test
    void aProviderThatDoesNotAnswerKeepsNobodyOut() {
        Visitor visitor = visitor();
        String back = wayBack(visitor, "siti");
        provider.beBusy();
        assertMoved(visitor.get(back), "/saya/masuk?oidc=unreachable");
        assertThat(Visitor.text(visitor.get("/saya/masuk?oidc=unreachable")))
                .contains("sedang tidak dapat dihubungi", "Kirim kode");
        clock.advance(Duration.ofHours(2)); // What it told of itself would be asked again, and is believed on.
        assertThat(visitor.get(GO).getRedirectedUrl()).startsWith(provider.issuer());
    }

    @Test
    void aProviderThatTellsTheNikTiesAPersonWhoHasNoAccountYet() {
        provider.lie(claims -> claims.claim("nik", "bukan NIK"));
        Visitor without = signedIn(visitor(), "rina");
        assertThat(Visitor.text(without.get("/saya/akun/diri"))).contains("belum diikat");
        provider.lie(claims -> claims.claim("nik", 5));
        Visitor strange = visitor();
        assertMoved(strange.get(wayBack(strange, "rina")), WORTHLESS);

        provider.lie(claims -> claims.claim("nik", "3373025208910000"));
        signedIn(visitor(), "rina-lagi");
        Visitor tied = signedIn(visitor(), "rina-tiga");
        assertThat(Visitor.text(tied.get("/saya/akun/diri"))).contains("belum diikat"); // Has an account already.
        Visitor first = signedIn(visitor(), "rina-lagi");
        assertThat(Visitor.text(first.get("/saya/akun/diri")))
                .contains("NIK 33••••••••••0000", "Dipastikan oleh penyedia identitas")
                .doesNotContain("3373025208910000", "⟦");
    }

    @Test
    void triesFromOneNetworkAreLimited() {
        Visitor visitor = visitor();
        String state = String.valueOf(visitor.get(GO).getRedirectedUrl()).replaceAll(".*(state=[^&]+).*", "$1");
        for (int tried = 0; tried < 60; tried++) {
            assertMoved(visitor.get(GO + "/kembali?code=x&" + state), WORTHLESS);
        }
        assertThat(visitor.get(GO + "/kembali?code=x&" + state).getStatus()).isEqualTo(429);
    }
}
