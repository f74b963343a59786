package id.pendapa;

import static id.pendapa.LessonLife.TEXT;
import static id.pendapa.LessonLife.act;
import static id.pendapa.LessonLife.begin;
import static id.pendapa.LessonLife.fields;
import static id.pendapa.LessonLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A duty asks for a lesson: time is given, the duty is lost, and comes back at once. */
@PageTest
class DutyLessonPageTests {

    private static final String RULES = LessonLife.DESK + "/tugas";
    private static final String DUTY = "/meja/baru";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @AfterEach
    void nothingIsAskedOfOtherTests() {
        jdbc.sql("UPDATE lesson_duty SET asked = false, version = version + 1 WHERE NOT example")
                .update();
    }

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private static String reads(Visitor who, String address) {
        MockHttpServletResponse page = who.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(Visitor.text(page)).doesNotContain("⟦");
        return Visitor.text(page);
    }

    private static String refused(Visitor who, String lesson) {
        MockHttpServletResponse page = who.get(DUTY);
        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(Visitor.text(page))
                .contains("Satu pelajaran dulu", "href=\"/belajar/" + lesson + "\"")
                .doesNotContain("⟦");
        return Visitor.text(page);
    }

    private String publish(String code) {
        String one = begin(officer("kasi"), code, TEXT.replace("Menyapa warga", "Menyapa " + code));
        act(officer("kasi"), one, "ajukan", Map.of());
        assertThat(act(officer("sekcam"), one, "terbitkan", Map.of()).getStatus())
                .isEqualTo(302);
        return one;
    }

    private static MockHttpServletResponse ask(Visitor who, String duty, String lesson, String days) {
        return who.post(RULES, fields(Map.of("tugas", duty, "pelajaran", lesson, "hari", days)));
    }

    private long rule(String duty, String lesson) {
        return jdbc.sql("""
                        SELECT d.id FROM lesson_duty d JOIN lesson l ON l.id = d.lesson_id
                        WHERE d.permission = :duty AND l.code = :code
                        """)
                .param("duty", duty)
                .param("code", lesson)
                .query(Long.class)
                .single();
    }

    private static int learn(Visitor who, String code, String version) {
        return who.post("/belajar/" + code, Map.of("versi", version, "j1", "0", "j2", "0"))
                .getStatus();
    }

    @Test
    void aDutyIsLostAndComesBackAndGoesAgainWithTheNextVersion() {
        String one = publish("sapa-dulu");
        Visitor loket = officer("loket");
        reads(loket, DUTY);
        assertThat(ask(officer("admin"), "WALK_IN_CREATE", "sapa-dulu", "14").getStatus())
                .isEqualTo(302);

        assertThat(reads(loket, "/belajar"))
                .contains("Diminta pekerjaan Anda", "Pelajari sampai 9 Desember 2026", "mencatat permohonan di loket");
        assertThat(reads(loket, "/meja")).contains("Pelajari \"Menyapa sapa-dulu\" sampai 9 Desember 2026");
        assertThat(reads(officer("kasi"), "/belajar"))
                .as("who does not have the duty")
                .doesNotContain("Diminta pekerjaan Anda");
        assertThat(reads(officer("admin"), RULES)).contains("Menyapa sapa-dulu: sampai 9 Desember 2026");
        clock.advance(Duration.ofDays(14));
        reads(officer("loket"), DUTY);

        clock.advance(Duration.ofDays(1));
        Visitor late = officer("loket");
        refused(late, "sapa-dulu");
        assertThat(reads(late, "/meja")).contains("berhenti sejak lewat 9 Desember 2026");
        assertThat(reads(late, "/belajar")).contains("Berhenti sejak lewat 9 Desember 2026");
        assertThat(reads(officer("camat"), RULES)).contains("Berhenti: mencatat permohonan di loket");
        assertThat(learn(late, "sapa-dulu", "1")).isEqualTo(302);
        reads(late, DUTY);
        assertThat(reads(late, "/belajar")).doesNotContain("Diminta pekerjaan Anda");

        write(officer("kasi"), one, TEXT.replace("Siapa yang disapa?", "Siapa saja yang disapa?"));
        act(officer("kasi"), one, "ajukan", Map.of());
        act(officer("sekcam"), one, "terbitkan", Map.of());
        assertThat(reads(late, "/belajar")).contains("Pelajari sampai 24 Desember 2026");
        reads(late, DUTY);
        clock.advance(Duration.ofDays(15));
        Visitor again = officer("loket");
        refused(again, "sapa-dulu");
        assertThat(learn(again, "sapa-dulu", "1")).as("the old version").isEqualTo(409);
        refused(again, "sapa-dulu");
        assertThat(learn(again, "sapa-dulu", "2")).isEqualTo(302);
        reads(again, DUTY);
    }

    @Test
    void aFormWaitsWithWhatWasTyped() {
        publish("sapa-lalu-catat");
        ask(officer("admin"), "REQUEST_TAKE", "sapa-lalu-catat", "3");
        clock.advance(Duration.ofDays(4));
        Visitor loket = officer("loket");
        MockHttpServletResponse sent = loket.post(
                "/meja/TKR-2026-000001/ambil",
                fields(Map.of("versi", "1", "catatan", "tetap <ada>", "sandi", "rahasia sekali")));
        assertThat(sent.getStatus()).isEqualTo(403);
        assertThat(Visitor.text(sent))
                .contains("Belum ada yang tersimpan", "name=\"catatan\" value=\"tetap &lt;ada>\"")
                .contains("kirim lagi", "target=\"_blank\"")
                .doesNotContain("name=\"_csrf\" value=\"\"", "rahasia sekali");
    }

    @Test
    void nobodyIsLockedOutAndAWithdrawnLessonRests() {
        Visitor admin = officer("admin");
        for (String never : new String[] {"ACCOUNT_MANAGE", "LESSON_READ", "LESSON_DUTY_SET", "DESK_VIEW", "X", ""}) {
            MockHttpServletResponse refused = ask(admin, never, "gratifikasi", "14");
            assertThat(refused.getStatus()).as(never).isEqualTo(422);
            assertThat(Visitor.text(refused)).contains("Pilih pekerjaannya");
        }
        String one = publish("sapa-sebentar");
        ask(admin, "WALK_IN_CREATE", "sapa-sebentar", "3");
        clock.advance(Duration.ofDays(4));
        refused(officer("loket2"), "sapa-sebentar");
        act(officer("camat"), one, "tarik", Map.of("alasan-tarik", "Tidak dipakai lagi"));
        reads(officer("loket2"), DUTY);
        assertThat(reads(officer("admin"), RULES)).contains("sudah ditarik, jadi sekarang tidak diminta");
    }

    @Test
    void whatIsWrongIsToldAndWhoIsSlowerSeesWhatChanged() {
        Visitor admin = officer("admin");
        assertThat(reads(admin, LessonLife.DESK)).contains("href=\"" + RULES + "\"");
        assertThat(reads(officer("kasi"), LessonLife.DESK)).doesNotContain("href=\"" + RULES + "\"");
        assertThat(reads(admin, RULES)).contains("Melihat NIK lengkap", "2026 (contoh)", "14 hari");
        MockHttpServletResponse wrong = ask(admin, "LETTER_SCAN", "tidak-ada", "<b>");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(wrong))
                .contains("Pilih pelajarannya", "Tulis hari", "value=\"&lt;b>\"")
                .containsPattern("value=\"LETTER_SCAN\" selected")
                .doesNotContain("⟦");
        Map<String, String> form = fields(Map.of("tugas", "LETTER_SCAN", "pelajaran", "gratifikasi", "hari", "30"));
        assertThat(admin.post(RULES, form).getStatus()).isEqualTo(302);
        assertThat(admin.post(RULES, form).getStatus()).as("pressed twice").isEqualTo(302);
        assertThat(Visitor.text(ask(admin, "LETTER_SCAN", "gratifikasi", "30"))).contains("sudah diminta");

        String one = RULES + "/" + rule("LETTER_SCAN", "gratifikasi");
        String seen = Visitor.hidden("versi", admin.get(one));
        assertThat(admin.post(one, fields(Map.of("versi", seen, "hari", "2"))).getStatus())
                .isEqualTo(422);
        assertThat(admin.post(one, fields(Map.of("versi", seen, "hari", "20", "langkah", "ubah")))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse slow =
                officer("camat").post(one, fields(Map.of("versi", seen, "hari", "60", "langkah", "ubah")));
        assertThat(slow.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(slow)).contains("Orang lain baru saja mengubah", "value=\"60\"");
        String now = Visitor.hidden("versi", admin.get(one));
        assertThat(admin.post(one, fields(Map.of("versi", now, "langkah", "cabut")))
                        .getStatus())
                .isEqualTo(302);
        assertThat(admin.get(one).getStatus()).isEqualTo(404);
        assertThat(admin.post(one, fields(Map.of("versi", now, "langkah", "cabut")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(admin.get(RULES + "/999999").getStatus()).isEqualTo(404);
        assertThat(officer("loket").get(RULES).getStatus()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action LIKE 'learning.duty-%'"
                                + " AND subject_key = 'LETTER_SCAN gratifikasi'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }
}
