package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class StandInPageTests {

    private static final LocalDate TODAY =
            LocalDate.ofInstant(SettableClock.START, java.time.ZoneId.of("Asia/Jakarta"));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Signatories signatories;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePlhSignsFromTheFirstDayAndNoMoreOnceEnded() {
        Cookie[] sekcam = signIn(pages, "sekcam");
        UUID form = UUID.randomUUID();
        assertThat(enter(sekcam, form, "24")).hasStatus(422).bodyText().contains("paling cepat hari ini");
        assertThat(enter(sekcam, form, "25")).hasRedirectedUrl("/pengaturan/pelaksana");
        assertThat(enter(sekcam, form, "25")).hasRedirectedUrl("/pengaturan/pelaksana");
        assertThat(enter(sekcam, UUID.randomUUID(), "25"))
                .hasStatus(422)
                .bodyText()
                .contains("sudah punya Plh.");

        assertThat(signer().headingLines()).containsExactly("a.n. WALI KOTA SALATIGA", "Plh. CAMAT TINGKIR");
        assertThat(pages.get().uri("/pengaturan/pelaksana").cookie(sekcam))
                .hasStatusOk()
                .bodyText()
                .contains("Plh. Camat Tingkir: Contoh Dua Lestari", "25 November 2026 – 30 November 2026")
                .doesNotContain("⟦");

        long id = jdbc.sql("SELECT id FROM position_holding WHERE kind = 'PLH'")
                .query(Long.class)
                .single();
        assertThat(pages.post()
                        .uri("/pengaturan/pelaksana/" + id + "/akhiri")
                        .cookie(sekcam)
                        .with(csrf()))
                .hasRedirectedUrl("/pengaturan/pelaksana");
        assertThat(signer().headingLines()).containsExactly("a.n. WALI KOTA SALATIGA", "CAMAT TINGKIR");
    }

    @Test
    void theCounterMayNotEnterOne() {
        assertThat(pages.get().uri("/pengaturan/pelaksana").cookie(signIn(pages, "loket")))
                .hasStatus(403);
    }

    private Signatory signer() {
        return signatories.choose(new SignatoryWish("CAMAT", null, "Wali Kota Salatiga", true), TODAY);
    }

    private MvcTestResult enter(Cookie[] session, UUID form, String firstDay) {
        String camat = id("SELECT id FROM position WHERE code = 'CAMAT'");
        String sekcam = id("SELECT id FROM official WHERE name = 'Contoh Dua Lestari'");
        return pages.post()
                .uri("/pengaturan/pelaksana")
                .cookie(session)
                .with(csrf())
                .param("kunci", form.toString())
                .param("jabatan", camat)
                .param("orang", sekcam)
                .param("macam", "PLH")
                .param("sk", "CONTOH/2/2026")
                .param("mulai-hari", firstDay)
                .param("mulai-bulan", "11")
                .param("mulai-tahun", "2026")
                .param("sampai-hari", "30")
                .param("sampai-bulan", "11")
                .param("sampai-tahun", "2026")
                .exchange();
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
