package id.pendapa.catalogue;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A service leaves the hall and comes back: nothing that was sent is touched, nobody meets a dead link. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetirementPageTests {

    private static final String LIST = "/pengaturan/layanan";
    private static final String PLACE = LIST + "/RISET/henti";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Catalogue catalogue;

    @Autowired
    StoredCatalogue kept;

    @Autowired
    ShippedServices shipped;

    @Autowired
    TaskRuns tasks;

    @Autowired
    JdbcClient jdbc;

    /** The next class has a database without what was retired here. */
    @AfterAll
    void forget() {
        kept.forget();
    }

    @Test
    void aServiceIsTakenAwayToldAndOfferedAgainByTwo() {
        PublishedService before = catalogue.getLive("RISET");
        Cookie[] browser = {};
        MvcTestResult begun = post(browser, "/layanan/RISET/mulai", Map.of());
        String draft = target(begun);
        browser = begun.getResponse().getCookies();
        assertThat(post(browser, draft + "/simpan", Map.of("email", "warga@contoh.example")))
                .hasStatus(302);

        Cookie[] sekcam = signIn(pages, "sekcam");
        assertThat(look(sekcam, PLACE))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada permohonan baru", "menurut versinya sendiri", "Isian yang belum dikirim")
                .doesNotContain("⟦");
        Map<String, String> form = form(before, "Urusan ini pindah <ke> Kesbangpol.", "");
        assertThat(post(sekcam, PLACE, form))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis apa yang dapat dilakukan warga", "pindah &lt;ke&gt; Kesbangpol")
                .doesNotContain("⟦");
        form.put("gantinya", "Datang ke Kantor Kesbangpol dengan proposal.");
        form.put("versi", "99");
        assertThat(post(sekcam, PLACE, form)).hasStatus(409);
        form.put("versi", Integer.toString(before.definition().version()));
        assertThat(post(signIn(pages, "admin"), PLACE, form)).hasStatus(403);
        assertThat(post(sekcam, PLACE, form)).hasRedirectedUrl(PLACE);
        assertThat(post(sekcam, PLACE, form)).as("a second press").hasRedirectedUrl(PLACE);
        assertThat(count("audit_entry WHERE action = 'catalogue.service-retired' AND subject_key = 'RISET'"))
                .isOne();

        goneForCitizens(browser, draft);
        assertThat(catalogue.get(before.id()).definition())
                .as("running requests keep their version")
                .isEqualTo(before.definition());
        shipped.publishWhereNew(
                DefinitionDesk.under(before.definition(), before.definition().version() + 5));
        assertThat(catalogue.findLive("RISET"))
                .as("a newer Pendapa does not bring it back")
                .isEmpty();

        backAgain(before);
        assertThat(look(browser, draft)).hasStatus(302);
    }

    private void goneForCitizens(Cookie[] browser, String draft) {
        assertThat(look(new Cookie[0], "/layanan/riset"))
                .hasStatusOk()
                .bodyText()
                .contains("tidak ditawarkan lagi sejak 25 November 2026", "Datang ke Kantor Kesbangpol", "&lt;ke&gt;")
                .doesNotContain("Mulai mengajukan", "⟦");
        assertThat(look(new Cookie[] {new Cookie("pendapa-bahasa", "en")}, "/layanan/RISET"))
                .bodyText()
                .contains("has not been offered since 25 November 2026", "What to do instead");
        assertThat(look(new Cookie[0], "/layanan")).bodyText().contains("Tidak ditawarkan lagi", "/layanan/RISET");
        assertThat(post(new Cookie[0], "/layanan/RISET/mulai", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("tidak ditawarkan lagi");
        assertThat(look(signIn(pages, "loket"), "/meja/baru/RISET")).hasStatus(409);
        assertThat(look(browser, draft))
                .hasStatusOk()
                .bodyText()
                .contains("tidak dapat dikirim lagi", "Datang ke Kantor Kesbangpol", "/hapus")
                .doesNotContain("⟦");
        assertThat(look(browser, draft + "/periksa")).hasRedirectedUrl(draft);
        assertThat(post(browser, draft + "/periksa", Map.of("kunci", key(), "versi", "1")))
                .hasRedirectedUrl(draft);
        tasks.runDue();
        assertThat(count("message WHERE template = 'DRAF_DIHENTIKAN'")).isOne();
    }

    private void backAgain(PublishedService before) {
        Cookie[] admin = signIn(pages, "admin");
        assertThat(look(admin, LIST)).bodyText().contains("tidak ditawarkan lagi sejak 25 November 2026", PLACE);
        assertThat(look(admin, LIST + "/RISET")).hasRedirectedUrl(PLACE);
        assertThat(look(admin, PLACE)).hasStatusOk().bodyText().contains("Tawarkan lagi", "Kesbangpol");
        assertThat(post(admin, LIST + "/RISET/tawarkan", Map.of("kunci", key())))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya");
        String proposal =
                target(post(admin, LIST + "/RISET/tawarkan", Map.of("kunci", key(), "alasan", "Kembali ke kita")));
        assertThat(look(admin, proposal)).bodyText().contains("Isi layanan tidak berubah", "Kembali ke kita");
        assertThat(post(admin, proposal + "/setujui", Map.of())).hasStatus(403);
        assertThat(post(signIn(pages, "camat"), proposal + "/setujui", Map.of()))
                .hasRedirectedUrl(proposal);
        assertThat(catalogue.getLive("RISET").definition().version())
                .isEqualTo(before.definition().version() + 1);
        assertThat(look(new Cookie[0], "/layanan/RISET")).bodyText().contains("Mulai mengajukan");
    }

    @Test
    void aProposalThatWaitsComesFirstAndWhoOnlyProposesCannotRetire() {
        Cookie[] admin = signIn(pages, "admin");
        assertThat(look(admin, LIST + "/RAMAI/henti")).hasStatus(404);
        PublishedService live = catalogue.getLive("LEGALISIR");
        assertThat(look(admin, LIST + "/LEGALISIR/henti")).bodyText().contains("Sekcam atau Camat yang dapat");
        assertThat(look(signIn(pages, "loket"), LIST + "/LEGALISIR/henti")).hasStatus(403);
        jdbc.sql("""
                        INSERT INTO card_proposal (service_code, document, reason, status, proposed_by_account_id,
                                                   proposed_by, proposed_at)
                        VALUES ('LEGALISIR', '{}', 'Uji', 'WAITING', 1, 'Uji', now())
                        """).update();
        assertThat(look(admin, LIST + "/LEGALISIR/henti")).bodyText().contains("sudah ada usulan");
        assertThat(post(signIn(pages, "camat"), LIST + "/LEGALISIR/henti", form(live, "Uji", "Uji")))
                .hasStatus(409);
        assertThat(catalogue.findLive("LEGALISIR")).isPresent();
    }

    private static Map<String, String> form(PublishedService seen, String reason, String instead) {
        Map<String, String> form = new HashMap<>();
        form.put("versi", Integer.toString(seen.definition().version()));
        form.put("kunci", key());
        form.put("alasan", reason);
        form.put("gantinya", instead);
        return form;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private MvcTestResult look(Cookie[] who, String address) {
        var request = pages.get().uri(address);
        return (who.length == 0 ? request : request.cookie(who)).exchange();
    }

    private MvcTestResult post(Cookie[] who, String address, Map<String, String> values) {
        var request = pages.post().uri(address).with(csrf());
        if (who.length > 0) {
            request.cookie(who);
        }
        values.forEach(request::param);
        return request.exchange();
    }

    private static String target(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private int count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}
