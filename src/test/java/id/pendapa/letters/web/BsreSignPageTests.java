package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.letters.WayToTheCamat.Waiting;
import id.pendapa.letters.signing.FakeBsre;
import id.pendapa.letters.signing.FakeBsre.Officer;
import id.pendapa.letters.signing.FakeBsre.Trouble;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The Camat signs with BSrE on the page where they sign; the service is a stand-in over real HTTP. */
@PageTest
class BsreSignPageTests {

    private static final String NIK = "3373021708900000";
    private static final String PASSPHRASE = "frasa uji kami";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat letters;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Cookie[] camat = {};

    @BeforeEach
    void camatSignsWithBsre() throws SQLException {
        FakeBsre.SHARED.make(Trouble.NONE);
        FakeBsre.SHARED.register(NIK, new Officer("CONTOH SATU WIBAWA", PASSPHRASE, "ISSUE"));
        writeNik(cipher.seal(NIK, new Place("staff_account", "camat", "nik_sealed")));
        var position = jdbc.sql("SELECT id, version, signing_method FROM position WHERE code = 'CAMAT'")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .single()
                .split(" ", -1);
        if (!position[2].equals("BSRE")) {
            assertThat(pages.post()
                            .uri("/pengaturan/jabatan/" + position[0] + "/cara")
                            .param("versi", position[1])
                            .param("cara", "BSRE")
                            .cookie(signIn(pages, "admin"))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
        }
        camat = signIn(pages, "camat");
    }

    @AfterEach
    void serviceIsWellAgain() {
        FakeBsre.SHARED.make(Trouble.NONE);
    }

    @Test
    void camatIsAskedForThePassphraseAndNotForThePassword() {
        Waiting letter = letters.waiting();
        assertThat(pages.get().uri("/tanda-tangan/" + letter.code()).cookie(camat))
                .hasStatusOk()
                .bodyText()
                .contains("Passphrase BSrE Anda", "Ganti ke pena", "tersertifikasi (BSrE)")
                .doesNotContain("⟦", "Kata sandi Anda");
    }

    @Test
    void wrongOnceThenRight() {
        Waiting letter = letters.waiting();
        assertThat(sign(letter, "salah"))
                .hasStatus(422)
                .bodyText()
                .contains("Passphrase salah", "Passphrase BSrE Anda")
                .doesNotContain("value=\"salah\"", "⟦");
        assertThat(sign(letter, "")).hasStatus(422).bodyText().contains("Ketik passphrase");
        int seen = sights();
        assertThat(sign(letter, PASSPHRASE)).hasRedirectedUrl("/tanda-tangan?selesai=ditandatangani");
        assertThat(sights()).as("the NIK that was sent was written down").isEqualTo(seen + 1);
        assertThat(state(letter)).isEqualTo("SIGNED BSRE " + letter.number());

        FakeBsre.SHARED.make(Trouble.NONE);
        assertThat(sign(letter, PASSPHRASE)).hasStatus3xxRedirection();
        assertThat(FakeBsre.SHARED.asked()).as("a second press").isEmpty();
    }

    @Test
    void anAnswerLostAfterSigningLeavesTheLetterWithItsNumber() {
        Waiting letter = letters.waiting();
        FakeBsre.SHARED.make(Trouble.LOST);
        assertThat(sign(letter, PASSPHRASE))
                .hasStatus(503)
                .bodyText()
                .contains("terputus di tengah jalan", "tidak akan jadi dua surat")
                .doesNotContain(PASSPHRASE, "⟦");
        assertThat(state(letter)).isEqualTo("WAITING BSRE " + letter.number());
        FakeBsre.SHARED.make(Trouble.NONE);
        assertThat(sign(letter, PASSPHRASE)).hasStatus3xxRedirection();
        assertThat(state(letter)).isEqualTo("SIGNED BSRE " + letter.number());
    }

    @Test
    void guessingComesToAnEndBeforeTheServiceIsAsked() {
        Waiting letter = letters.waiting();
        for (int guess = 0; guess < 3; guess++) {
            assertThat(sign(letter, "salah" + guess)).hasStatus(422);
        }
        FakeBsre.SHARED.make(Trouble.NONE);
        assertThat(sign(letter, PASSPHRASE)).hasStatus(429);
        assertThat(FakeBsre.SHARED.asked()).doesNotContain("sign");
        clock.advance(Duration.ofMinutes(16));
        assertThat(sign(letter, PASSPHRASE)).hasStatus3xxRedirection();
    }

    @Test
    void whoMayNotSignIsToldAndMayTakeThePen() throws SQLException {
        Waiting letter = letters.waiting();
        FakeBsre.SHARED.register(NIK, new Officer("CONTOH SATU WIBAWA", PASSPHRASE, "EXPIRED"));
        assertThat(sign(letter, PASSPHRASE)).hasStatus(422).bodyText().contains("habis masa berlakunya");
        writeNik(null);
        assertThat(sign(letter, PASSPHRASE)).hasStatus(422).bodyText().contains("NIK Anda belum tercatat");
        assertThat(FakeBsre.SHARED.asked()).doesNotContain("sign");
        assertThat(pages.post()
                        .uri("/tanda-tangan/" + letter.code() + "/pena")
                        .param("versi", "1")
                        .param("alasan-pena", "Sertifikat habis")
                        .cookie(camat)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(state(letter)).isEqualTo("WAITING BASAH " + letter.number());
    }

    @Test
    void severalLettersAreSignedWithOnePassphraseAndEachSaysWhatBecameOfIt() {
        Waiting first = letters.waiting();
        Waiting second = letters.waiting();
        Waiting third = letters.waiting();
        assertThat(pages.get().uri("/tanda-tangan").cookie(camat))
                .hasStatusOk()
                .bodyText()
                .contains("Pilih surat " + first.number(), "value=\"" + second.code() + ":1\"", "Passphrase BSrE Anda")
                .doesNotContain("⟦", "Kata sandi Anda");
        assertThat(together(PASSPHRASE))
                .hasStatus(422)
                .bodyText()
                .contains("Centang paling sedikit satu", "#pilih-")
                .doesNotContain("⟦");
        assertThat(together("", first.code() + ":1"))
                .hasStatus(422)
                .bodyText()
                .contains("Tanpa itu tidak ada", "value=\"" + first.code() + ":1\" checked", "href=\"#frasa\"");
        FakeBsre.SHARED.make(Trouble.NONE);
        assertThat(together("salah", first.code() + ":1", second.code() + ":1"))
                .hasStatus(422)
                .bodyText()
                .contains("0 dari 2 surat", "Passphrase salah", "Tidak dicoba")
                .doesNotContain("⟦");
        assertThat(FakeBsre.SHARED.asked()).as("a wrong one is sent once").containsExactly("status", "sign");

        assertThat(together(PASSPHRASE, first.code() + ":7", second.code() + ":1", third.code() + ":1"))
                .hasStatus(422)
                .bodyText()
                .contains("2 dari 3 surat", "Orang lain baru saja mengubah surat ini")
                .doesNotContain("⟦");
        assertThat(state(first)).isEqualTo("WAITING BSRE " + first.number());
        assertThat(state(second)).isEqualTo("SIGNED BSRE " + second.number());
        MvcTestResult again = together(PASSPHRASE, first.code() + ":1", third.code() + ":1");
        assertThat(again).as("one of them was signed before").hasStatus3xxRedirection();
        assertThat(pages.get()
                        .uri(String.valueOf(again.getResponse().getRedirectedUrl()))
                        .cookie(camat))
                .hasStatusOk()
                .bodyText()
                .contains("2 dari 2 surat");
        assertThat(together(PASSPHRASE, "ZZZZZZZZZZZZZZZZ:1")).hasStatus(404);
    }

    private MvcTestResult together(String passphrase, String... picks) {
        return pages.post()
                .uri("/tanda-tangan/daftar/bersama")
                .param("pilih", picks)
                .param("frasa", passphrase)
                .cookie(camat)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sign(Waiting letter, String passphrase) {
        return pages.post()
                .uri("/tanda-tangan/" + letter.code() + "/tandatangani")
                .param("versi", "1")
                .param("frasa", passphrase)
                .cookie(camat)
                .with(csrf())
                .exchange();
    }

    private String state(Waiting letter) {
        return jdbc.sql("SELECT stage || ' ' || method || ' ' || number FROM letter WHERE code = :code")
                .param("code", letter.code())
                .query(String.class)
                .single();
    }

    private int sights() {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'letter-signing-service'")
                .query(Integer.class)
                .single();
    }

    /** The example's accounts have none, and the application may not write one into an account that is there. */
    private static void writeNik(byte @Nullable [] sealed) throws SQLException {
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                PreparedStatement update = superuser.prepareStatement(
                        "UPDATE office_tingkir.staff_account SET nik_sealed = ? WHERE username = 'camat'")) {
            update.setBytes(1, sealed);
            update.executeUpdate();
        }
    }
}
