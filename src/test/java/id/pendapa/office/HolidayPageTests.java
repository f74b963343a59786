package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class HolidayPageTests {

    private static final String HOME = "/pengaturan/libur";
    private static final String BASIS = "SKB 3 Menteri Contoh";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @Test
    void theYearThatShipsIsListedWithKindAndBasis() {
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("2026: 25 hari", "Kamis, 24 Desember 2026", "Cuti bersama", "1497/2025")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "loket"))).hasStatus(403);
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "sekcam"))).hasStatusOk();
    }

    @Test
    void aWrongFileIsRefusedLineByLineAndNothingIsWritten() {
        assertThat(check(
                        "2027-01-01,NASIONAL,Tahun Baru\n1/5/2027,NASIONAL,Buruh\n2027-08-17,MERDEKA,Proklamasi\n", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Baris 2: tanggal “1/5/2027”", "Baris 3: macam “MERDEKA”", "Tulis dasar hukumnya")
                .doesNotContain("⟦");
        assertThat(check("\u0000\u0001", BASIS)).hasStatus(422);
        assertThat(check("", BASIS)).hasStatus(422).bodyText().contains("Pilih berkasnya", BASIS);
        assertThat(isWorking("2027-01-01")).isTrue();
    }

    @Test
    void aYearIsReadCheckedConfirmedAndTakenBack() {
        StringBuilder year = new StringBuilder("date,kind,name\n2026-12-24,CUTI_BERSAMA,Sudah ada\n");
        for (int day = 4; day < 15; day++) {
            year.append("2027-01-").append(day < 10 ? "0" : "").append(day).append(",NASIONAL,Hari contoh\n");
        }
        assertThat(calendars.with(Set.of()).plusWorkingDays(monday(), 1).provisional())
                .isTrue();
        assertThat(check(year.toString(), BASIS))
                .hasStatusOk()
                .bodyText()
                .contains("11 hari baru dari 12 baris", "Sudah ada", "Senin, 4 Januari 2027", "Berlakukan daftar ini")
                .doesNotContain("⟦");
        assertThat(isWorking("2027-01-05")).isTrue();

        Map<String, String> confirm =
                Map.of("kunci", key(), "nama-berkas", "libur.csv", "dasar-berkas", BASIS, "isi", year.toString());
        assertThat(post(HOME + "/impor", confirm)).hasRedirectedUrl(HOME);
        assertThat(post(HOME + "/impor", confirm)).hasRedirectedUrl(HOME);
        assertThat(isWorking("2027-01-05")).isFalse();
        assertThat(calendars.with(Set.of()).plusWorkingDays(monday(), 1).provisional())
                .isFalse();
        assertThat(pages.get().uri(HOME).cookie(admin))
                .bodyText()
                .contains("2027: 11 hari", "libur.csv: 11 hari, dimasukkan Administrator Sistem");

        String undo = HOME + "/impor/" + last("holiday_import") + "/batalkan";
        assertThat(post(undo, Map.of())).hasRedirectedUrl(HOME);
        assertThat(isWorking("2027-01-05")).isTrue();
        assertThat(isWorking("2026-12-24")).isFalse();
        assertThat(post(undo, Map.of())).hasStatus(409);
        assertThat(acts("office.holidays-imported")).isOne();
        assertThat(acts("office.holidays-import-undone")).isOne();
    }

    @Test
    void aConfirmedFileIsCheckedAgain() {
        assertThat(post(HOME + "/impor", Map.of("kunci", key(), "dasar-berkas", BASIS, "isi", "rusak")))
                .hasStatus(422);
        assertThat(post(HOME + "/impor", Map.of("kunci", key(), "isi", "2027-08-17,NASIONAL,Proklamasi")))
                .hasStatus(422);
    }

    @Test
    void aSingleDayIsAddedOnceAndTakenBackOnce() {
        assertThat(one("")).hasStatus(422).bodyText().contains("Tulis nama hari liburnya", BASIS);
        assertThat(one("Hari Jadi Contoh")).hasRedirectedUrl(HOME);
        assertThat(isWorking("2026-12-01")).isFalse();
        assertThat(one("Hari Jadi Contoh")).hasStatus(422).bodyText().contains("sudah ada dalam daftar");

        String end = HOME + "/" + last("holiday") + "/akhiri";
        assertThat(post(end, Map.of())).hasRedirectedUrl(HOME);
        assertThat(isWorking("2026-12-01")).isTrue();
        assertThat(post(end, Map.of())).hasStatus(409);
        assertThat(acts("office.holiday-added")).isOne();
        assertThat(acts("office.holiday-ended")).isOne();
    }

    private MvcTestResult one(String name) {
        return post(
                HOME,
                Map.of(
                        "kunci", key(),
                        "hari-hari", "1",
                        "hari-bulan", "Desember",
                        "hari-tahun", "2026",
                        "macam", "LOKAL",
                        "nama", name,
                        "dasar", BASIS));
    }

    private MvcTestResult check(String text, String basis) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return pages.post()
                .multipart()
                .file(new MockMultipartFile("berkas", "libur.csv", "text/csv", bytes))
                .param("dasar-berkas", basis)
                .uri(HOME + "/periksa")
                .cookie(admin)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private boolean isWorking(String day) {
        return calendars.with(Set.of()).isWorkingDay(LocalDate.parse(day));
    }

    private static java.time.Instant monday() {
        return LocalDate.of(2027, 1, 18)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant();
    }

    private long last(String table) {
        return jdbc.sql("SELECT max(id) FROM " + table).query(Long.class).single();
    }

    private int acts(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
