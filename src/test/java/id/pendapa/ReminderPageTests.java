package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.Tasks;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What waits for officers is shown to those whom it concerns, and told to the office once. */
@PageTest
class ReminderPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Tasks.Recurring> recurring;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    /** Without an address of the office nobody is told. */
    @BeforeEach
    void theOfficeHasAnAddress() {
        OfficeAddress.give(officer("admin"));
    }

    private void remind() {
        recurring.stream()
                .filter(task -> task.task().equals("notifications-reminders"))
                .forEach(Tasks.Recurring::run);
    }

    private long told(String occasion) {
        return jdbc.sql("SELECT count(*) FROM message WHERE template = 'PENGINGAT' AND subject_key LIKE :occasion")
                .param("occasion", occasion)
                .query(Long.class)
                .single();
    }

    @Test
    void aRecoveryAndTheHalfYearsReviewAreRemindedOf() {
        Visitor sekcam = officer("sekcam");
        assertThat(Visitor.text(sekcam.get("/meja")))
                .contains("Menunggu Anda", "Tinjauan akses setengah tahun", "/pengaturan/tinjauan-akses")
                .doesNotContain("⟦");
        assertThat(Visitor.text(officer("loket").get("/meja"))).doesNotContain("Menunggu Anda");

        Visitor admin = officer("admin");
        String account = jdbc.sql("SELECT id::text FROM staff_account WHERE username = 'loket'")
                .query(String.class)
                .single();
        admin.post(
                "/pengaturan/pemulihan",
                Map.of(
                        "akun",
                        account,
                        "hilang",
                        "PASSWORD",
                        "alasan",
                        "Lupa",
                        "kunci",
                        UUID.randomUUID().toString()));
        assertThat(Visitor.text(sekcam.get("/meja"))).contains("Pemulihan akun loket menunggu orang kedua");
        remind();
        assertThat(told("recovery-%")).isEqualTo(1);
        String open = Visitor.find("action=\"(/pengaturan/pemulihan/\\d+/buka)\"", sekcam.get("/pengaturan/pemulihan"));
        assertThat(sekcam.post(open, Map.of()).getStatus()).isEqualTo(200);
        remind();
        remind();
        assertThat(told("recovered-%")).isEqualTo(1);
        assertThat(told("access-review-2026-07-01")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE template = 'PENGINGAT' AND subject_kind <> 'reminder'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Visitor.text(officer("loket").get("/meja"))).contains("Bukan Anda yang meminta?");
        clock.advance(Duration.ofDays(8));
        assertThat(Visitor.text(officer("loket").get("/meja"))).doesNotContain("Bukan Anda yang meminta?");
    }

    @Test
    void aDemandNearItsClockIsRemindedOfOnceForItsOfficer() {
        Visitor citizen = new Visitor(pages, "localhost");
        OwnAccountOf.open(citizen, "ingat@contoh.example");
        OfficeLife life = new OfficeLife(pages, "localhost", citizen);
        String number = OfficeLife.number(life.send(life.begin()));
        OwnAccountOf.assertMoved(
                citizen.post(
                        "/cek/" + number + "/hak",
                        Map.of("hak", "ACCESS", "kunci", UUID.randomUUID().toString())),
                "/cek/" + number + "/hak?terkirim=ya");
        assertThat(Visitor.text(officer("ppdp").get("/akun"))).doesNotContain(number);
        clock.advance(Duration.ofHours(49));
        assertThat(Visitor.text(officer("ppdp").get("/akun")))
                .contains("Permintaan hak atas data " + number + " harus dijawab dalam 24 jam");
        assertThat(Visitor.text(officer("auditor").get("/akun"))).doesNotContain(number);
        remind();
        remind();
        assertThat(told("data-request-soon-%")).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        remind();
        assertThat(told("data-request-late-%")).isEqualTo(1);
    }
}
