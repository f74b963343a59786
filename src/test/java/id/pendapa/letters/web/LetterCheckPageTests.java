package id.pendapa.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.letters.SignedLetters.Made;
import id.pendapa.requests.SecretCodes;
import id.pendapa.testing.PageTest;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class LetterCheckPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignedLetters letters;

    @Autowired
    JdbcClient database;

    @Test
    void typedCodeLeadsToThePageOfTheLetter() {
        Made letter = letters.signed();
        String typed = SecretCodes.inGroups(letter.code()).toLowerCase(Locale.ROOT);
        assertThat(pages.post().uri("/verifikasi").param("kode", " " + typed).with(csrf()))
                .hasRedirectedUrl("/verifikasi/" + letter.code());
    }

    @Test
    void signedLetterIsShownWithItsProofAndAMaskedHolder() throws Exception {
        Made letter = letters.signed();
        int before = sights("letter-check");
        String page = body(pages.get().uri("/verifikasi/" + letter.code()).exchange());
        assertThat(page)
                .contains("Surat ini terdaftar dan berlaku", letter.number(), "SURAT KETERANGAN", "N••• b••• M•••")
                .contains("Tanda tangan elektronik dengan kunci kantor dalam mode contoh", "Camat Tingkir")
                .doesNotContain("Nur'aini", "Nur&#39;aini", "3373025708900000", "⟦");
        assertThat(sights("letter-check")).isEqualTo(before + 1);
    }

    @Test
    void waitingAndCancelledLettersAreCalledSo() throws Exception {
        assertThat(body(pages.get()
                        .uri("/verifikasi/" + letters.waiting().code())
                        .exchange()))
                .contains("belum ditandatangani")
                .doesNotContain("N•••", "kode-pemegang", "⟦");
        assertThat(body(pages.get()
                        .uri("/verifikasi/" + letters.cancelled().code())
                        .exchange()))
                .contains("dibatalkan")
                .doesNotContain("kode-pemegang", "⟦");
    }

    @Test
    void unknownCodeIsNotFoundAndOneOfTheWrongShapeIsSaidSo() {
        assertThat(pages.get().uri("/verifikasi/" + SecretCodes.create()))
                .hasStatus(404)
                .bodyText()
                .contains("Tidak ada surat dengan kode ini")
                .doesNotContain("⟦");
        assertThat(pages.post().uri("/verifikasi").param("kode", "KWL-12").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("16 huruf dan angka", "KWL-12");
    }

    @Test
    void secondCodeOpensTheWholeLetter() {
        Made letter = letters.signed();
        assertThat(whole(letter.code(), SecretCodes.inGroups(letter.holderCode())))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .body()
                .isEqualTo(letter.signed());
    }

    @Test
    void wrongSecondCodeOpensNothing() {
        Made letter = letters.signed();
        assertThat(whole(letter.code(), SecretCodes.create()))
                .hasStatus(422)
                .bodyText()
                .contains("Kode pemegang tidak cocok");
        Made waiting = letters.waiting();
        assertThat(whole(waiting.code(), waiting.holderCode())).hasStatus(422);
        assertThat(whole(SecretCodes.create(), letter.holderCode())).hasStatus(404);
    }

    @Test
    void uploadedFileIsJudged() throws Exception {
        Made letter = letters.signed();
        assertThat(upload(letter.signed())).contains("sama persis", letter.number());
        assertThat(upload(letter.unsigned())).contains("belum ditandatangani");
        byte[] changed = letter.signed().clone();
        changed[letter.unsigned().length / 3] ^= 1;
        assertThat(upload(changed)).contains("diubah setelah ditandatangani");
        byte[] longer = java.util.Arrays.copyOf(letter.signed(), letter.signed().length + 20);
        assertThat(upload(longer)).doesNotContain("sama persis");
        assertThat(upload("bukan pdf".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("tidak dapat dibaca");
        assertThat(upload("%PDF-1.7 rusak".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .doesNotContain("sama persis");
    }

    @Test
    void guessingTheSecondCodeComesToAnEnd() {
        Made letter = letters.signed();
        for (int i = 0; i < 10; i++) {
            assertThat(whole(letter.code(), SecretCodes.create())).hasStatus(422);
        }
        assertThat(whole(letter.code(), letter.holderCode())).hasStatus(429);
    }

    private String upload(byte[] file) throws Exception {
        MvcTestResult answer = pages.post()
                .uri("/verifikasi/berkas")
                .multipart()
                .file(new MockMultipartFile("berkas", "surat.pdf", "application/pdf", file))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        String page = body(answer);
        assertThat(page).doesNotContain("⟦");
        return page;
    }

    private MvcTestResult whole(String code, String holderCode) {
        return pages.post()
                .uri("/verifikasi/" + code + "/lengkap")
                .param("kode-pemegang", holderCode)
                .with(csrf())
                .exchange();
    }

    private int sights(String purpose) {
        return database.sql("SELECT count(*) FROM access_entry WHERE purpose = :purpose")
                .param("purpose", purpose)
                .query(Integer.class)
                .single();
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
