package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.letters.SignedLetters.Made;
import id.pendapa.letters.WayToTheCamat;
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
    WayToTheCamat way;

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

    @Test
    void aCorrectionIsAskedForAndBothLettersTellOfEachOther() {
        String number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
        String old = sign(number);
        String page = "/surat/" + old;
        assertThat(look("loket", page)).bodyText().doesNotContain("Betulkan surat ini");
        assertThat(post("loket", page + "/betulkan", "alasan-betulkan", "Nama jalannya keliru"))
                .hasStatus(403);
        assertThat(look("kasi", page)).bodyText().contains("Betulkan surat ini").doesNotContain("⟦");
        assertThat(post("kasi", page + "/betulkan", "alasan-betulkan", "keliru"))
                .hasStatus(422)
                .bodyText()
                .contains("paling sedikit 10 huruf", "keliru");
        assertThat(post("kasi", page + "/betulkan", "alasan-betulkan", "Nama jalannya keliru"))
                .hasRedirectedUrl(page + "?selesai=dibetulkan");
        assertThat(look("kasi", page + "?selesai=dibetulkan"))
                .bodyText()
                .contains("Pembetulan dimulai", "Berlaku, sedang dibetulkan", "Tidak jadi dibetulkan")
                .doesNotContain("⟦");
        assertThat(pages.get().uri("/verifikasi/" + old))
                .bodyText()
                .contains("terdaftar dan berlaku", "sedang membuat penggantinya", "Nama jalannya keliru")
                .doesNotContain("⟦");

        way.initial(number);
        String fresh = sign(number);
        assertThat(pages.get().uri("/verifikasi/" + old))
                .bodyText()
                .contains("Surat ini sudah diganti", "/verifikasi/" + fresh, "diminta oleh Kepala Seksi Pelayanan")
                .doesNotContain("kode-pemegang", "⟦");
        assertThat(pages.get().uri("/verifikasi/" + fresh))
                .bodyText()
                .contains("terdaftar dan berlaku", "Menggantikan", "/verifikasi/" + old)
                .doesNotContain("⟦");
        assertThat(look("kasi", page))
                .bodyText()
                .contains("Diganti oleh", "/surat/" + fresh)
                .doesNotContain("⟦");
        assertThat(look("kasi", "/meja/" + number))
                .bodyText()
                .contains("Sudah diganti", "/surat/" + fresh)
                .doesNotContain("⟦");
    }

    /** The Camat signs what waits for the request; the code of the letter. */
    private String sign(String number) {
        String code = jdbc.sql("SELECT code FROM letter WHERE request_number = :number AND stage = 'WAITING'")
                .param("number", number)
                .query(String.class)
                .single();
        assertThat(pages.post()
                        .uri("/tanda-tangan/" + code + "/tandatangani")
                        .cookie(signIn(pages, "camat"))
                        .with(csrf())
                        .param("versi", "1")
                        .param("sandi", "pendapa-contoh"))
                .hasStatus3xxRedirection();
        return code;
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
