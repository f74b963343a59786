package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.Routes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Officers read lessons where they are stuck, and answer the check at the end. */
@PageTest
class LessonPageTests {

    private static final String ONE = "/belajar/akun-warga";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

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

    private static Map<String, String> answers(Visitor who, String... chosen) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("versi", Visitor.hidden("versi", who.get(ONE)));
        for (int i = 0; i < chosen.length; i++) {
            form.put("j" + (i + 1), chosen[i]);
        }
        return form;
    }

    private long passed(String username) {
        return jdbc.sql("""
                        SELECT count(*) FROM lesson_passed p JOIN staff_account a ON a.id = p.account_id
                        JOIN lesson_version v ON v.id = p.version_id JOIN lesson l ON l.id = v.lesson_id
                        WHERE a.username = :name AND l.code = 'akun-warga'
                        """).param("name", username).query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loket", "auditor", "ppid", "ppdp", "admin", "camat"})
    void everyOfficerReads(String name) {
        Visitor officer = officer(name);
        assertThat(reads(officer, "/belajar"))
                .contains("Belum Anda pelajari", "Menolak dengan baik", "belum disahkan kantor");
        assertThat(reads(officer, "/belajar/data-pribadi"))
                .contains("Periksa diri", "name=\"j1\"", "type=\"checkbox\"");
        assertThat(officer.get("/belajar/tidak-ada").getStatus()).isEqualTo(404);
    }

    @Test
    void everyRightAnswerIsWrittenDownOnce() {
        Visitor loket = officer("loket");
        MockHttpServletResponse sent = loket.post(ONE, answers(loket, "1", "0", "0"));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(sent.getRedirectedUrl()).startsWith(ONE + "/hasil?versi=1");
        assertThat(reads(loket, String.valueOf(sent.getRedirectedUrl())))
                .contains("Semua jawaban tepat", "Tepat, ini pilihan Anda", "Kurang tepat.", "masuk catatan belajar");
        loket.post(ONE, answers(loket, "1", "0", "0"));
        assertThat(passed("loket")).isOne();
        assertThat(reads(loket, "/belajar")).contains("Sudah Anda pelajari", "Anda pelajari pada");
        assertThat(reads(loket, ONE)).contains("Anda pelajari pada");
        assertThat(reads(loket, "/belajar/catatan")).contains("10 menit", "0,2 JP", " JP setahun; satu JP 45 menit");
        MockHttpServletResponse csv = loket.get("/belajar/catatan/unduh.csv");
        assertThat(Visitor.text(csv)).contains("akun-warga", "Mengikat akun warga");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'learning.lesson-passed'"
                                + " AND subject_key = 'akun-warga' AND actor_key = (SELECT 'staff:' || id FROM staff_account"
                                + " WHERE username = 'loket')")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aWrongAnswerIsExplainedAndForgotten() {
        Visitor kasi = officer("kasi");
        MockHttpServletResponse sent = kasi.post(ONE, answers(kasi, "0", "0", "0"));
        assertThat(reads(kasi, String.valueOf(sent.getRedirectedUrl())))
                .contains("Hampir", "Jawaban Anda belum tepat", "Kurang tepat, ini pilihan Anda", "Jawab lagi");
        assertThat(kasi.get(ONE + "/hasil?versi=1&j1=1&j2=0&j3=0").getRedirectedUrl())
                .as("right answers that were never sent")
                .isEqualTo(ONE);
        assertThat(passed("kasi")).isZero();
        assertThat(reads(kasi, "/belajar/catatan")).doesNotContain("akun-warga");
    }

    @Test
    void aQuestionLeftOpenIsToldAndTheOthersStay() {
        Visitor kasi = officer("kasi2");
        MockHttpServletResponse sent = kasi.post(ONE, answers(kasi, "1", "9"));
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(sent))
                .contains("href=\"#j2\"", "href=\"#j3\"", "Pilih jawaban untuk pertanyaan 2")
                .containsPattern("id=\"j1-2\" name=\"j1\" type=\"radio\" value=\"1\" checked");
        assertThat(kasi.post(ONE, Map.of("versi", "x")).getStatus()).isEqualTo(400);
        assertThat(kasi.post(ONE, Map.of()).getStatus()).isEqualTo(400);
        assertThat(kasi.get(ONE + "/hasil?versi=1&j1=7").getStatus()).isEqualTo(302);
    }

    @Test
    void severalAnswersAreRightOnlyTogether() {
        Visitor lurah = officer("lurah");
        String one = "/belajar/menolak-dengan-baik";
        Map<String, String> form = new HashMap<>(Map.of("versi", "1", "j1", "1", "j2", "1"));
        MockHttpServletResponse some = lurah.post(one + "?j3=0&j3=1", form);
        assertThat(reads(lurah, String.valueOf(some.getRedirectedUrl()))).contains("Hampir");
        MockHttpServletResponse all = lurah.post(one + "?j3=0&j3=1&j3=2", form);
        assertThat(reads(lurah, String.valueOf(all.getRedirectedUrl()))).contains("Semua jawaban tepat");
    }

    @Test
    void theLessonOfAScreenIsFound() {
        Visitor loket = officer("loket");
        assertThat(loket.get("/belajar/cara?di=/meja").getRedirectedUrl()).isEqualTo("/belajar/meja-kerja");
        assertThat(loket.get("/belajar/cara?di=/meja/TKR-2026-000001").getRedirectedUrl())
                .isEqualTo("/belajar/memeriksa-permohonan");
        assertThat(loket.get("/belajar/cara?di=/meja/ppid/TKR-1").getRedirectedUrl())
                .isEqualTo("/belajar/informasi-publik");
        assertThat(reads(loket, "/belajar/cara?di=/tidak/ada")).contains("Untuk halaman itu belum ada pelajaran");
        assertThat(reads(loket, "/belajar/cara")).contains("Untuk halaman itu belum ada pelajaran");
        assertThat(reads(loket, "/belajar/cara?di=" + "/x".repeat(2_000))).contains("belum ada pelajaran");
        assertThat(reads(loket, "/meja")).contains("href=\"/belajar/cara?di=/meja\"");
        assertThat(reads(loket, "/belajar")).doesNotContain("pendapa-how");
    }

    @Test
    void theWayToALessonCarriesNothingOfTheAddress() {
        Visitor loket = officer("loket");
        assertThat(Visitor.text(loket.get("/meja/TKR-2026-999999"))).contains("href=\"/belajar/cara?di=/meja/-\"");
        assertThat(Visitor.text(loket.get("/tidak/ada"))).doesNotContain("pendapa-how");
    }

    @Test
    void theFirstDayLeadsThroughTheScreensOfTheOwnDuties() {
        Visitor kelurahan = officer("kelurahan");
        String before = reads(kelurahan, "/belajar/hari-pertama");
        assertThat(before)
                .contains("href=\"/meja/baru\"", "href=\"/belajar/data-pribadi\"", "href=\"/latihan\"")
                .doesNotContain("href=\"/pimpinan\">Buka", "href=\"/tanda-tangan\">Buka");
        assertThat(before).contains("1 dari");
        assertThat(reads(officer("camat"), "/belajar/hari-pertama"))
                .contains("href=\"/tanda-tangan\"", "href=\"/pimpinan\"")
                .doesNotContain("Terima warga di loket");
        assertThat(reads(kelurahan, "/belajar")).contains("href=\"/belajar/hari-pertama\"");
    }

    @Test
    void everyScreenOfTheDeskHasALesson() {
        Visitor loket = officer("loket");
        TreeSet<String> without = new TreeSet<>();
        int all = 0;
        for (String route : new Routes(mapping).patterns(RequestMethod.GET)) {
            if (route.matches(
                    "/(meja|tanda-tangan|surat|pengaturan|pimpinan|penduduk|kepuasan|pelindungan|akun)(/.*)?")) {
                all++;
                String address = route.replaceAll("\\{[^}]+}", "x-1");
                if (loket.get("/belajar/cara?di=" + address).getStatus() != 302) {
                    without.add(route);
                }
            }
        }
        System.out.println("Lessons explain " + (all - without.size()) + " of " + all + " screens; not " + without);
        assertThat(without).isEmpty();
    }

    @Test
    void theOfficeSaysHowMuchIsToBeLearned() {
        Visitor camat = officer("camat");
        String page = "/pengaturan/jam-belajar";
        assertThat(reads(camat, page)).contains("20 JP setahun", "belum disahkan kantor");
        MockHttpServletResponse wrong =
                LessonLife.enter(camat, "0", Map.of("menit", "90", "dasar", "", "mulai-hari", "31"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(wrong))
                .contains("Tulis JP", "Tulis menit", "Tanggal ini tidak ada", "value=\"90\"")
                .doesNotContain("⟦");
        Map<String, String> other = Map.of("mulai-bulan", "3");
        assertThat(LessonLife.enter(camat, "24", other).getStatus()).isEqualTo(302);
        assertThat(Visitor.text(LessonLife.enter(camat, "25", other))).contains("sudah ada");
        assertThat(Visitor.text(LessonLife.enter(camat, "25", Map.of("mulai-tahun", "2040"))))
                .contains("paling jauh lima tahun");
        assertThat(reads(camat, page)).contains("24 JP setahun", "Keputusan Camat 1/2026");
        assertThat(reads(officer("loket"), "/belajar/catatan")).contains("24 JP", "Dasarnya Keputusan Camat 1/2026");
        assertThat(officer("admin").get(page).getStatus()).isEqualTo(403);
    }

    @Test
    void nobodyElseReads() {
        assertThat(new Visitor(pages, "localhost").get("/belajar").getRedirectedUrl())
                .isEqualTo("/masuk");
        assertThat(new Visitor(pages, "localhost").get(ONE).getRedirectedUrl()).isEqualTo("/masuk");
    }
}
