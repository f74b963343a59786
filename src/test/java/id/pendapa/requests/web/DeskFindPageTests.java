package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Searching at the desk, and searches kept under a name. */
@PageTest
class DeskFindPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsChosenStandsInTheAddressAndLimitsWhatIsFound() {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        assertThat(get("/meja", loket)).bodyText().contains("/meja/telusur");
        assertThat(get("/meja/telusur", loket))
                .hasStatusOk()
                .bodyText()
                .contains(number, "Menunggu pemohon", "Lurah")
                .doesNotContain("⟦", "Suharti");
        assertThat(get("/meja/telusur?layanan=UMUM&keadaan=OPEN&kelurahan=33.73.02.1007", loket))
                .bodyText()
                .contains(number);
        assertThat(get("/meja/telusur?unit=LOKET&layanan=UMUM", loket))
                .bodyText()
                .contains(number);
        for (String other : new String[] {
            "layanan=SKTM",
            "keadaan=LAPSED",
            "kelurahan=33.73.02.1001",
            "unit=CAMAT",
            "sampai-hari=1&sampai-bulan=1&sampai-tahun=2026"
        }) {
            assertThat(get("/meja/telusur?" + other, loket))
                    .as(other)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Tidak ada permohonan yang cocok");
        }
        assertThat(get("/meja/telusur?dari-hari=31&dari-bulan=2&dari-tahun=2026", loket))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis tanggal, bulan, dan tahun", "value=\"31\"")
                .doesNotContain("⟦");
        assertThat(get(
                        "/meja/telusur?dari-hari=2&dari-bulan=2&dari-tahun=2026&sampai-hari=1&sampai-bulan=2&sampai-tahun=2026",
                        loket))
                .hasStatus(422)
                .bodyText()
                .contains("harus sesudah tanggal awal");
        assertThat(get("/meja/telusur", signIn(pages, "lurah"))).bodyText().contains(number);
        assertThat(get("/meja/telusur", signIn(pages, "lurah2")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(number);
        assertThat(get("/meja/telusur", signIn(pages, "auditor"))).hasStatus(403);
    }

    @Test
    void moreThanAPageGoesOnWhereThePageBeforeEnded() {
        String first = SentRequest.umum(intake, catalogue);
        for (int more = 0; more < 26; more++) {
            SentRequest.umum(intake, catalogue);
        }
        Cookie[] loket = signIn(pages, "loket");
        String body = body(get("/meja/telusur?layanan=UMUM", loket));
        assertThat(body).doesNotContain(">" + first + "<").contains("Yang lebih lama");
        String older = body.replaceAll("(?s).*href=\"(/meja/telusur\\?[^\"]*sesudah=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(older).contains("layanan=UMUM");
        assertThat(get(older, loket)).bodyText().contains(first);
    }

    @Test
    void aSearchIsKeptRenamedAndRemovedByItsOwnerAlone() {
        Cookie[] kasi = signIn(pages, "kasi");
        Map<String, String> search = Map.of("layanan", "SKTM", "keadaan", "OPEN");
        assertThat(post("/meja/tampilan", with(search, "nama", " "), kasi))
                .hasStatus(422)
                .bodyText()
                .contains("paling banyak 40 huruf", "value=\"SKTM\" selected");
        assertThat(post("/meja/tampilan", with(search, "nama", "SKTM terbuka"), kasi))
                .hasRedirectedUrl("/meja/telusur?layanan=SKTM&keadaan=OPEN");
        assertThat(post("/meja/tampilan", with(search, "nama", "SKTM terbuka"), kasi))
                .hasStatus(422)
                .bodyText()
                .contains("sudah memakai nama ini");
        assertThat(get("/meja/telusur?layanan=SKTM&keadaan=OPEN", kasi))
                .bodyText()
                .contains("SKTM terbuka", "aria-current=\"page\"")
                .doesNotContain("⟦");
        assertThat(get("/meja/telusur", signIn(pages, "loket"))).bodyText().doesNotContain("SKTM terbuka");
        String id = jdbc.sql("SELECT id FROM desk_view WHERE name = 'SKTM terbuka'")
                .query(String.class)
                .single();
        Map<String, String> one = Map.of("id", id, "nama-lama", "SKTM terbuka");
        assertThat(post("/meja/tampilan/ubah", with(one, "nama", "Milik saya"), signIn(pages, "loket")))
                .hasStatus(422);
        assertThat(post("/meja/tampilan/hapus", one, signIn(pages, "loket"))).hasStatus(409);
        assertThat(post("/meja/tampilan/ubah", with(one, "nama", "SKTM kami"), kasi))
                .hasRedirectedUrl("/meja/tampilan");
        assertThat(post("/meja/tampilan/ubah", with(one, "nama", "Terlambat"), kasi))
                .hasStatus(422)
                .bodyText()
                .contains("sudah berubah");
        assertThat(get("/meja/tampilan", kasi)).bodyText().contains("SKTM kami").doesNotContain("⟦");
        assertThat(post("/meja/tampilan/hapus", Map.of("id", id, "nama-lama", "SKTM kami"), kasi))
                .hasRedirectedUrl("/meja/tampilan");
        assertThat(get("/meja/tampilan", kasi)).bodyText().contains("Belum ada penelusuran");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action LIKE 'desk.view-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private MvcTestResult get(String address, Cookie... session) {
        return pages.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie... session) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
