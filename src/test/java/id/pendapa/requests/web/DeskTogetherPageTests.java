package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Handing over, the second person, and the way to WhatsApp, as pages with the example's people. */
@PageTest
class DeskTogetherPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theClerkGivesTheRequestToTheOtherCounter() {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket");
        post(loket, "/meja/" + number + "/ambil", Map.of("versi", "1", "alasan", "Mendesak"));
        assertThat(pages.get().uri("/meja/" + number).cookie(loket))
                .hasStatusOk()
                .bodyText()
                .contains("Serahkan kepada petugas lain", "Pemohon berumur 17 tahun atau lebih")
                .doesNotContain("umur pemohon", "⟦");
        assertThat(pages.get().uri("/meja/" + number + "/serahkan").cookie(loket))
                .hasStatusOk()
                .bodyText()
                .contains("Contoh Enam Prabowo", "Petugas Loket 2")
                .doesNotContain("Contoh Lima Rahayu</label>", "⟦");

        Map<String, String> nobody = Map.of("versi", "2", "kunci", key(), "alasan", "Saya cuti");
        assertThat(post(loket, "/meja/" + number + "/serahkan", nobody))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih petugasnya", "Saya cuti");
        Map<String, String> kasi = Map.of("versi", "2", "kunci", key(), "petugas", account("kasi"));
        assertThat(post(loket, "/meja/" + number + "/serahkan", kasi))
                .hasStatus(422)
                .bodyText()
                .contains("tidak memegang tugas");
        Map<String, String> second = Map.of("versi", "2", "kunci", key(), "petugas", account("loket2"));
        assertThat(post(loket, "/meja/" + number + "/serahkan", second)).hasRedirectedUrl("/meja");

        assertThat(pages.get().uri("/meja?daftar=saya").cookie(signIn(pages, "loket2")))
                .bodyText()
                .contains(number);
        assertThat(pages.get().uri("/meja/" + number + "/serahkan").cookie(loket))
                .hasStatus(409);
    }

    @Test
    void theSuperiorGivesAwayWhatSomebodyIllHadTaken() {
        String number = submit();
        post(signIn(pages, "loket"), "/meja/" + number + "/ambil", Map.of("versi", "1", "alasan", "Mendesak"));
        String way = "/meja/" + number + "/serahkan";
        assertThat(pages.get().uri(way).cookie(signIn(pages, "loket2"))).hasStatus(409);
        Cookie[] sekcam = signIn(pages, "sekcam");
        assertThat(pages.get().uri("/meja/" + number).cookie(sekcam)).bodyText().contains(way);
        assertThat(pages.get().uri(way).cookie(sekcam))
                .hasStatusOk()
                .bodyText()
                .contains("Petugas Loket 2", "misalnya petugasnya berhalangan")
                .doesNotContain("⟦");

        String second = account("loket2");
        assertThat(post(sekcam, way, Map.of("versi", "2", "kunci", key(), "petugas", second)))
                .hasStatus(422)
                .bodyText()
                .contains("sedang dikerjakan orang lain");
        assertThat(post(
                        sekcam,
                        way,
                        Map.of("versi", "2", "kunci", key(), "petugas", second, "alasan", "Petugas pertama sakit")))
                .hasRedirectedUrl("/meja");
        assertThat(pages.get().uri("/meja?daftar=saya").cookie(signIn(pages, "loket2")))
                .bodyText()
                .contains(number);
    }

    @Test
    void aLostSlipIsFoundByNikForAReason() {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket");
        assertThat(pages.get().uri("/meja").cookie(loket)).bodyText().contains("/meja/cari");
        assertThat(pages.get().uri("/meja/cari").cookie(loket))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("⟦");
        assertThat(pages.get().uri("/meja/cari").cookie(signIn(pages, "camat"))).hasStatus(403);
        String reason = "Tanda terima hilang";
        assertThat(post(loket, "/meja/cari", Map.of("nik", "33730", "alasan", reason)))
                .hasStatus(422)
                .bodyText()
                .contains("NIK terdiri dari 16 angka", reason);
        assertThat(post(loket, "/meja/cari", Map.of("nik", "3373025708900000")))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis untuk apa", "3373025708900000");
        assertThat(post(loket, "/meja/cari", Map.of("nik", "3373 0257 0890 0000", "alasan", reason)))
                .hasStatusOk()
                .bodyText()
                .contains(number)
                .doesNotContain("Suharti", "⟦");
        assertThat(post(signIn(pages, "lurah2"), "/meja/cari", Map.of("nik", "3373025708900000", "alasan", reason)))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada permohonan dengan NIK itu");
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'desk-search' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theLateListOfASuperiorHoldsEverybodysWork() {
        String number = submit();
        jdbc.sql("UPDATE service_request SET due_check_at = '2020-01-01T00:00:00Z' WHERE number = :number")
                .param("number", number)
                .update();
        assertThat(pages.get().uri("/meja?daftar=terlambat").cookie(signIn(pages, "loket")))
                .bodyText()
                .contains(number);
        assertThat(pages.get().uri("/meja?daftar=terlambat").cookie(signIn(pages, "camat")))
                .bodyText()
                .contains(number);
        assertThat(pages.get().uri("/meja?daftar=unit").cookie(signIn(pages, "camat")))
                .bodyText()
                .doesNotContain(number);
        assertThat(pages.get().uri("/meja?daftar=terlambat").cookie(signIn(pages, "lurah2")))
                .bodyText()
                .doesNotContain(number);
    }

    @Test
    void whatAnOfficerHadTakenGoesBackWhenTheAccountIsClosed() {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket2");
        post(loket, "/meja/" + number + "/ambil", Map.of("versi", "1", "alasan", "Mendesak"));
        Cookie[] admin = signIn(pages, "admin");
        String address = "/pengaturan/akun/" + account("loket2");

        assertThat(post(admin, address + "/tutup", Map.of("versi", "0", "alasan", "Pindah tugas")))
                .hasRedirectedUrl(address);

        assertThat(jdbc.sql("SELECT assigned_account_id IS NULL FROM service_request WHERE number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(pages.get().uri("/meja/" + number).cookie(signIn(pages, "loket")))
                .hasStatusOk()
                .bodyText()
                .contains("Administrator Sistem", "/ambil")
                .doesNotContain("⟦");
        assertThat(pages.get().uri("/meja").cookie(loket)).hasRedirectedUrl("/masuk");
        assertThat(post(admin, address + "/buka", Map.of("versi", "1"))).hasRedirectedUrl(address);
    }

    @Test
    void theSuperiorIsShownTheStepThatWaitsForASecondPersonAndTheCounterIsNot() {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket");
        post(loket, "/meja/" + number + "/ambil", Map.of("versi", "1", "alasan", "Mendesak"));
        post(
                loket,
                "/meja/" + number + "/tindakan",
                Map.of("versi", "2", "tindakan", "NYATAKAN_LENGKAP", "kunci", key()));
        String way = "/meja/" + number + "/orang-kedua";
        assertThat(pages.get().uri(way).cookie(loket)).hasStatus(403);
        Cookie[] sekcam = signIn(pages, "sekcam");
        assertThat(pages.get().uri("/meja/" + number).cookie(sekcam)).bodyText().contains(way);
        assertThat(pages.get().uri(way).cookie(sekcam))
                .hasStatusOk()
                .bodyText()
                .contains("Setujui hasil verifikasi")
                .doesNotContain("⟦");

        Map<String, String> silent =
                Map.of("versi", "3", "kunci", key(), "tindakan", "SETUJUI_VERIFIKASI", "alasan", "");
        assertThat(post(sekcam, way, silent)).hasStatus(422).bodyText().contains("Tulis alasannya");
        Map<String, String> reasoned =
                Map.of("versi", "3", "kunci", key(), "tindakan", "SETUJUI_VERIFIKASI", "alasan", "Kasi sakit");
        assertThat(post(sekcam, way, reasoned)).hasRedirectedUrl("/meja/" + number);
        assertThat(pages.get().uri(way).cookie(sekcam)).bodyText().contains("tidak ada langkah yang menunggu");
        assertThat(pages.get().uri("/meja/" + number).cookie(sekcam))
                .bodyText()
                .contains("Atasan mengizinkan “Setujui hasil verifikasi”");
    }

    @Test
    void thePhoneNumberIsShownOnlyWhenAskedFor() {
        String number = submit();
        Cookie[] loket = signIn(pages, "loket");
        assertThat(pages.get().uri("/meja/" + number + "?baru=").cookie(loket))
                .hasStatusOk()
                .bodyText()
                .contains("/meja/" + number + "/kabari")
                .doesNotContain("wa.me", "+6281234567890");
        assertThat(post(loket, "/meja/" + number + "/kabari", Map.of()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("https://wa.me/6281234567890?text=", "+6281234567890")
                .doesNotContain("Suharti", "⟦");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM access_entry WHERE purpose = 'desk-contact' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private MvcTestResult post(Cookie[] session, String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String account(String username) {
        return jdbc.sql("SELECT id FROM staff_account WHERE username = :name")
                .param("name", username)
                .query(String.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String submit() {
        return SentRequest.umum(intake, catalogue);
    }
}
