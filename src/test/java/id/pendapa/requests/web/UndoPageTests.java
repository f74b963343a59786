package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A step pressed by mistake is taken back, as long as nobody outside knows of it. */
@PageTest
class UndoPageTests {

    private static final String BEFORE = """
            SELECT concat_ws(' ', state, phase, next_duty, assigned_account_id, due_check_at, complete_at, due_finish_at,
                identity_method) FROM service_request WHERE number = :number
            """;

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToTheStart() {
        clock.set(SettableClock.START);
    }

    @Test
    void theStepIsAsIfItHadNotBeenAndTheHistoryTellsOfBoth() {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        take(loket, number);
        String before = read(BEFORE, number);
        act(loket, number, "NYATAKAN_LENGKAP", Map.of());
        assertThat(read(BEFORE, number)).isNotEqualTo(before);
        assertThat(get("/meja/" + number, loket))
                .bodyText()
                .contains("Urungkan langkah terakhir", "10.10")
                .doesNotContain("⟦");
        assertThat(get("/meja/" + number, signIn(pages, "loket2"))).bodyText().doesNotContain("Urungkan langkah");
        assertThat(undo(signIn(pages, "loket2"), number, version(number)))
                .hasStatus(403)
                .bodyText()
                .contains("dilakukan orang lain");
        assertThat(undo(loket, number, "1")).hasStatus(409);

        clock.advance(Duration.ofMinutes(9));
        assertThat(undo(loket, number, version(number))).hasRedirectedUrl("/meja/" + number);

        assertThat(read(BEFORE, number)).isEqualTo(before);
        assertThat(get("/meja/" + number, loket))
                .bodyText()
                .contains("Petugas membatalkan langkahnya sendiri", "Nyatakan lengkap")
                .doesNotContain("Urungkan langkah terakhir", "⟦");
        assertThat(read(
                        "SELECT count(*) FROM audit_entry WHERE action = 'request.undone' AND subject_key = :number",
                        number))
                .isEqualTo("1");
        assertThat(undo(loket, number, version(number))).hasStatus(409);
        act(loket, number, "NYATAKAN_LENGKAP", Map.of());
    }

    @Test
    void afterTheMinutesOrAfterACollegueWentOnItIsTooLate() {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        take(loket, number);
        act(loket, number, "NYATAKAN_LENGKAP", Map.of());
        clock.advance(Duration.ofMinutes(10));
        assertThat(get("/meja/" + number, loket)).bodyText().doesNotContain("Urungkan langkah");
        assertThat(undo(loket, number, version(number)))
                .hasStatus(409)
                .bodyText()
                .contains("Waktunya sudah lewat");

        String other = SentRequest.umum(intake, catalogue);
        take(loket, other);
        act(loket, other, "NYATAKAN_LENGKAP", Map.of());
        take(signIn(pages, "kasi"), other);
        assertThat(get("/meja/" + other, loket)).bodyText().doesNotContain("Urungkan langkah");
        assertThat(undo(loket, other, version(other))).hasStatus(409).bodyText().contains("sudah diteruskan");
    }

    @Test
    void whatTheApplicantWasToldIsNotTakenBack() {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        take(loket, number);
        act(loket, number, "MINTA_PERBAIKAN", Map.of("kurang-keperluan", "Tulis nama tokonya"));
        assertThat(get("/meja/" + number, loket)).bodyText().doesNotContain("Urungkan langkah");
        assertThat(undo(loket, number, version(number)))
                .hasStatus(409)
                .bodyText()
                .contains("kabar sudah dikirim");
    }

    @Test
    void whoTookTheirStepBackMayBeTheSecondPerson() {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        take(loket, number);
        act(loket, number, "NYATAKAN_LENGKAP", Map.of());
        Cookie[] kasi = signIn(pages, "kasi");
        take(kasi, number);
        Map<String, String> checked = new HashMap<>(Map.of("identitas", "KTP_ASLI"));
        for (int line = 0; line < 3; line++) {
            checked.put("periksa-" + line, "ya");
        }
        act(kasi, number, "SETUJUI_VERIFIKASI", checked);
        assertThat(read("SELECT identity_method FROM service_request WHERE number = :number", number))
                .isEqualTo("KTP_ASLI");
        undo(kasi, number, version(number));
        assertThat(read("SELECT coalesce(identity_method, '-') FROM service_request WHERE number = :number", number))
                .isEqualTo("-");
    }

    private void take(Cookie[] session, String number) {
        assertThat(post(session, "/meja/" + number + "/ambil", Map.of("versi", version(number), "alasan", "Mendesak")))
                .hasStatus(302);
    }

    private void act(Cookie[] session, String number, String action, Map<String, String> inputs) {
        Map<String, String> form = new HashMap<>();
        inputs.forEach((part, value) -> form.put(ActionForm.name(action, part), value));
        form.put("versi", version(number));
        form.put("tindakan", action);
        assertThat(post(session, "/meja/" + number + "/tindakan", form))
                .as(action)
                .hasStatus(302);
    }

    private MvcTestResult undo(Cookie[] session, String number, String version) {
        return post(session, "/meja/" + number + "/urungkan", Map.of("versi", version));
    }

    private String version(String number) {
        return read("SELECT version FROM service_request WHERE number = :number", number);
    }

    private String read(String sql, String number) {
        return jdbc.sql(sql).param("number", number).query(String.class).single();
    }

    private MvcTestResult get(String address, Cookie... session) {
        return pages.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie[] session, String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        request.param("kunci", UUID.randomUUID().toString());
        return request.exchange();
    }
}
