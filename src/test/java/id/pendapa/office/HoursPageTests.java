package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Hours are entered with the day from which they hold. Today is Wednesday, 25 November 2026, 10.00. */
@PageTest
class HoursPageTests {

    private static final String HOME = "/pengaturan/jam";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @Test
    void theHoursThatShipAreListedAndCannotAllGo() {
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Jam kerja biasa (contoh)",
                        "Senin–Kamis 07.30–12.00, 13.00–16.00",
                        "Sabtu–Minggu libur",
                        "37 jam 30 menit seminggu",
                        "value=\"07.30–12.00, 13.00–16.00\"")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "loket"))).hasStatus(403);
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "sekcam"))).hasStatusOk();
        long only = jdbc.sql("SELECT id FROM working_week WHERE name = 'Jam kerja biasa'")
                .query(Long.class)
                .single();
        assertThat(post(HOME + "/" + only + "/akhiri", Map.of())).hasStatus(409);
    }

    @Test
    void newHoursShowWhatMovesHoldFromTheirDayAndAreTakenBack() {
        Map<String, String> form = form("Jam kerja uji", 26, 11);
        int entered = acts("office.hours-entered");
        MvcTestResult shown = post(HOME + "/periksa", form);
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("Senin 10.00–11.00", "1 jam 0 menit seminggu", "Berlakukan jam kerja ini")
                .doesNotContain("⟦");
        assertThat(isWorking(26, 11)).isTrue();
        form.put("ubah", "ya");
        assertThat(post(HOME + "/periksa", form)).hasStatusOk().bodyText().contains("value=\"Jam kerja uji\"");
        form.remove("ubah");

        assertThat(post(HOME, form)).hasRedirectedUrl(HOME);
        assertThat(post(HOME, form)).hasRedirectedUrl(HOME);
        assertThat(isWorking(25, 11)).isTrue();
        assertThat(isWorking(26, 11)).isFalse();
        assertThat(isWorking(30, 11)).isTrue();
        assertThat(acts("office.hours-entered")).isEqualTo(entered + 1);
        assertThat(post(HOME + "/periksa", form))
                .hasStatus(422)
                .bodyText()
                .contains("dengan nama dan hari pertama ini sudah ada");

        long id = jdbc.sql("SELECT id FROM working_week WHERE name = 'Jam kerja uji'")
                .query(Long.class)
                .single();
        assertThat(pages.get().uri(HOME).cookie(admin)).bodyText().contains(HOME + "/" + id + "/akhiri");
        assertThat(post(HOME + "/" + id + "/akhiri", Map.of())).hasRedirectedUrl(HOME);
        assertThat(post(HOME + "/" + id + "/akhiri", Map.of())).hasStatus(409);
        assertThat(isWorking(26, 11)).isTrue();
        assertThat(acts("office.hours-ended")).isOne();
        assertThat(post(HOME + "/periksa", form)).hasStatusOk();
    }

    @Test
    void hoursWithAnEndHoldUntilThen() {
        Map<String, String> form = form("Jam kerja Ramadan uji", 8, 2);
        form.put("mulai-tahun", "2027");
        form.putAll(Map.of("sampai-hari", "9", "sampai-bulan", "3", "sampai-tahun", "2027", "hari-2", "08.00–12.00"));
        assertThat(post(HOME, form)).hasRedirectedUrl(HOME);
        assertThat(calendars.with(Set.of()).isWorkingDay(LocalDate.of(2027, 2, 10)))
                .isFalse();
        assertThat(calendars.with(Set.of()).isWorkingDay(LocalDate.of(2027, 3, 10)))
                .isTrue();
        assertThat(pages.get().uri(HOME).cookie(admin)).bodyText().contains("8 Februari 2027 – 9 Maret 2027");
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithEverythingStillThere() {
        Map<String, String> form = form("", 24, 11);
        form.putAll(Map.of("dasar", "", "hari-1", "pagi", "sampai-hari", "1"));
        assertThat(post(HOME + "/periksa", form)).hasStatus(422).bodyText().contains("Tulis tanggal yang benar");
        form.putAll(Map.of("sampai-bulan", "1", "sampai-tahun", "2026"));
        assertThat(post(HOME + "/periksa", form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Tulis namanya",
                        "Tulis hari ini atau sesudahnya",
                        "Hari terakhir harus sesudah",
                        "Tulis dasar hukumnya",
                        "Tulis seperti 07.30–12.00",
                        "value=\"pagi\"")
                .doesNotContain("⟦");
        assertThat(post(HOME, form)).hasStatus(422);
        Map<String, String> none = form("Kosong", 26, 11);
        none.put("hari-1", "");
        assertThat(post(HOME + "/periksa", none)).hasStatus(422).bodyText().contains("paling sedikit satu hari");
    }

    private boolean isWorking(int day, int month) {
        return calendars.with(Set.of()).isWorkingDay(LocalDate.of(2026, month, day));
    }

    private Map<String, String> form(String name, int day, int month) {
        return new HashMap<>(Map.of(
                "kunci",
                UUID.randomUUID().toString(),
                "nama",
                name,
                "mulai-hari",
                Integer.toString(day),
                "mulai-bulan",
                Integer.toString(month),
                "mulai-tahun",
                "2026",
                "dasar",
                "SK contoh",
                "hari-1",
                "10.00–11.00"));
    }

    private int acts(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
