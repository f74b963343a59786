package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.letters.SignedLetters.Made;
import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class RegisterPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignedLetters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyNumberStandsInTheBookAndNoPerson() {
        Made signed = letters.signed();
        Made cancelled = letters.cancelled();
        assertThat(look("camat", "/surat"))
                .hasStatusOk()
                .bodyText()
                .contains(signed.number(), cancelled.number(), "Berlaku", "Batal", "/surat/" + signed.code())
                .doesNotContain("⟦", "Nur");
        assertThat(look("loket", "/surat?cari=" + signed.number()))
                .bodyText()
                .contains(signed.number())
                .doesNotContain(cancelled.number());
        assertThat(look("loket", "/surat?cari=%25"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada nomor yang cocok", "Tampilkan semua");
        assertThat(look("loket", "/surat?tahun=2019")).bodyText().contains("Tidak ada nomor yang cocok");
        assertThat(look("loket", "/surat?tahun=dua")).hasStatus(422).bodyText().contains("empat angka", "dua");
        assertThat(look("admin", "/surat")).hasStatus(403);
    }

    @Test
    void olderOnesAreOnePageFurther() {
        Made first = letters.waiting();
        for (int more = 0; more < 25; more++) {
            letters.waiting();
        }
        String body = body(look("camat", "/surat?tahun=2026"));
        assertThat(body).doesNotContain(first.code());
        String older = body.replaceAll("(?s).*href=\"(/surat\\?[^\"]*sebelum=\\d+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(look("camat", older)).bodyText().contains(first.code());
    }

    @Test
    void aKelurahanSeesItsOwnOnly() {
        Made kecamatan = letters.signed();
        assertThat(look("kelurahan", "/surat"))
                .hasStatusOk()
                .bodyText()
                .contains("Belum ada nomor surat")
                .doesNotContain(kecamatan.number());
        assertThat(look("kelurahan", "/surat/" + kecamatan.code())).hasStatus(404);
        assertThat(post("lurah", "/surat/" + kecamatan.code() + "/cabut", "alasan", "Bukan milik kami"))
                .hasStatus(404);
    }

    @Test
    void theArchiveOpensForAReasonThatIsKept() {
        Made letter = letters.signed();
        String page = "/surat/" + letter.code();
        assertThat(look("loket", page))
                .bodyText()
                .contains("Ditandatangani", "Buka surat (PDF)", "/verifikasi/" + letter.code())
                .doesNotContain("Cabut surat ini", "⟦");
        assertThat(post("loket", page + "/buka", "untuk", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya");
        assertThat(post("loket", page + "/buka", "untuk", "Pemohon kehilangan suratnya"))
                .hasStatusOk()
                .body()
                .isEqualTo(letter.signed());
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'letter-archive'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(post("loket", "/surat/" + letters.waiting().code() + "/buka", "untuk", "Ingin tahu saja"))
                .hasStatus(404);
        assertThat(post("loket", page + "/cabut", "alasan", "Saya tidak berhak"))
                .hasStatus(403);
    }

    private MvcTestResult look(String username, String address) {
        return pages.get().uri(address).cookie(signIn(pages, username)).exchange();
    }

    private MvcTestResult post(String username, String address, String field, String text) {
        return pages.post()
                .uri(address)
                .cookie(signIn(pages, username))
                .with(csrf())
                .param("versi", "2")
                .param(field, text)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
