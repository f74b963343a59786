package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.letters.SignedLetters.Made;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SignPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignedLetters letters;

    @Test
    void camatSeesReadsAndIsAskedForThePassword() {
        Made letter = letters.waiting();
        Cookie[] camat = signIn(pages, "camat");
        assertThat(pages.get().uri("/tanda-tangan").cookie(camat))
                .hasStatusOk()
                .bodyText()
                .contains(letter.number(), "/tanda-tangan/" + letter.code())
                .doesNotContain("⟦", "Nur");
        assertThat(pages.get().uri("/tanda-tangan/" + letter.code()).cookie(camat))
                .hasStatusOk()
                .bodyText()
                .contains("Tandatangani surat ini", "Kembalikan tanpa tanda tangan", "Ganti ke pena")
                .doesNotContain("⟦");
        assertThat(pages.get().uri("/tanda-tangan/" + letter.code() + "/surat").cookie(camat))
                .hasStatusOk()
                .body()
                .isEqualTo(letter.unsigned());
        assertThat(pages.post()
                        .uri("/tanda-tangan/" + letter.code() + "/tandatangani")
                        .param("versi", "1")
                        .param("sandi", "salah")
                        .cookie(camat)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Kata sandi tidak cocok");
    }

    @Test
    void aWrongPasswordEndsSigningSeveralAtTheFirst() {
        Made first = letters.waiting();
        Made second = letters.waiting();
        Cookie[] camat = signIn(pages, "camat");
        assertThat(pages.get().uri("/tanda-tangan").cookie(camat))
                .bodyText()
                .contains("Tandatangani yang dicentang", "Kata sandi Anda")
                .doesNotContain("Passphrase", "⟦");
        assertThat(pages.post()
                        .uri("/tanda-tangan/daftar/bersama")
                        .param("pilih", first.code() + ":1", second.code() + ":1")
                        .param("sandi", "salah")
                        .cookie(camat)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("0 dari 2 surat", "Kata sandi tidak cocok", "Tidak dicoba")
                .doesNotContain("⟦");
    }

    @Test
    void othersDoNotGetThere() {
        Made letter = letters.waiting();
        assertThat(pages.get().uri("/tanda-tangan")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/tanda-tangan/" + letter.code()).cookie(signIn(pages, "loket")))
                .hasStatus(403);
        assertThat(pages.get().uri("/tanda-tangan/" + letter.code()).cookie(signIn(pages, "lurah")))
                .hasStatus(404);
    }

    @Test
    void loketSeesTheListForThePen() {
        assertThat(pages.get().uri("/tanda-tangan/pena").cookie(signIn(pages, "loket")))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada surat yang menunggu tanda tangan pena")
                .doesNotContain("⟦");
    }
}
