package id.pendapa.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The form at the counter is filled from the register, where the office has a right to one. */
@PageTest
class RegisterFillPageTests {

    private static final String BAGAS = "3373020203790000";
    private static final String FILL = "/isi";
    private static final String SKTM = "/meja/baru/SKTM";
    private static final String DEATH = "/meja/baru/AKTA-MATI";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller clerk = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        clerk = new Caller(pages).signIn("loket");
    }

    @Test
    void theFormIsFilledAndMayBeChanged() {
        assertThat(clerk.get(SKTM))
                .bodyText()
                .contains("Isi dari data penduduk")
                .doesNotContain("⟦");
        int before = sights();
        assertThat(clerk.post(SKTM + FILL, "isi-nik", "3373 0202 0379 0000"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(
                        "Formulir diisi dari data penduduk",
                        "value=\"Contoh Bagas Prakoso\"",
                        "value=\"" + BAGAS + "\"",
                        "value=\"Salatiga\"",
                        "value=\"1979\"",
                        "value=\"Wiraswasta\"",
                        "value=\"3373020203100000\"",
                        "value=\"Jalan Contoh Melati 1\"",
                        "value=\"001\"",
                        "selected")
                .doesNotContain("⟦", "readonly");
        assertThat(sights()).isEqualTo(before + 1);
        assertThat(jdbc.sql("SELECT encode(canonical, 'escape') FROM access_entry WHERE purpose = 'register-fill' "
                                + "ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("Permohonan di loket: ", "resident.nik");
    }

    @Test
    void theAddressOfTheDeadIsNotThatOfWhoeverReportsIt() {
        assertThat(clerk.post(DEATH + FILL, "isi-nik", BAGAS))
                .hasStatusOk()
                .bodyText()
                .contains("Contoh Bagas Prakoso")
                .doesNotContain("3373020203100000", "Jalan Contoh Melati 1");
    }

    @Test
    void withoutAHitOrARightTheFormGoesOn() {
        assertThat(clerk.post(SKTM + FILL, "isi-nik", "3373029901010000"))
                .hasStatus(422)
                .bodyText()
                .contains("NIK terdiri dari 16 angka", "value=\"3373029901010000\"", "Simpan permohonan");
        int before = sights();
        assertThat(clerk.post(SKTM + FILL, "isi-nik", "3373020101850000"))
                .hasStatusOk()
                .bodyText()
                .contains("NIK ini tidak ada di data penduduk", "Simpan permohonan", "3373020101850000");
        assertThat(sights()).as("also who is not there was asked for").isEqualTo(before + 1);
        Caller other = new Caller(pages).signIn("kelurahan");
        assertThat(other.get(SKTM)).hasStatusOk().bodyText().doesNotContain("Isi dari data penduduk");
        assertThat(other.post(SKTM + FILL, "isi-nik", BAGAS))
                .hasStatusOk()
                .bodyText()
                .contains("Isi formulir seperti biasa")
                .doesNotContain("Prakoso");
        assertThat(clerk.post("/meja/baru/TIDAK-ADA/isi", "isi-nik", BAGAS)).hasStatus(404);
        clock.set(SettableClock.START.plus(Duration.ofDays(800)));
        Caller later = new Caller(pages).signIn("loket");
        assertThat(later.get(SKTM)).hasStatusOk().bodyText().doesNotContain("Isi dari data penduduk");
        assertThat(later.post(SKTM + FILL, "isi-nik", BAGAS))
                .hasStatusOk()
                .bodyText()
                .contains("Data penduduk sedang tertutup")
                .doesNotContain("Prakoso");
    }

    private int sights() {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'register-fill'")
                .query(Integer.class)
                .single();
    }
}
