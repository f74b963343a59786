package id.pendapa.hall;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The overview of the settings tells what an office still has to enter, each with the way there. */
@PageTest
class SettingsPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsMissingIsToldWithTheWayThereUntilItIsEntered() {
        Cookie[] admin = signIn(pages, "admin");
        assertThat(pages.get().uri("/pengaturan").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/pengaturan/profil\">Alamat atau telepon kantor masih contoh",
                        "Lambang daerah untuk kepala surat belum dipasang",
                        "href=\"/pengaturan/jabatan\">Jabatan belum ada: Lurah Kutowinangun Kidul",
                        "dan 8 lagi",
                        "href=\"/pengaturan/nomor\">Susunan nomor surat masih contoh: 8 unit",
                        "href=\"/pengaturan/jam\">Jam kerja yang berlaku masih contoh",
                        "href=\"/pengaturan/libur\">Hari libur tahun 2027 belum dimasukkan",
                        "href=\"/pengaturan/cadangan\">Belum ada cadangan")
                .doesNotContain("⟦", "belum punya akun", "Jabatan kosong", "/pengaturan/pelaksana");

        jdbc.sql("""
                        INSERT INTO position (code, title, unit, signing_method)
                        VALUES ('LOKET_9', 'Petugas Loket 9', 'Seksi Pelayanan', 'BASAH')
                        """).update();
        assertThat(pages.get().uri("/pengaturan").cookie(admin)).bodyText().contains("Jabatan kosong: Petugas Loket 9");
        jdbc.sql("""
                        WITH person AS (INSERT INTO official (name) VALUES ('Uji Tanpa Akun') RETURNING id)
                        INSERT INTO position_holding (position_id, official_id, kind, valid_from)
                        SELECT position.id, person.id, 'DEFINITIF', '2026-01-01' FROM person, position
                        WHERE code = 'LOKET_9'
                        """).update();
        jdbc.sql("INSERT INTO holiday (day, kind, name, legal_basis, entered_at)"
                        + " VALUES ('2027-08-17', 'NASIONAL', 'Proklamasi', 'uji', '2026-11-01T00:00:00Z')")
                .update();
        assertThat(pages.get().uri("/pengaturan").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/pengaturan/akun\">Pejabat dan petugas yang belum punya akun: 1")
                .doesNotContain("Jabatan kosong", "Hari libur tahun");
    }

    @Test
    void everybodySeesOnlyWhatTheyMayOpen() {
        assertThat(pages.get().uri("/pengaturan").cookie(signIn(pages, "camat")))
                .hasStatusOk()
                .bodyText()
                .contains("/pengaturan/pelaksana")
                .doesNotContain("/pengaturan/profil", "/pengaturan/akun", "/pengaturan/cadangan");
        assertThat(pages.get().uri("/pengaturan").cookie(signIn(pages, "loket")))
                .hasStatus(403);
    }
}
