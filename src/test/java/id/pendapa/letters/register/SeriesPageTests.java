package id.pendapa.letters.register;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** How letters are numbered is changed from a day on. Today is 25 November 2026. */
@PageTest
class SeriesPageTests {

    private static final String HOME = "/pengaturan/nomor";

    @Autowired
    MockMvcTester pages;

    @Autowired
    NumberRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @Test
    void everyUnitIsListedWithItsNextNumber() {
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Kelurahan Kalibening", "400.12.2.1/001/KLB/2026", "contoh, belum ditetapkan Camat")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "loket"))).hasStatus(403);
        assertThat(pages.get().uri(HOME + "/99999").cookie(admin)).hasStatus(404);
        assertThat(pages.get().uri(place("33.73.02.1004")).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("400.12.2.1/001/KLB/2026", "value=\"{kode}/{urut:3}/{unit}/{tahun}\"")
                .doesNotContain("⟦");
    }

    @Test
    void aChangeIsLookedAtFirstAndHoldsForTheNextNumber() {
        String place = place("33.73.02.1002");
        assertThat(allot("33.73.02.1002")).isEqualTo("400.12.2.1/001/GDG/2026");
        Map<String, String> form = form(place);
        form.put("lihat", "ya");
        assertThat(post(place, form)).hasStatusOk().bodyText().contains("GDG-57/XI/2026", "value=\"SK uji\"");
        assertThat(allot("33.73.02.1002")).isEqualTo("400.12.2.1/002/GDG/2026");

        form.remove("lihat");
        assertThat(post(place, form)).hasRedirectedUrl(HOME);
        assertThat(post(place, form)).hasRedirectedUrl(HOME);
        assertThat(allot("33.73.02.1002")).isEqualTo("GDG-57/XI/2026");
        assertThat(pages.get().uri(HOME).cookie(admin)).bodyText().contains("GDG-58/XI/2026", "SK uji");
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post(place, form)).hasStatus(409).bodyText().contains("Orang lain baru saja mengubah");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'letters.series-changed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aLaterChangeIsAnnouncedAndIsTheOnlyOne() {
        String place = place("33.73.02.1003");
        Map<String, String> form = form(place);
        form.putAll(Map.of("mulai-hari", "1", "mulai-bulan", "1", "mulai-tahun", "2027"));
        assertThat(post(place, form)).hasRedirectedUrl(HOME);
        assertThat(allot("33.73.02.1003")).isEqualTo("400.12.2.1/001/SRK/2026");
        assertThat(pages.get().uri(place).cookie(admin))
                .bodyText()
                .contains("Mulai 1 Januari 2027: {unit}-{urut}/{bulanRomawi}/{tahun}");
        Map<String, String> other = form(place);
        assertThat(post(place, other)).hasStatus(422).bodyText().contains("Sudah ada perubahan");
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithEverythingStillThere() {
        String place = place("33.73.02.1005");
        Map<String, String> form = form(place);
        form.put("mulai-hari", "31");
        assertThat(post(place, form)).hasStatus(422).bodyText().contains("Tulis tanggal yang benar");
        form.putAll(Map.of(
                "mulai-hari", "24", "pola", "{urut}", "unit", "a b", "awal", "nol", "dasar", " ", "lihat", "ya"));
        assertThat(post(place, form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Tulis hari ini atau sesudahnya",
                        "Susunan harus memuat urut dan tahun",
                        "Pakai huruf besar",
                        "Tulis angka 1 sampai",
                        "Tulis dasarnya",
                        "value=\"nol\"")
                .doesNotContain("⟦");
        form.putAll(Map.of("pola", "{urut}/{tahun}", "hitung", "KODE"));
        assertThat(post(place, form)).hasStatus(422).bodyText().contains("harus memuat kode bila");
    }

    private String allot(String kelurahan) {
        return transaction.execute(status -> register.allot(
                        new SeriesKey("KELURAHAN", kelurahan),
                        "400.12.2.1",
                        "letter",
                        UUID.randomUUID().toString())
                .number());
    }

    private Map<String, String> form(String place) {
        String id = place.substring(place.lastIndexOf('/') + 1);
        String newest =
                jdbc.sql("""
                        SELECT max(n.id) FROM number_series n JOIN number_series m ON m.kelurahan_code = n.kelurahan_code
                        WHERE m.id = :id
                        """).param("id", Long.valueOf(id)).query(String.class).single();
        Map<String, String> form = new HashMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "versi", newest,
                "pola", "{unit}-{urut}/{bulanRomawi}/{tahun}",
                "unit", "gdg",
                "hitung", "UNIT",
                "awal", "57",
                "mulai-hari", "25",
                "mulai-bulan", "11",
                "mulai-tahun", "2026",
                "dasar", "SK uji"));
        return form;
    }

    private String place(String kelurahan) {
        return HOME + "/"
                + jdbc.sql("SELECT min(id) FROM number_series WHERE kelurahan_code = :code")
                        .param("code", kelurahan)
                        .query(String.class)
                        .single();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
