package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The board on paper, and the letter that leads to it once a week. */
@PageTest
class WeeklyBoardPageTests {

    private static final String PAPER = "/pimpinan/papan.pdf";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    @Test
    void thePaperSaysWhatTheBoardSays() throws IOException {
        new OfficeLife(pages, "localhost").request();
        FigureRuns.run(context, "performance-fold");
        MockHttpServletResponse paper = officer("camat").get(PAPER);
        assertThat(paper.getStatus()).isEqualTo(200);
        byte[] pdf = paper.getContentAsByteArray();
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/board.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Papan pimpinan, November 2026", "Tepat waktu", "Diperiksa loket")
                    .doesNotContain("⟦");
        }
        assertThat(officer("loket").get(PAPER).getStatus()).isEqualTo(403);
        assertThat(new Visitor(pages, "localhost").get(PAPER).getStatus()).isEqualTo(302);
    }

    @Test
    void theOfficeIsToldOnceAWeek() {
        tell();
        assertThat(told()).as("an office without an address").isEmpty();
        OfficeAddress.give(officer("admin"));
        tell();
        tell();
        assertThat(told()).containsExactly("2026-11-23");
        clock.advance(Duration.ofDays(5));
        tell();
        assertThat(told()).containsExactly("2026-11-23", "2026-11-30");
    }

    private void tell() {
        FigureRuns.run(context, "performance-weekly");
    }

    private List<String> told() {
        return jdbc.sql("SELECT subject_key FROM message WHERE template = 'PAPAN_MINGGUAN' ORDER BY id")
                .query(String.class)
                .list();
    }
}
