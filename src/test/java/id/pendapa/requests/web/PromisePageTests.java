package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.channels.ChannelsOfTests;
import id.pendapa.notifications.channels.FakeSms;
import id.pendapa.platform.Audit;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.requests.Receipts;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What happens when a promise is not kept, and how the applicant wants to hear of it. */
@PageTest
class PromisePageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Receipts receipts;

    @Autowired
    Notifier notifier;

    @Autowired
    ChannelsOfTests channels;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    /** What was counted on a later day would hold for weeks of the next test. */
    @AfterEach
    void forgetHowOftenSomebodySignedIn() {
        FreshLimits.forgetAll(context);
    }

    @Test
    void superiorNamesReasonAndDayAndTheApplicantReadsBoth() {
        String number = submit();
        Cookie[] kasi = signIn(pages, "kasi");
        String place = "/meja/" + number + "/janji";
        assertThat(pages.get().uri(place).cookie(kasi))
                .hasStatusOk()
                .bodyText()
                .contains("Kamis, 26 November 2026 pukul 10.00 WIB")
                .doesNotContain("⟦");
        assertThat(post(kasi, place, form("1", "Jaringan mati sejak pagi", "29")))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih hari kerja", "Jaringan mati sejak pagi", "href=\"#sampai-hari\"");
        assertThat(post(kasi, place, form("1", "", "30")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#alasan\"");
        assertThat(post(kasi, place, form("1", "Jaringan mati sejak pagi", "30")))
                .hasRedirectedUrl("/meja/" + number);
        Cookie[] citizen = identified(number);
        assertThat(pages.get().uri("/cek/" + number).cookie(citizen))
                .bodyText()
                .contains("Waktu baru yang dijanjikan", "Senin, 30 November 2026", "Jaringan mati sejak pagi")
                .doesNotContain("⟦");
        assertThat(post(signIn(pages, "loket"), place, form("2", "Jaringan mati", "30")))
                .hasStatus(409);
    }

    @Test
    void whatIsRaisedStandsAtTheTopOfTheSuperiorsDesk() {
        String number = submit();
        clock.advance(Duration.ofDays(7));
        runs.runDue();
        for (String superior : new String[] {"kasi", "sekcam", "camat"}) {
            assertThat(pages.get().uri("/meja").cookie(signIn(pages, superior)))
                    .as(superior)
                    .bodyText()
                    .contains("Terlambat, dinaikkan kepada Anda", "/meja/" + number)
                    .doesNotContain("⟦");
        }
        assertThat(pages.get().uri("/meja").cookie(signIn(pages, "loket")))
                .bodyText()
                .doesNotContain("dinaikkan kepada Anda");
    }

    @Test
    void applicantChoosesHowToBeTold() {
        String number = submit();
        String place = "/cek/" + number + "/kabar";
        assertThat(pages.get().uri(place)).hasRedirectedUrl("/cek/" + number);
        Cookie[] citizen = identified(number);
        assertThat(pages.get().uri(place).cookie(citizen))
                .bodyText()
                .contains("Belum ada jalan untuk memberi kabar")
                .doesNotContain("name=\"cara\"");
        try (FakeSms sms = new FakeSms()) {
            channels.open(sms, null, 1_000);
            assertThat(pages.get().uri(place).cookie(citizen))
                    .hasStatusOk()
                    .bodyText()
                    .contains("SMS", "Jangan kirim apa pun")
                    .doesNotContain("WhatsApp", "⟦");
            assertThat(post(citizen, place, Map.of("cara", "WHATSAPP")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Pilih salah satu");
            assertThat(post(citizen, place, Map.of("cara", "PRINT"))).hasRedirectedUrl("/cek/" + number);
            assertThat(notifier.findPreference(new Audit.Subject("request", number)))
                    .contains(SentMessage.Channel.PRINT);
            assertThat(pages.get().uri(place).cookie(citizen))
                    .bodyText()
                    .containsPattern("value=\"PRINT\"[^>]*checked");
        } finally {
            channels.open(null, null, 0);
        }
    }

    @Test
    void officerSeesWhatTheApplicantWasToldAndHowFarItGot() {
        String number = submit();
        assertThat(pages.get().uri("/meja/" + number + "/pesan").cookie(signIn(pages, "loket")))
                .hasStatusOk()
                .bodyText()
                .contains("Permohonan " + number + " sudah kami terima", "Menunggu dicetak di loket")
                .doesNotContain("⟦", "81234567890");
        assertThat(pages.get().uri("/meja/TKR-2026-999999/pesan").cookie(signIn(pages, "loket")))
                .hasStatus(404);
    }

    @Test
    void everyWayAndEveryStateHasItsWords(@Autowired id.pendapa.platform.page.Words words) {
        for (SentMessage.Channel way : SentMessage.Channel.values()) {
            assertThat(words.find("desk.messages.way." + way)).as("%s", way).isPresent();
        }
        for (SentMessage.State state : SentMessage.State.values()) {
            assertThat(words.find("desk.messages.state." + state))
                    .as("%s", state)
                    .isPresent();
        }
    }

    private Cookie[] identified(String number) {
        Cookie[] known = post(
                        new Cookie[] {},
                        "/cek",
                        Map.of("nomor", number, "kode", receipts.get(number).secret()))
                .getResponse()
                .getCookies();
        return post(
                        known,
                        "/cek/" + number + "/kenali",
                        Map.of("lahir-hari", "17", "lahir-bulan", "8", "lahir-tahun", "1990"))
                .getResponse()
                .getCookies();
    }

    private String submit() {
        return SentRequest.umum(intake, catalogue);
    }

    private static Map<String, String> form(String version, String reason, String day) {
        return Map.of(
                "versi",
                version,
                "kunci",
                UUID.randomUUID().toString(),
                "alasan",
                reason,
                "sampai-hari",
                day,
                "sampai-bulan",
                "11",
                "sampai-tahun",
                "2026");
    }

    private MvcTestResult post(Cookie[] cookies, String address, Map<String, String> form) {
        MockMvcTester.MockMvcRequestBuilder request = pages.post().uri(address);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        form.forEach(request::param);
        return request.with(csrf()).exchange();
    }
}
