package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The Sekcam enters who signs a.n. whom, and who is away; the next letter has the right signatory at once. */
@PageTest
class DelegationPageTests {

    private static final LocalDate TODAY = LocalDate.ofInstant(SettableClock.START, ZoneId.of("Asia/Jakarta"));
    private static final String DELEGATIONS = "/pengaturan/pelimpahan";
    private static final String ABSENCES = "/pengaturan/cuti";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Signatories signatories;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverIsAwayIsSignedForByTheDelegateAndSignsAgainWhenBack() {
        Cookie[] sekcam = signIn(pages, "sekcam");
        assertThat(pages.get().uri(ABSENCES).cookie(sekcam)).bodyText().contains("Tidak ada yang cuti");
        Map<String, String> form = form("orang", official("Contoh Satu Wibawa"), "25", "27");
        form.put("sebab", "cuti tahunan");
        assertThat(post(ABSENCES, form, sekcam)).hasRedirectedUrl(ABSENCES);
        assertThat(post(ABSENCES, form, sekcam)).hasRedirectedUrl(ABSENCES);
        assertThat(headingOn(TODAY)).containsExactly("a.n. CAMAT TINGKIR", "SEKRETARIS KECAMATAN");
        assertThat(headingOn(TODAY.plusDays(3))).containsExactly("CAMAT TINGKIR");
        assertThat(pages.get().uri(ABSENCES).cookie(sekcam))
                .hasStatusOk()
                .bodyText()
                .contains("Contoh Satu Wibawa", "25 November 2026 – 27 November 2026 · cuti tahunan")
                .doesNotContain("⟦");
        form.put("kunci", UUID.randomUUID().toString());
        refused(ABSENCES, form, sekcam, "sudah tercatat tidak hadir");

        clock.advance(Duration.ofDays(1));
        sekcam = signIn(pages, "sekcam");
        String end = ABSENCES + "/" + newest("official_absence") + "/akhiri";
        assertThat(post(end, Map.of(), sekcam)).hasRedirectedUrl(ABSENCES);
        assertThat(headingOn(TODAY)).containsExactly("a.n. CAMAT TINGKIR", "SEKRETARIS KECAMATAN");
        assertThat(headingOn(TODAY.plusDays(1))).containsExactly("CAMAT TINGKIR");
        assertThat(post(end, Map.of(), sekcam)).hasStatus(404);

        Map<String, String> later = form("orang", official("Contoh Satu Wibawa"), "28", "29");
        assertThat(post(ABSENCES, later, sekcam)).hasRedirectedUrl(ABSENCES);
        assertThat(post(ABSENCES + "/" + newest("official_absence") + "/akhiri", Map.of(), sekcam))
                .hasRedirectedUrl(ABSENCES);
        assertThat(headingOn(TODAY.plusDays(3))).containsExactly("CAMAT TINGKIR");
    }

    @Test
    void aDelegationEndsAndAnotherBegins() {
        Cookie[] camat = signIn(pages, "camat");
        assertThat(pages.get().uri(DELEGATIONS).cookie(signIn(pages, "loket"))).hasStatus(403);
        assertThat(pages.get().uri(DELEGATIONS).cookie(camat))
                .hasStatusOk()
                .bodyText()
                .contains("Camat Tingkir oleh Sekretaris Kecamatan", "1 Januari 2026 · SK CONTOH/1/2026")
                .doesNotContain("⟦");
        Map<String, String> form = form("dari", position("CAMAT"), "25", "");
        form.putAll(Map.of("kepada", position("KASI_PEMERINTAHAN"), "sk", "CONTOH/9/2026"));
        refused(DELEGATIONS, form, camat, "sudah punya pelimpahan");
        long old = jdbc.sql("""
                        SELECT d.id FROM signing_delegation d JOIN position p ON p.id = d.position_id
                        WHERE p.code = 'CAMAT'
                        """).query(Long.class).single();
        assertThat(post(DELEGATIONS + "/" + old + "/akhiri", Map.of(), camat)).hasRedirectedUrl(DELEGATIONS);
        assertThat(post(DELEGATIONS + "/" + old + "/akhiri", Map.of(), camat)).hasStatus(404);
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post(DELEGATIONS, form, camat)).hasRedirectedUrl(DELEGATIONS);
        assertThat(pages.get().uri(DELEGATIONS).cookie(camat))
                .bodyText()
                .contains("Camat Tingkir oleh Kepala Seksi Pemerintahan", "25 November 2026 · SK CONTOH/9/2026");

        Map<String, String> circle = form("dari", position("KASI_PEMERINTAHAN"), "25", "30");
        circle.putAll(Map.of("kepada", position("CAMAT"), "sk", "CONTOH/9/2026"));
        refused(DELEGATIONS, circle, camat, "Akhiri yang itu dahulu");
        assertThat(post(DELEGATIONS + "/" + newest("signing_delegation") + "/akhiri", Map.of(), camat))
                .hasRedirectedUrl(DELEGATIONS);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action LIKE 'office.delegation-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeIsToldBesideTheField() {
        Cookie[] sekcam = signIn(pages, "sekcam");
        Map<String, String> form = form("dari", position("PPID"), "24", "");
        form.putAll(Map.of("kepada", position("PPID"), "sk", "X/1"));
        refused(DELEGATIONS, form, sekcam, "paling cepat hari ini");
        form.put("mulai-hari", "25");
        refused(DELEGATIONS, form, sekcam, "Pilih jabatan yang lain");
        form.put("sk", " ");
        refused(DELEGATIONS, form, sekcam, "Isi nomor SK");
        form.put("kepada", "999999");
        form.put("sampai-hari", "31");
        refused(DELEGATIONS, form, sekcam, "value=\"31\"");
        Map<String, String> leave = form("orang", official("Contoh Tiga Utami"), "25", "24");
        refused(ABSENCES, leave, sekcam, "paling cepat hari ini");
        leave.putAll(Map.of("sampai-hari", "26", "sebab", "x".repeat(121)));
        refused(ABSENCES, leave, sekcam, "paling banyak 120 huruf");
        leave.put("orang", "999999");
        refused(ABSENCES, leave, sekcam, "Pilih");
    }

    private void refused(String address, Map<String, String> form, Cookie[] session, String sentence) {
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post(address, form, session))
                .hasStatus(422)
                .bodyText()
                .contains(sentence)
                .doesNotContain("⟦");
    }

    private List<String> headingOn(LocalDate day) {
        return signatories
                .choose(new SignatoryWish("CAMAT", null, null, true), day)
                .headingLines();
    }

    private Map<String, String> form(String who, String id, String first, String last) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString(), who, id));
        form.putAll(Map.of("mulai-hari", first, "mulai-bulan", "11", "mulai-tahun", "2026"));
        if (!last.isEmpty()) {
            form.putAll(Map.of("sampai-hari", last, "sampai-bulan", "11", "sampai-tahun", "2026"));
        }
        return form;
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie[] session) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String position(String code) {
        return jdbc.sql("SELECT id FROM position WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private String official(String name) {
        return jdbc.sql("SELECT id FROM official WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String newest(String table) {
        return jdbc.sql("SELECT max(id) FROM " + table).query(String.class).single();
    }
}
