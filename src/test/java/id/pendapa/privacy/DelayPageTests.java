package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Some sights are shown later by a rule of two people; that, why and until when is told at once. */
@PageTest
class DelayPageTests {

    private static final String DELAYS = "/pelindungan/penundaan";
    private static final String KASI = "Kepala Seksi Pelayanan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    ApplicantCheck check;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void aRequest() {
        clock.set(SettableClock.START);
        number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void noRuleStays() {
        clock.set(SettableClock.START.plus(Duration.ofMinutes(5)));
        Caller camat = as("camat");
        jdbc.sql("SELECT id || '/' || version FROM disclosure_delay WHERE ended_at IS NULL")
                .query(String.class)
                .list()
                .forEach(rule -> camat.post(
                        DELAYS + "/" + rule.replaceFirst("/.*", "") + "/akhiri",
                        "versi",
                        rule.replaceFirst(".*/", "")));
    }

    private Caller as(String name) {
        return new Caller(pages).signIn(name);
    }

    private MvcTestResult sights() {
        return pages.get().uri("/cek/" + number + "/jejak").cookie(applicant()).exchange();
    }

    private Cookie applicant() {
        return new Cookie(
                "pendapa-cek",
                check.seal(new Grant(number, true, clock.instant().plusSeconds(600), false)));
    }

    private MvcTestResult propose(Caller officer, String position, String reason, String days) {
        return officer.post(
                DELAYS,
                "jabatan",
                position,
                "alasan",
                reason,
                "dasar",
                "UU 27/2022 Pasal 15",
                "hari",
                days,
                "kunci",
                UUID.randomUUID().toString());
    }

    private String newest() {
        return jdbc.sql("SELECT max(id)::text FROM disclosure_delay")
                .query(String.class)
                .single();
    }

    private String running(String days) {
        assertThat(propose(as("auditor"), KASI, "pemeriksaan sedang berjalan", days))
                .hasRedirectedUrl(DELAYS);
        String id = newest();
        assertThat(as("camat").post(DELAYS + "/" + id + "/setujui", "versi", "1"))
                .hasRedirectedUrl(DELAYS);
        return id;
    }

    @Test
    void whatARuleHoldsBackIsToldAtOnceAndShownByItselfAfterItsEnd() {
        as("kasi").get("/meja/" + number); // Before the rule.
        clock.advance(Duration.ofMinutes(1));
        running("3");
        as("kasi").get("/meja/" + number);
        as("loket").get("/meja/" + number);
        assertThat(sights())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 penglihatan ditunda sampai paling lambat Sabtu, 28 November 2026 pukul 10.01 WIB",
                        "karena pemeriksaan sedang berjalan",
                        KASI,
                        "Petugas Loket 1")
                .doesNotContain("⟦");
        long hidden = jdbc.sql("SELECT max(id) FROM access_entry WHERE subject_key = :number AND actor_label = :kasi")
                .param("number", number)
                .param("kasi", KASI)
                .query(Long.class)
                .single();
        assertThat(sights()).bodyText().doesNotContain("baris=" + hidden);
        assertThat(pages.get()
                        .uri("/cek/" + number + "/tanya?baris=" + hidden)
                        .cookie(applicant())
                        .exchange())
                .hasStatus(404);

        clock.advance(Duration.ofDays(3));
        assertThat(sights()).bodyText().contains("baris=" + hidden).doesNotContain("ditunda");
    }

    @Test
    void endingARuleEarlyShowsEverythingAtOnce() {
        String id = running("90");
        as("kasi").get("/meja/" + number);
        assertThat(sights()).bodyText().contains("1 penglihatan ditunda").doesNotContain(KASI);
        Caller camat = as("camat");
        assertThat(camat.get(DELAYS))
                .bodyText()
                .contains("Akhiri penundaan ini")
                .doesNotContain("⟦");
        assertThat(camat.post(DELAYS + "/" + id + "/akhiri", "versi", "1")).hasStatus(409);
        assertThat(camat.post(DELAYS + "/" + id + "/akhiri", "versi", "2")).hasRedirectedUrl(DELAYS);
        assertThat(camat.post(DELAYS + "/" + id + "/akhiri", "versi", "3")).hasStatus(409);
        assertThat(sights()).bodyText().contains(KASI).doesNotContain("ditunda");
    }

    @Test
    void aRuleTakesTwoPeopleAndEndsWithinNinetyDays() {
        Caller ppdp = as("ppdp");
        assertThat(ppdp.get(DELAYS)).hasStatusOk().bodyText().contains("Usulkan penundaan");
        for (String days : new String[] {"0", "91", "-1", "x", "", "100"}) {
            assertThat(propose(ppdp, KASI, "pemeriksaan", days))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Tulis angka dari 1 sampai 90", "value=\"pemeriksaan\"");
        }
        assertThat(propose(ppdp, "Jabatan Khayal", "x", "3")).hasStatus(422);
        assertThat(propose(ppdp, KASI, " ", "3")).hasStatus(422);
        assertThat(propose(ppdp, KASI, "pemeriksaan", "3")).hasRedirectedUrl(DELAYS);
        String id = newest();
        assertThat(ppdp.post(DELAYS + "/" + id + "/setujui", "versi", "1")).hasStatus(409);
        as("kasi").get("/meja/" + number);
        assertThat(sights()).bodyText().contains(KASI).doesNotContain("ditunda"); // Nobody approved it.
        assertThat(as("auditor").post(DELAYS + "/" + id + "/setujui", "versi", "1"))
                .hasStatus(403);
        assertThat(as("loket").get(DELAYS)).hasStatus(403);
        assertThat(as("camat").post(DELAYS + "/999999/setujui", "versi", "1")).hasStatus(404);
        assertThat(as("camat").post(DELAYS + "/" + id + "/setujui", "versi", "9"))
                .hasStatus(409);
        assertThat(ppdp.post(DELAYS + "/" + id + "/akhiri", "versi", "1")).hasRedirectedUrl(DELAYS);
        assertThat(ppdp.get(DELAYS)).bodyText().contains("Berakhir");
    }
}
