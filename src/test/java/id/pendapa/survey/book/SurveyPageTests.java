package id.pendapa.survey.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.survey.measure.Element;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever was served answers once, and nobody can tell which answer was theirs. */
@PageTest
class SurveyPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MixAnswers mix;

    @Autowired
    SettableClock clock;

    private Caller citizen;

    @BeforeEach
    void start() {
        citizen = new Caller(pages);
        clock.set(SettableClock.START);
    }

    @AfterEach
    void empty() {
        clock.set(SettableClock.START);
    }

    @Test
    void aSheetIsTakenOnce() {
        String place = "/survei/" + invite("UMUM", "33.73.02.1007");
        assertThat(citizen.get(place))
                .hasStatusOk()
                .bodyText()
                .contains("kewajaran biaya/tarif", "Sangat mahal", "Dikelola dengan baik")
                .doesNotContain("⟦");
        long before = waiting();
        String[] short1 = sheet("444444444", "saran", "Terima kasih", "umur", "abc");
        short1[5] = "9";
        assertThat(citizen.post(place, short1))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih satu jawaban.", "href=\"#waktu\"", "Tulis umur dengan angka", "Terima kasih")
                .containsPattern("id=\"persyaratan-4\"[^>]*checked|checked[^>]*id=\"persyaratan-4\"");
        assertThat(citizen.post(place, sheet("444444444", "saran", "x".repeat(1001))))
                .hasStatus(422)
                .bodyText()
                .contains("paling banyak 1000");
        assertThat(waiting()).isEqualTo(before);

        assertThat(citizen.post(place, sheet("444444444", "umur", "34"))).hasRedirectedUrl(place);
        assertThat(citizen.get(place)).hasStatusOk().bodyText().contains("jawaban Anda tersimpan");
        assertThat(citizen.post(place, sheet("111111111")))
                .as("the second tab")
                .hasStatus(409)
                .bodyText()
                .contains("tidak disimpan");
        assertThat(waiting()).isEqualTo(before + 1);
    }

    @Test
    void whoIsNotInvitedDoesNotAnswer() {
        String code = invite("UMUM", "33.73.02.1007");
        assertThat(citizen.get("/survei/2222222222222222")).hasStatus(404);
        assertThat(citizen.get("/survei/rubbish")).hasStatus(404);
        assertThat(citizen.post("/survei", "kode", "rubbish"))
                .hasStatus(422)
                .bodyText()
                .contains("16 huruf");
        assertThat(citizen.post("/survei", "kode", code.toLowerCase(Locale.ROOT) + " "))
                .hasRedirectedUrl("/survei/" + code);
        Caller officer = new Caller(pages).signIn("loket");
        assertThat(officer.get("/survei/" + code)).hasStatus(403).bodyText().contains("diisi oleh warga sendiri");
        assertThat(officer.post("/survei/" + code, sheet("444444444"))).hasStatus(403);
        clock.advance(Duration.ofDays(61));
        assertThat(citizen.get("/survei/" + code)).hasStatusOk().bodyText().contains("sudah lewat");
        assertThat(citizen.post("/survei/" + code, sheet("444444444"))).hasStatus(409);
    }

    @Test
    void whatIsKeptLeadsToNobody() {
        jdbc.sql("DELETE FROM survey_tray").update();
        List<String> scores = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            String code = invite("SKCK", "33.73.02.1007");
            String said = "1234" + at % 4 + at / 4 + "223";
            scores.add(said.replace('0', '4'));
            assertThat(citizen.post("/survei/" + code, sheet(scores.get(at), "saran", "Saran dari 3373020101900000")))
                    .hasStatus(302);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM survey_tray t, survey_invitation i"
                                + " WHERE position(i.code::bytea IN t.answer_sealed) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        mix.run();

        assertThat(waiting()).isZero();
        List<String> kept = jdbc.sql("SELECT scores FROM survey_answer WHERE service_code = 'SKCK' ORDER BY ctid")
                .query(String.class)
                .list();
        assertThat(kept).hasSameElementsAs(scores).isNotEqualTo(scores);
        assertThat(jdbc.sql("SELECT DISTINCT xmin::text FROM survey_answer WHERE service_code = 'SKCK'")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertNothingInCommon();
        assertThat(jdbc.sql("SELECT DISTINCT words FROM survey_remark")
                        .query(String.class)
                        .list())
                .contains("Saran dari …");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action LIKE 'survey.answer%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** No value of any column of an answer or a comment stands in the row of an invitation, but service and kelurahan. */
    private void assertNothingInCommon() {
        for (String table : List.of("survey_answer", "survey_remark")) {
            assertThat(jdbc.sql("""
                            SELECT count(*) FROM %s a, survey_invitation i,
                                jsonb_each_text(to_jsonb(a)) mine, jsonb_each_text(to_jsonb(i)) theirs
                            WHERE mine.value = theirs.value
                                AND mine.key NOT IN ('service_code', 'kelurahan_code')
                            """.formatted(table)).query(Long.class).single())
                    .as(table)
                    .isZero();
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " a, survey_invitation i WHERE a.xmin = i.xmin")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void tooFewWaitAndRareOnesAreSaidBroadly() {
        jdbc.sql("DELETE FROM survey_tray").update();
        answer("RISET", "33.73.02.1007", 4);
        mix.run();
        assertThat(waiting()).as("four wait").isEqualTo(4);
        answer("WARIS", "33.73.02.1007", 1);
        mix.run();
        assertThat(waiting()).isZero();
        assertThat(jdbc.sql(
                                "SELECT DISTINCT service_code || '|' || kelurahan_code FROM survey_answer WHERE scores = '222222222'")
                        .query(String.class)
                        .list())
                .as("the service is not said, the kelurahan of all five is")
                .containsExactly("|33.73.02.1007");
        answer("RISET", "33.73.02.1004", 3);
        answer("RISET", "33.73.02.1007", 3);
        answer("WARIS", "33.73.02.1004", 1);
        mix.run();
        assertThat(waiting()).as("one that fits no group").isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM survey_answer WHERE service_code = 'RISET' AND kelurahan_code = ''")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void aChangedFigureIsFound() {
        answer("BEDA-NAMA", "33.73.02.1007", 6);
        mix.run();
        jdbc.sql("UPDATE survey_count SET total = total + 1 WHERE service_code = 'BEDA-NAMA' AND element = 'WAKTU'")
                .update();
        assertThatIllegalStateException().isThrownBy(mix::run).withMessageContaining("1");
        jdbc.sql("UPDATE survey_count SET total = total - 1 WHERE service_code = 'BEDA-NAMA' AND element = 'WAKTU'")
                .update();
        mix.run();
    }

    private void answer(String service, String kelurahan, int times) {
        for (int at = 0; at < times; at++) {
            assertThat(citizen.post("/survei/" + invite(service, kelurahan), sheet("222222222")))
                    .hasStatus(302);
        }
    }

    private String invite(String service, String kelurahan) {
        return jdbc.sql("""
                        INSERT INTO survey_invitation (request_number, service_code, kelurahan_code, invited_on, ends_on)
                        VALUES (:number, :service, :kelurahan, DATE '2026-11-25', DATE '2027-01-24') RETURNING code
                        """)
                .param("number", "UJI-" + UUID.randomUUID())
                .param("service", service)
                .param("kelurahan", kelurahan)
                .query(String.class)
                .single();
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM survey_tray").query(Long.class).single();
    }

    static String[] sheet(String scores, String... more) {
        List<String> form = new ArrayList<>();
        for (Element element : Element.values()) {
            form.add(SheetForm.field(element));
            form.add(scores.substring(element.place(), element.place() + 1));
        }
        form.addAll(List.of(more));
        return form.toArray(new String[0]);
    }
}
