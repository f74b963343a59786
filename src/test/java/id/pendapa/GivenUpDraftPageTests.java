package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Of a form that is never sent, the office learns the page at which somebody stopped, and nothing else. */
@PageTest
class GivenUpDraftPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void theBoardNamesThePageAtWhichPeopleStop() {
        Visitor citizen = new Visitor(pages, "localhost");
        begin(citizen);
        String removed = begin(citizen);
        answerFirstPage(citizen, removed);
        assertThat(citizen.post("/permohonan/" + removed + "/hapus", Map.of()).getStatus())
                .isEqualTo(302);
        OfficeLife sent = new OfficeLife(pages, "localhost");
        sent.send(sent.begin());
        clock.advance(Duration.ofDays(15));
        FigureRuns.run(context, "remove-expired-drafts");
        FigureRuns.run(context, "performance-fold");

        Visitor camat = new Visitor(pages, "localhost");
        camat.post("/masuk", Map.of("nama", "camat", "sandi", "pendapa-contoh"));
        assertThat(Visitor.text(camat.get("/pimpinan")))
                .contains("Halaman tempat orang berhenti mengisi", "di halaman ini 1 orang berhenti mengisi");
        assertThat(jdbc.sql("SELECT part FROM figure_month WHERE measure = 'GIVEN_UP' ORDER BY part")
                        .query(String.class)
                        .list())
                .containsExactly("keluarga", "pemohon");
        assertThat(jdbc.sql("SELECT sum(n) FROM figure_month WHERE measure = 'GIVEN_UP'")
                        .query(Long.class)
                        .single())
                .as("a form that was sent is not given up")
                .isEqualTo(2);
    }

    private static String begin(Visitor citizen) {
        String place =
                String.valueOf(citizen.post("/layanan/UMUM/mulai", Map.of()).getRedirectedUrl());
        return place.substring("/permohonan/".length());
    }

    private static void answerFirstPage(Visitor citizen, String draft) {
        Map<String, String> person = Map.of(
                "pemohon-nama", "Suharti Contoh",
                "pemohon-nik", "3373025708900000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "1990",
                "pemohon-jk", "P",
                "pemohon-pekerjaan", "Pedagang");
        assertThat(citizen.post("/permohonan/" + draft + "/isi/pemohon", person).getStatus())
                .isEqualTo(302);
    }
}
