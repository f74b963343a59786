package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Words;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Superiors see who has what and why, and say whether it is still needed; accounts for a time end by themselves. */
@PageTest
class AccessReviewPageTests {

    private static final String HOME = "/pengaturan/tinjauan-akses";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    AccountEnds ends;

    @Autowired
    Words words;

    private Caller staff(String username) {
        return new Caller(pages).signIn(username);
    }

    @Test
    void everyPermissionHasWords() {
        assertThat(Permission.values())
                .allSatisfy(permission ->
                        assertThat(words.find("accounts.may." + permission)).isPresent());
    }

    @Test
    void whoHasWhatAndWhyIsListed() {
        staff("kasi");
        assertThat(staff("camat").get(HOME))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Perlu ditinjau (",
                        "Sekretaris Kecamatan, sejak",
                        "Belum pernah masuk",
                        "Terakhir masuk 25 November 2026",
                        "Akun Anda sendiri ditinjau orang lain")
                .doesNotContain("⟦");
        assertThat(staff("sekcam").get("/pengaturan")).bodyText().contains(HOME);
        assertThat(staff("admin").get(HOME)).hasStatus(403);
        assertThat(staff("camat").get(HOME + "/" + account("kasi")))
                .hasStatusOk()
                .bodyText()
                .contains("Boleh apa", "menandatangani surat", "mengunduh buku agenda surat")
                .doesNotContain("⟦", "membuat dan menutup akun");
    }

    @Test
    void aReviewIsKeptOnceAndReadByTheAdministrator() {
        String one = HOME + "/" + account("kasi2");
        Caller camat = staff("camat");
        assertThat(say(camat, one, "", "Berganti tugas", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih salah satu", "Berganti tugas");
        assertThat(say(camat, one, "CHANGE", " ", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis apa yang perlu");
        assertThat(say(camat, one, "CHANGE", "Berganti tugas", "0")).hasRedirectedUrl(HOME);
        assertThat(say(staff("sekcam"), one, "KEEP", "", "0")).hasStatus(409);
        assertThat(camat.get(HOME)).bodyText().contains("Perlu diubah (25 November 2026", "Berganti tugas");
        assertThat(staff("admin").get("/pengaturan/akun/" + account("kasi2")))
                .bodyText()
                .contains("Tinjauan akses: perlu diubah. Berganti tugas")
                .doesNotContain("⟦");
        assertThat(say(camat, one, "KEEP", "", last("kasi2"))).hasRedirectedUrl(HOME);
        assertThat(staff("admin").get("/pengaturan/akun/" + account("kasi2")))
                .bodyText()
                .doesNotContain("Tinjauan akses: perlu");
        assertThat(say(camat, HOME + "/" + account("camat"), "KEEP", "", "0")).hasStatus(403);
        assertThat(say(camat, HOME + "/999999", "KEEP", "", "0")).hasStatus(404);
        assertThat(camat.get(HOME + "/999999")).hasStatus(404);
    }

    @Test
    void itIsDueAgainInTheNextHalfYear() {
        String one = HOME + "/" + account("lurah");
        assertThat(say(staff("camat"), one, "KEEP", "", "0")).hasRedirectedUrl(HOME);
        assertThat(staff("camat").get(HOME)).bodyText().contains("Sudah ditinjau (");
        clock.advance(Duration.ofDays(40));
        assertThat(staff("camat").get(HOME)).bodyText().doesNotContain("Sudah ditinjau (");
        clock.advance(Duration.ofDays(60));
        assertThat(staff("camat").get(HOME)).bodyText().contains("Tidak dipakai lebih dari 90 hari");
    }

    @Test
    void anAccountForATimeOpensNothingAfterItsLastDay() {
        String own = "/pengaturan/akun/" + account("kelurahan");
        Caller admin = staff("admin");
        assertThat(end(admin, own, "kelurahan", "31", "2", "2026"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"31\"");
        assertThat(end(admin, own, "kelurahan", "24", "11", "2026"))
                .hasStatus(422)
                .bodyText()
                .contains("sudah lewat");
        assertThat(end(admin, own, "kelurahan", "25", "11", "2026")).hasRedirectedUrl(own);
        assertThat(admin.post(own + "/batas", "versi", "0")).hasStatus(409);
        assertThat(admin.get(own)).bodyText().contains("25 November 2026").doesNotContain("⟦");
        Caller kelurahan = staff("kelurahan");
        assertThat(kelurahan.get("/meja")).hasStatusOk();
        ends.run();
        assertThat(kelurahan.get("/meja")).hasStatusOk();

        clock.advance(Duration.ofDays(1));
        assertThat(kelurahan.get("/meja")).hasStatus(403);
        assertThat(staff("kelurahan").get("/meja")).hasRedirectedUrl("/masuk");
        ends.run();
        assertThat(kelurahan.get("/meja")).hasRedirectedUrl("/masuk");
        assertThat(staff("admin").get(own))
                .bodyText()
                .contains("oleh Pendapa: Masa berlaku akun habis pada 25 November 2026");
        assertThat(staff("admin").post(own + "/buka", "versi", version("kelurahan")))
                .hasRedirectedUrl(own);
        assertThat(staff("kelurahan").get("/meja")).hasStatusOk();
    }

    @Test
    void anAdministratorWithoutALastDayAlwaysRemains() {
        jdbc.sql("UPDATE staff_account SET ends_on = '2026-12-31' WHERE username = 'admin'")
                .update();
        try {
            Caller admin = staff("admin");
            String other = "/pengaturan/akun/" + account("loket2");
            assertThat(end(admin, other, "loket2", "31", "12", "2026"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("administrator tanpa batas");
            assertThat(admin.post(other + "/batas", "versi", version("loket2"))).hasRedirectedUrl(other);
        } finally {
            jdbc.sql("UPDATE staff_account SET ends_on = NULL WHERE username = 'admin'")
                    .update();
        }
    }

    private MvcTestResult say(Caller superior, String one, String verdict, String remark, String seen) {
        String key = UUID.randomUUID().toString();
        return superior.post(one, "putusan", verdict, "catatan", remark, "versi", seen, "kunci", key);
    }

    private MvcTestResult end(Caller admin, String own, String username, String day, String month, String year) {
        return admin.post(
                own + "/batas",
                "versi",
                version(username),
                "batas-hari",
                day,
                "batas-bulan",
                month,
                "batas-tahun",
                year);
    }

    private String account(String username) {
        return of("SELECT id FROM staff_account WHERE username = :name", username);
    }

    private String version(String username) {
        return of("SELECT version FROM staff_account WHERE username = :name", username);
    }

    private String last(String username) {
        return of("""
                SELECT max(r.id) FROM access_review r JOIN staff_account a ON a.id = r.account_id
                WHERE a.username = :name
                """, username);
    }

    private String of(String sql, String username) {
        return jdbc.sql(sql).param("name", username).query(String.class).single();
    }
}
