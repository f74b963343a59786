package id.pendapa.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** WARIS as a form: as many heirs as there are, each with everything that was typed. */
@PageTest
class HeirsFormPageTests {

    @Autowired
    MockMvcTester pages;

    private Cookie[] browser = {};
    private String draft = "";

    @Test
    void oneMoreHeirIsAskedForAndNothingTypedIsLost() {
        begin();
        assertThat(page("ahli-waris"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1", "Ahli waris 1", "name=\"ahliWaris-0-orang-nama\"", "value=\"ahliWaris\"")
                .doesNotContain("ahliWaris-1-", "⟦");

        Map<String, String> one = heir(0, "Budi Contoh", "3373021708820000", "17", "8", "1982");
        one.put("ahliWaris-0-orang-nik", "12");
        one.put("tambah", "ahliWaris");
        assertThat(post("ahli-waris", one))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Budi Contoh\"", "value=\"12\"", "Ahli waris 2", "name=\"ahliWaris-1-orang-nama\"");
    }

    @Test
    void heirsAreKeptShownAgainAndRemoved() {
        begin();
        assertThat(post("ahli-waris", twoHeirs())).hasStatus(302);
        assertThat(page("ahli-waris"))
                .bodyText()
                .contains("value=\"Budi Contoh\"", "value=\"Sari Contoh\"", "name=\"ahliWaris-1-hapus\"")
                .doesNotContain("ahliWaris-2-");

        Map<String, String> fewer = twoHeirs();
        fewer.put("ahliWaris-1-hapus", "ya");
        assertThat(post("ahli-waris", fewer)).hasStatus(302);
        assertThat(review())
                .bodyText()
                .contains("1. Budi Contoh, NIK 3373021708820000")
                .doesNotContain("Sari Contoh");
    }

    @Test
    void whatIsMissingIsSaidBesideThePersonThatLacksIt() {
        begin();
        Map<String, String> wrong = twoHeirs();
        wrong.put("ahliWaris-1-orang-nama", "");
        wrong.remove("ahliWaris-1-hubungan");
        assertThat(post("ahli-waris", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#ahliWaris-1-orang-nama\"", "Isi nama lengkap", "href=\"#ahliWaris-1-hubungan\"")
                .contains("value=\"Budi Contoh\"");
    }

    @Test
    void theSamePersonTwiceIsRefused() {
        begin();
        Map<String, String> twice = heir(0, "Budi Contoh", "3373021708820000", "17", "8", "1982");
        twice.putAll(heir(1, "Budi Contoh", "3373021708820000", "17", "8", "1982"));
        assertThat(post("ahli-waris", twice)).hasStatus(422).bodyText().contains("Satu NIK tertulis dua kali");
    }

    @Test
    void theCounterAddsHeirsOnItsOnePage() {
        Cookie[] loket = pages.post()
                .uri("/masuk")
                .param("nama", "loket")
                .param("sandi", "pendapa-contoh")
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookies();
        Map<String, String> form = twoHeirs();
        form.put("tambah", "ahliWaris");
        form.put("kunci", UUID.randomUUID().toString());
        form.put("pembantu", "Ketua RT");
        var request = pages.post().uri("/meja/baru/WARIS").cookie(loket).with(csrf());
        form.forEach(request::param);
        assertThat(request.exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Sari Contoh\"", "name=\"ahliWaris-2-orang-nama\"", "value=\"Ketua RT\"")
                .contains("name=\"saksi-1-orang-nama\"")
                .doesNotContain("saksi-2-", "⟦");
    }

    private void begin() {
        MvcTestResult begun =
                pages.post().uri("/layanan/WARIS/mulai").with(csrf()).exchange();
        browser = begun.getResponse().getCookies();
        draft = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(draft).startsWith("/permohonan/");
    }

    private MvcTestResult page(String id) {
        return pages.get().uri(draft + "/isi/" + id).cookie(browser).exchange();
    }

    private MvcTestResult review() {
        return pages.get().uri(draft + "/periksa").cookie(browser).exchange();
    }

    private MvcTestResult post(String id, Map<String, String> form) {
        var request = pages.post().uri(draft + "/isi/" + id).cookie(browser).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> twoHeirs() {
        Map<String, String> form = heir(0, "Budi Contoh", "3373021708820000", "17", "8", "1982");
        form.putAll(heir(1, "Sari Contoh", "3373025708850000", "17", "8", "1985"));
        return form;
    }

    private static Map<String, String> heir(int entry, String name, String nik, String day, String month, String year) {
        String person = "ahliWaris-" + entry + "-orang-";
        Map<String, String> form = new HashMap<>(Map.of(
                person + "nama", name,
                person + "nik", nik,
                person + "tempat", "Salatiga",
                person + "hari", day,
                person + "bulan", month,
                person + "tahun", year,
                person + "jk", "L",
                person + "pekerjaan", "Wiraswasta"));
        form.put("ahliWaris-" + entry + "-hubungan", "ANAK");
        form.put("ahliWaris-" + entry + "-keadaan", "HIDUP");
        form.put("ahliWaris-" + entry + "-alamat", "Jalan Contoh 1, Salatiga");
        return form;
    }
}
