package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.OfficeLife.Story;
import id.pendapa.ledger.proof.LogBook;
import id.pendapa.ledger.proof.LogRuns;
import id.pendapa.ledger.proof.Verifier;
import id.pendapa.testing.PageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A citizen takes the proofs of a receipt and of a letter home and checks them without the office. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptProofPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    LogBook log;

    @TempDir
    Path folder;

    private Story story;
    private String receiptCode;

    @BeforeAll
    void aLetterIsIssued() {
        story = new OfficeLife(pages, "localhost").live();
        receiptCode = jdbc.sql("SELECT proof_code FROM service_request WHERE number = :number")
                .param("number", story.number())
                .query(String.class)
                .single();
    }

    @Test
    void theReceiptLeadsToItsProofAndTheProofHolds() throws Exception {
        assertThat(receiptCode).matches("[2-9A-HJ-NP-Z]{16}");
        assertThat(page("/permohonan/" + story.sentDraft() + "/terima"))
                .contains("href=\"/bukti/" + receiptCode + "\"");
        assertThat(stranger("/bukti/" + receiptCode).getContentAsString(StandardCharsets.UTF_8))
                .contains("Permohonan diterima", story.number())
                .doesNotContain(story.name());
        LogRuns.sequence(context);
        assertThat(stranger("/bukti/" + receiptCode).getContentAsString(StandardCharsets.UTF_8))
                .contains("terbukti");
        String file = stranger("/bukti/" + receiptCode + ".tlog-proof").getContentAsString(StandardCharsets.UTF_8);
        Verifier verifier = Verifier.compile(folder);
        assertThat(verifier.check("bukti", file, folder, key(), List.of()).words())
                .contains("@action = request.submitted", "@subject = request:" + story.number(), "COCOK.");
        assertThat(verifier.check("bukti", file.replace("index ", "index 1"), folder, key(), List.of())
                        .code())
                .isEqualTo(1);
        assertThat(printed(story.citizen().get("/permohonan/" + story.sentDraft() + "/terima.pdf")))
                .contains("/bukti/" + receiptCode, root());
    }

    @Test
    void theLetterIsTheOneThatWasWrittenDown() throws Exception {
        LogRuns.sequence(context);
        assertThat(page("/verifikasi/" + story.letterCode())).contains("href=\"/bukti/" + story.letterCode() + "\"");
        String file =
                stranger("/bukti/" + story.letterCode() + ".tlog-proof").getContentAsString(StandardCharsets.UTF_8);
        byte[] letter = story.citizen()
                .get("/cek/" + story.number() + "/surat/KETERANGAN")
                .getContentAsByteArray();
        Path kept = Files.write(folder.resolve("surat.pdf"), letter);
        Verifier verifier = Verifier.compile(folder);
        assertThat(verifier.check("bukti", file, folder, key(), List.of("--surat", kept.toString()))
                        .words())
                .contains("Berkas surat sama dengan yang dicatat.", "COCOK.");
        letter[letter.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve("ubah.pdf"), letter);
        assertThat(verifier.check("bukti", file, folder, key(), List.of("--surat", changed.toString()))
                        .words())
                .contains("surat ini bukan surat yang dicatat");
    }

    private String key() {
        return Objects.requireNonNull(log.read(0).verifier());
    }

    private String root() {
        return Objects.requireNonNull(log.read(0).head()).root();
    }

    private String page(String address) throws IOException {
        return story.citizen().get(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse stranger(String address) {
        return pages.get()
                .uri(address)
                .accept("text/html", "text/plain")
                .exchange()
                .getResponse();
    }

    private static String printed(MockHttpServletResponse answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
