package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Figures of an office with a life, each recomputed here from the rows of the requests. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    TaskRuns runs;

    private OfficeLife.Story story;

    @BeforeAll
    void anOfficeHasALife() {
        OfficeLife life = new OfficeLife(pages, "localhost");
        story = life.request();
        life.request();
        life.send(life.begin());
        life.begin();
    }

    @BeforeEach
    void allIsAddedUp() {
        run("performance-fold");
    }

    private void run(String task) {
        FigureRuns.run(context, task);
    }

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private long figure(String measure) {
        return jdbc.sql("SELECT coalesce(sum(n), 0) FROM figure_month WHERE measure = :measure")
                .param("measure", measure)
                .query(Long.class)
                .single();
    }

    private long count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }

    @Test
    void eachFigureIsWhatTheRowsOfTheRequestsSay() {
        assertThat(figure("SUBMITTED"))
                .isEqualTo(count("service_request") + count("destroyed_request"))
                .isGreaterThan(2);
        assertThat(figure("STARTED")).isEqualTo(count("draft"));
        assertThat(figure("DECIDED"))
                .isEqualTo(count("service_request WHERE outcome = 'GRANTED'"))
                .isEqualTo(2);
        assertThat(figure("ON_TIME") + figure("LATE")).isEqualTo(figure("DECIDED"));
        assertThat(figure("LATE"))
                .isEqualTo(count("service_request WHERE settled_at > due_at AND outcome = 'GRANTED'"));
        assertThat(figure("RETURNED"))
                .isEqualTo(count("service_request r WHERE outcome = 'GRANTED' AND EXISTS (SELECT FROM request_need n"
                        + " WHERE n.request_id = r.id)"))
                .isEqualTo(2);
        assertThat(figure("ASKED")).isEqualTo(count("request_need"));
        assertThat(figure("STEP"))
                .isEqualTo(count("request_event WHERE kind = 'ACTION'"))
                .isGreaterThan(10);
        assertThat(figure("GRANTED")).isEqualTo(2);
        assertThat(figure("TAKEN"))
                .isEqualTo(count("request_event WHERE kind = 'TAKEN'"))
                .isPositive();
        assertThat(count("figure_delta WHERE measure = 'TAKEN' AND part <> ''"))
                .isEqualTo(count("request_event WHERE kind = 'TAKEN' AND reason_sealed IS NOT NULL"));
    }

    @Test
    void countingAnewGivesTheSameAndAChangedFigureIsFound() {
        run("performance-check");
        Visitor camat = officer("camat");
        assertThat(Visitor.text(camat.get("/pimpinan"))).contains("Dihitung ulang dari riwayat", ": sama.");

        jdbc.sql("UPDATE figure_month SET n = n + 1 WHERE measure = 'SUBMITTED'")
                .update();
        assertThatThrownBy(() -> run("performance-check")).hasMessageContaining("1 places");
        assertThat(Visitor.text(camat.get("/pimpinan"))).contains("berbeda di 1 tempat");

        jdbc.sql("UPDATE figure_month SET n = n - 1 WHERE measure = 'SUBMITTED'")
                .update();
        run("performance-check");
    }

    @Test
    void whatWasCountedOfADestroyedRequestStaysAndIsNoDifference() {
        OfficeLife life = new OfficeLife(pages, "localhost");
        long before = figure("SUBMITTED");
        String number = OfficeLife.number(life.send(life.begin()));
        KeptData.destroy("localhost", number, officer("ppdp"), officer("sekcam"), officer("camat"));
        runs.runDue();

        run("performance-fold");

        assertThat(count("destroyed_request")).isEqualTo(1);
        assertThat(figure("SUBMITTED")).isEqualTo(before + 1);
        run("performance-check");
    }

    @Test
    void addingUpTwiceAddsNothing() {
        long before = figure("STEP");

        run("performance-fold");

        assertThat(figure("STEP")).isEqualTo(before);
    }

    @Test
    void theBoardSaysNumbersStepsAndCausesAndLeadsToTheCases() {
        Visitor camat = officer("camat");
        String board = Visitor.text(camat.get("/pimpinan"));
        assertThat(board)
                .contains("Papan pimpinan", "Tepat waktu", "100 %", "Langkah yang paling", "Belum ada")
                .doesNotContain("⟦");

        String cases = Visitor.text(camat.get("/pimpinan/lengkap-pertama/kasus"));
        assertThat(cases).contains("/meja/" + story.number());
        assertThat(cases).doesNotContain(story.name());
        assertThat(board).contains("/pimpinan/prakarsa/baru?angka=lengkap-pertama&amp;sebab=");
        assertThat(Visitor.text(camat.get("/pimpinan/lengkap-pertama")))
                .contains("0 %", "Bulan demi bulan", "Per layanan");
        assertThat(camat.get("/pimpinan/bukan-angka").getStatus()).isEqualTo(404);
        assertThat(camat.get("/pimpinan/ikm/kasus").getStatus()).isEqualTo(404);
        assertThat(camat.get("/pimpinan/ikm?bulan=2026-13").getStatus()).isEqualTo(404);
        assertThat(officer("loket").get("/pimpinan").getStatus()).isEqualTo(403);
    }

    @Test
    void aTargetHasAReasonAndIsSetByTheCamatOnce() {
        Visitor camat = officer("camat");
        String page = "/pimpinan/tepat-waktu";
        MockHttpServletResponse before = camat.get(page);
        Map<String, String> form = new HashMap<>(Map.of("versi", Visitor.hidden("versi", before)));
        form.put(
                "tahun",
                Integer.toString(
                        clock.instant().atZone(java.time.ZoneOffset.UTC).getYear()));
        form.put("sasaran", "101");
        form.put("alasan", "");

        MockHttpServletResponse refused = camat.post(page + "/sasaran", form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("sampai 100", "Tulis alasannya", "value=\"101\"");

        form.put("sasaran", "99,5");
        form.put("alasan", "Tahun lalu 97 persen");
        assertThat(camat.post(page + "/sasaran", form).getStatus()).isEqualTo(302);
        assertThat(camat.post(page + "/sasaran", form).getStatus()).isEqualTo(409);
        assertThat(Visitor.text(camat.get(page))).contains("99,5 %", "Tahun lalu 97 persen");
        assertThat(Visitor.text(camat.get("/pimpinan"))).contains("Sasaran: paling sedikit 99,5 %. Tercapai.");
        assertThat(officer("sekcam").post(page + "/sasaran", form).getStatus()).isEqualTo(403);
        assertThat(count("audit_entry WHERE action = 'performance.target-set'")).isEqualTo(1);
    }

    @Test
    void whatWaitsToBeFetchedIsNotLate() {
        OfficeLife life = new OfficeLife(pages, "localhost");
        String number = OfficeLife.number(life.send(life.begin()));
        Instant now = clock.instant();
        clock.advance(Duration.ofDays(30));
        assertThat(Visitor.text(officer("camat").get("/pimpinan"))).doesNotContain("Terlambat sekarang: 0");

        jdbc.sql("UPDATE service_request SET settled_at = submitted_at WHERE phase = 'OPEN'")
                .update();
        assertThat(Visitor.text(officer("camat").get("/pimpinan"))).contains("Terlambat sekarang: 0");
        run("requests-missed-promises");
        assertThat(count("request_event e JOIN service_request r ON r.id = e.request_id WHERE e.kind = 'PROMISE_MISSED'"
                        + " AND r.number = '" + number + "'"))
                .isZero();
        clock.set(now);
    }
}
