package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Another kecamatan enters its own territory; what was numbered and written keeps its old names. */
@PageTest
class TerritoryPageTests {

    private static final String HOME = "/pengaturan/wilayah";
    private static final String OTHER = """
            33.22.09.1001 Bergas Uji
            3322092002; Contoh Lor
            33.22.09.2003, Nur'aini Kidul
            """;

    @Autowired
    MockMvcTester pages;

    @Autowired
    OfficeProfiles profiles;

    @Autowired
    Kelurahans kelurahans;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @Test
    void aKelurahanIsNamedAnewAndAnotherKecamatanEntersItsOwnUntilARequestHasItsNumber() {
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "sekcam"))).hasStatus(403);
        assertThat(pages.get().uri("/pengaturan").cookie(admin)).bodyText().contains("belum diperiksa kantor ini");
        oneIsNamedAnewAndOneClosesAndOpensAgain();
        anotherKecamatanLooksFirst();
        Map<String, String> form = form("33.22.09", "brg", OTHER);
        assertThat(post(form)).hasRedirectedUrl(HOME);
        assertThat(post(form)).hasStatus(409);
        assertThat(profiles.get().numberPrefix()).isEqualTo("BRG");
        assertThat(kelurahans.list())
                .extracting(Kelurahan::title)
                .containsExactly("Kelurahan Bergas Uji", "Desa Contoh Lor", "Desa Nur'aini Kidul");
        assertThat(kelurahans.find("33.73.02.1002")).isPresent();
        assertThat(pages.get().uri("/pengaturan/nomor").cookie(admin))
                .bodyText()
                .contains("Kelurahan Bergas Uji", "Nur'aini Kidul")
                .doesNotContain("Gendongan");
        assertThat(pages.get().uri("/pengaturan").cookie(admin))
                .bodyText()
                .doesNotContain("belum diperiksa kantor ini");
        codeAndPrefixStandOnceARequestHasItsNumber();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'office.territory-changed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void oneIsNamedAnewAndOneClosesAndOpensAgain() {
        String all = kelurahans.list().stream()
                .map(kelurahan -> kelurahan.code() + " " + kelurahan.name())
                .collect(Collectors.joining("\n"));
        String list = all.replace("Gendongan", "Gendongan Baru").replace("33.73.02.1004 Kalibening", "");
        Map<String, String> look = form("33.73.02", "TKR", list);
        look.put("lihat", "ya");
        assertThat(post(look))
                .bodyText()
                .contains("Berganti nama", "Gendongan Baru</li>", "33.73.02.1004 Kalibening</li>");
        assertThat(post(form("33.73.02", "TKR", list))).hasRedirectedUrl(HOME);
        assertThat(kelurahans.list()).hasSize(6).extracting(Kelurahan::name).contains("Gendongan Baru");
        assertThat(post(form("33.73.02", "TKR", all))).hasRedirectedUrl(HOME);
        assertThat(kelurahans.list()).hasSize(7);
        Map<String, String> same = form("33.73.02", "TKR", all);
        same.put("lihat", "ya");
        assertThat(post(same)).bodyText().contains("Daftar kelurahan tidak berubah");
    }

    private void anotherKecamatanLooksFirst() {
        Map<String, String> form = form("33.22.09", "brg", OTHER);
        form.put("lihat", "ya");
        assertThat(post(form))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Belum disimpan",
                        "33.22.09.2002 Contoh Lor</li>",
                        "Ditutup",
                        "33.73.02.1002 Gendongan</li>",
                        "value=\"BRG\"")
                .doesNotContain("⟦");
        assertThat(profiles.get().numberPrefix()).isEqualTo("TKR");
    }

    private void codeAndPrefixStandOnceARequestHasItsNumber() {
        jdbc.sql("INSERT INTO request_counter (prefix, year, last) VALUES ('BRG', 2026, 1)")
                .update();
        assertThat(pages.get().uri(HOME).cookie(admin))
                .bodyText()
                .contains("sudah ada permohonan yang bernomor")
                .doesNotContain("name=\"kode\"");
        refused(form("33.22.10", "BRG", "33.22.10.1001 Satu"), "Tidak dapat diubah");
        refused(form("33.22.09", "XYZ", OTHER), "Tidak dapat diubah");
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithTheLine() {
        refused(
                form("33.73", "1", ""),
                "Tulis kode kecamatan",
                "Tulis 2 sampai 8 huruf",
                "Tulis 1 sampai 60 kelurahan");
        refused(
                form("33.22.09", "BRG", "33.22.09.1001 Satu\nDua saja"),
                "Baris 2: tulis kode lalu nama, misalnya 33.22.09");
        refused(form("33.7", "BRG", "Satu"), "Baris 1: tulis kode lalu nama, misalnya 33.73.02.1001");
        refused(form("33.22.09", "BRG", "33.73.02.1001 Satu"), "Baris 1: kode ini bukan di kecamatan 33.22.09");
        refused(form("33.22.09", "BRG", "33.22.09.1001 Satu\n3322091001 Dua"), "Baris 2: kode ini sudah ada");
        refused(form("33.22.09", "BRG", "33.22.09.1001 " + "x".repeat(61)), "Baris 1: tulis nama");
        refused(form("33.22.09", "BRG", "33.22.09.1001 77"), "Baris 1: tulis nama");
        refused(form("33.22.09", "BRG", "33.22.09.9001 Satu"), "Baris 1: tulis kode lalu nama");
        refused(form("33.22.09", "BRG", "x".repeat(5_000)), "Baris 1");
    }

    private void refused(Map<String, String> form, String... sentences) {
        assertThat(post(form)).hasStatus(422).bodyText().contains(sentences).doesNotContain("⟦");
    }

    private Map<String, String> form(String code, String prefix, String list) {
        String version = jdbc.sql("SELECT version FROM office_profile")
                .query(String.class)
                .single();
        return new HashMap<>(Map.of("versi", version, "kode", code, "awalan", prefix, "kelurahan", list));
    }

    private MvcTestResult post(Map<String, String> form) {
        var request = pages.post().uri(HOME).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
