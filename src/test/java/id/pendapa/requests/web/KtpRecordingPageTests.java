package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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

/** KTP-REKAM at the counter: long text and checkboxes, hand-over to Disdukcapil, and the clock that waits for it. */
@PageTest
class KtpRecordingPageTests {

    private static final String FORM = "/meja/baru/KTP-REKAM";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.set(SettableClock.START);
    }

    @Test
    void whatWasTickedAndTypedStaysWhereSomethingIsMissing() {
        Map<String, String> typed = filled();
        typed.remove("pemohon-nama");
        assertThat(post(signIn(pages, "loket"), FORM, typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "name=\"kebutuhan-KUNJUNGAN\" type=\"checkbox\" value=\"ya\" checked",
                        "name=\"kebutuhan-TULI\" type=\"checkbox\" value=\"ya\">",
                        "Rumah hijau\r\nTelepon dulu")
                .doesNotContain("⟦");
    }

    @Test
    void waitingForDisdukcapilIsShownAndCountedApart() {
        Cookie[] loket = signIn(pages, "loket");
        String number = submit(loket);
        assertThat(post(loket, "/meja/" + number + "/tampilkan", Map.of()))
                .bodyText()
                .contains("Lanjut usia atau sakit<br>Direkam di rumah", "Rumah hijau<br>Telepon dulu");

        act(loket, number, "NYATAKAN_LENGKAP", Map.of("periksa-0", "ya", "periksa-1", "ya", "periksa-2", "ya"));
        assertThat(page(loket, "/meja/" + number))
                .bodyText()
                .contains("Nama petugas yang menerima berkas")
                .doesNotContain("teruskan-siapa", "teruskan-kuasa");
        act(loket, number, "TERUSKAN", Map.of("penerima", "Petugas Disdukcapil Contoh", "bukti", "Buku ekspedisi"));
        assertThat(page(loket, "/meja/" + number))
                .bodyText()
                .contains("Diterima petugas kantor tujuan", "Menunggu Disdukcapil", "Menunggu kantor lain sejak")
                .doesNotContain("Menunggu Anda", "⟦");
        clock.advance(Duration.ofDays(1));
        act(loket, number, "SUDAH_DIREKAM", Map.of());
        assertThat(page(loket, "/meja/" + number))
                .bodyText()
                .contains("Waktu menunggu kantor lain (jam kerja)")
                .doesNotContain("Waktu menunggu Anda");
    }

    @Test
    void theTickedBoxesCanBeCorrectedBesideThePaper() {
        Cookie[] loket = signIn(pages, "loket");
        String number = submit(loket);
        String address = "/meja/" + number + "/betulkan/kebutuhan";
        assertThat(page(loket, address)).bodyText().contains("name=\"kebutuhan-LANSIA\"", "checked");

        Map<String, String> corrected = new HashMap<>(Map.of("kebutuhan-TULI", "ya", "alasan", "Salah centang"));
        corrected.put("versi", version(number));
        corrected.put("kunci", UUID.randomUUID().toString());
        assertThat(post(loket, address, corrected)).hasRedirectedUrl("/meja/" + number);
        assertThat(post(loket, "/meja/" + number + "/tampilkan", Map.of()))
                .bodyText()
                .contains("Bahasa isyarat atau tulisan</dd>");
    }

    private String submit(Cookie[] loket) {
        MvcTestResult sent = post(loket, FORM, filled());
        assertThat(sent).hasStatus(302);
        String number = String.valueOf(sent.getResponse().getRedirectedUrl()).replaceAll("/meja/|\\?.*", "");
        if (!assigned(number)) {
            post(loket, "/meja/" + number + "/ambil", Map.of("versi", version(number), "alasan", "Mendesak"));
        }
        return number;
    }

    private void act(Cookie[] loket, String number, String action, Map<String, String> inputs) {
        if (!assigned(number)) {
            post(loket, "/meja/" + number + "/ambil", Map.of("versi", version(number), "alasan", "Mendesak"));
        }
        Map<String, String> form = new HashMap<>();
        inputs.forEach((part, value) -> form.put(ActionForm.name(action, part), value));
        form.put("versi", version(number));
        form.put("tindakan", action);
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post(loket, "/meja/" + number + "/tindakan", form)).hasStatus(302);
    }

    private static Map<String, String> filled() {
        Map<String, String> form = new HashMap<>(Map.of(
                "pemohon-nama", "Sari Contoh",
                "pemohon-nik", "3373025708090000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "2009",
                "pemohon-jk", "P",
                "pemohon-pekerjaan", "Pelajar"));
        form.putAll(Map.of(
                "nomorKk", "3373020101150000",
                "alamat", "Jalan Contoh 1",
                "wilayah-kelurahan", "33.73.02.1007",
                "wilayah-rt", "1",
                "wilayah-rw", "2",
                "pernahRekam", "TIDAK",
                "sudahKawin", "TIDAK",
                "fotoKk-asli", "ya"));
        form.putAll(Map.of(
                "kebutuhan-LANSIA", "ya",
                "kebutuhan-KUNJUNGAN", "ya",
                "catatan", "Rumah hijau\r\nTelepon dulu",
                "benar", "ya",
                "kunci", UUID.randomUUID().toString()));
        return form;
    }

    private boolean assigned(String number) {
        return jdbc.sql("SELECT assigned_account_id IS NOT NULL FROM service_request WHERE number = :number")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private String version(String number) {
        return jdbc.sql("SELECT version FROM service_request WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private MvcTestResult page(Cookie[] session, String address) {
        return pages.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie[] session, String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
