package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.letters.SignedLetters.Made;
import id.pendapa.letters.WayToTheCamat;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SignPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignedLetters letters;

    @Autowired
    WayToTheCamat way;

    @Autowired
    JdbcClient jdbc;

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
    void manyLettersGoOnBehindAndTheirPageTellsHowFar() throws InterruptedException {
        Cookie[] camat = signIn(pages, "camat");
        String[] shown = IntStream.range(0, 13)
                .mapToObj(i -> way.waiting().code() + ":1")
                .toArray(String[]::new);
        MvcTestResult begun = pages.post()
                .uri("/tanda-tangan/daftar/bersama")
                .param("semua", "ya")
                .param("tampil", shown)
                .param("sandi", "pendapa-contoh")
                .cookie(camat)
                .with(csrf())
                .exchange();
        assertThat(begun).hasStatus3xxRedirection();
        String page = String.valueOf(begun.getResponse().getRedirectedUrl());
        MvcTestResult seen = pages.get().uri(page).cookie(camat).exchange();
        for (int i = 0; i < 100 && seen.getResponse().getHeader("Refresh") != null; i++) {
            assertThat(seen).hasStatusOk().bodyText().contains("dari 13 surat sudah dikerjakan");
            Thread.sleep(100);
            seen = pages.get().uri(page).cookie(camat).exchange();
        }
        assertThat(seen).hasStatusOk().bodyText().contains("13 dari 13 surat").doesNotContain("⟦", "Belum</strong>");
        assertThat(jdbc.sql("SELECT count(*) FROM letter WHERE stage = 'SIGNED' AND code IN (:codes)")
                        .param(
                                "codes",
                                Arrays.stream(shown)
                                        .map(pick -> pick.substring(0, 16))
                                        .toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(13);
        assertThat(pages.get().uri(page).cookie(signIn(pages, "sekcam"))).hasStatus(404);
        assertThat(pages.get().uri("/tanda-tangan?banyak=ya").cookie(camat)).hasStatusOk();
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
