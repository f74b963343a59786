package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The Camat asks what other staffing would do. */
@PageTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhatIfPageTests {

    private static final String PAGE = "/pimpinan/bagaimana-jika";
    private static final String OFFICERS =
            "&kini-1=1&kini-2=1&kini-3=1&kini-4=1&kini-5=1&nanti-1=2&nanti-2=2&nanti-3=2" + "&nanti-4=2&nanti-5=2";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    /** Without the menu and its form keys. */
    private static String answerOf(String page) {
        return page.substring(page.indexOf("Hasilnya"), page.indexOf("<form method=\"get\""));
    }

    @Test
    @Order(1)
    void withoutHistoryTheNumberOfRequestsIsAskedAndTheAnswerIsTheSameEachTime() {
        Visitor camat = officer("camat");
        assertThat(Visitor.text(camat.get(PAGE)))
                .contains("Riwayat belum cukup", "Desember 2026", "Senin", "Jumat")
                .doesNotContain("Sabtu", "Hasilnya", "⟦");

        String asked = PAGE + "?sehari=20&kerja=30&janji=8" + OFFICERS;
        String answer = Visitor.text(camat.get(asked));
        assertThat(answer)
                .contains("Seperti sekarang", "Jika diubah", "Lebih baik: dari 100")
                .doesNotContain("⟦");
        assertThat(answerOf(Visitor.text(camat.get(asked)))).isEqualTo(answerOf(answer));
        assertThat(Visitor.text(camat.get(PAGE + "?sehari=1&kerja=5&janji=8" + OFFICERS)))
                .contains("Bedanya terlalu kecil");
    }

    @Test
    @Order(2)
    void aQuestionThatCannotBeReadIsAnsweredBesideItsFields() {
        MockHttpServletResponse refused =
                officer("camat").get(PAGE + "?sehari=banyak&kerja=0&janji=8&kini-1=99&nanti-1=1");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("dari 1 sampai 480", "dari 0 sampai 500", "dari 0 sampai 20", "value=\"banyak\"")
                .doesNotContain("Hasilnya");
        assertThat(officer("loket").get(PAGE).getStatus()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void withHistoryTheOfficesOwnHoursAreUsed() {
        OfficeLife life = new OfficeLife(pages, "localhost");
        life.send(life.begin());
        jdbc.sql("""
                        INSERT INTO request_event (request_id, version, kind, action, actor_key, actor_label, from_state,
                            to_state, at, to_phase)
                        SELECT e.request_id, e.version + n, e.kind, e.action, e.actor_key, e.actor_label, e.from_state,
                            e.to_state, e.at - n * interval '1 day', e.to_phase
                        FROM request_event e, generate_series(1, 40) n WHERE e.kind = 'SUBMITTED'
                        """).update();
        assertThat(Visitor.text(officer("camat").get(PAGE + "?kerja=30&janji=8" + OFFICERS)))
                .contains("41 permohonan dalam 6 minggu", "Hasilnya")
                .doesNotContain("Riwayat belum cukup");
    }
}
