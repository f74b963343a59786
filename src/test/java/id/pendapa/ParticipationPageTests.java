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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How citizens take part, counted by each module, and honestly absent where nothing counts it yet. */
@PageTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ParticipationPageTests {

    private static final String PAGE = "/pimpinan/partisipasi";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    @Test
    @Order(1)
    void whatIsNotCountedIsSaidToBeAbsent() {
        Visitor camat = officer("camat");
        assertThat(Visitor.text(camat.get("/pimpinan"))).contains("href=\"" + PAGE + "\"");
        assertThat(Visitor.text(camat.get(PAGE)))
                .contains("Partisipasi warga", "Akun warga yang dipakai", "Bulan ini sampai sekarang 0; bulan lalu 0.")
                .contains(
                        "Forum konsultasi yang dibuka",
                        "Tanggapan di forum konsultasi",
                        "Kesepakatan forum yang selesai")
                .contains("Musrenbang dan jajak pendapat tidak dicatat di Pendapa")
                .doesNotContain("Forum konsultasi belum dihitung")
                .doesNotContain("⟦");
        assertThat(officer("loket").get(PAGE).getStatus()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void eachPartIsWhatItsRowsSay() {
        jdbc.sql("""
                        INSERT INTO figure_month (measure, month, topic, part, n, total)
                        VALUES ('COMPLAINED', '2026-10-01', 'ROAD', '33.73.02.1001', 12, 0),
                            ('COMPLAINED', '2026-10-01', 'WASTE', '33.73.02.1002', 5, 0)
                        """).update();
        assertThat(Visitor.text(officer("camat").get(PAGE))).contains("Bulan ini sampai sekarang 0; bulan lalu 17.");
    }
}
