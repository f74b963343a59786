package id.pendapa.letters;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.letters.paper.LetterSheet;
import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.letters.words.LetterWords;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The office writes the sentences of its letters. Today is 25 November 2026. */
@PageTest
class WordsPageTests {

    private static final String HOME = "/pengaturan/kata-surat";
    private static final String UMUM = HOME + "/UMUM/KETERANGAN";
    private static final String SHIPPED =
            "Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.";

    @Autowired
    MockMvcTester pages;

    @Autowired
    LetterOfRequest making;

    @Autowired
    LetterStore letters;

    @Autowired
    LetterPapers papers;

    @Autowired
    LetterPrinting printing;

    @Autowired
    LetterSignatories signatories;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Cookie[] sekcam = {};

    @BeforeEach
    void signInAsSecretary() {
        sekcam = signIn(pages, "sekcam");
    }

    @Test
    void everyLetterIsListedForThoseWhoMayWrite() {
        assertThat(get(HOME))
                .hasStatusOk()
                .bodyText()
                .contains(UMUM, HOME + "/WARIS/PERNYATAAN", "kalimat bawaan")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "loket"))).hasStatus(403);
        assertThat(pages.get().uri(UMUM).cookie(signIn(pages, "admin"))).hasStatus(403);
        assertThat(get(HOME + "/UMUM/TIDAK_ADA")).hasStatus(404);
        assertThat(get(HOME + "/WARIS/PERNYATAAN"))
                .hasStatusOk()
                .bodyText()
                .contains("Sesudah tanda tangan warga", "{unit}, {jabatan}, {pemegang}")
                .doesNotContain("⟦");
        assertThat(get(UMUM)).bodyText().doesNotContain("Sesudah tanda tangan warga");
    }

    @Test
    void newSentencesAreSeenOnPaperFirstAndCountForTheNextLetter() throws IOException {
        LetterOrder before = SampleOrders.umum(catalogue);
        allot(before);
        Map<String, String> form = form(UMUM);
        Map<String, String> undecided = new HashMap<>(form);
        undecided.putAll(Map.of("mulai-hari", "", "mulai-bulan", "", "alasan", ""));
        MvcTestResult specimen = post(UMUM + "/contoh", undecided);
        assertThat(specimen).hasStatusOk().hasContentType("application/pdf");
        assertThat(textOf(specimen.getResponse().getContentAsByteArray()))
                .contains("Camat Tingkir menerangkan untuk", "KONSEP – BELUM SAH", "Semoga bermanfaat.")
                .doesNotContain(SHIPPED, "{");
        assertThat(draft()).contains(SHIPPED);

        assertThat(post(UMUM, form)).hasRedirectedUrl(UMUM);
        assertThat(post(UMUM, form)).hasRedirectedUrl(UMUM);
        assertThat(jdbc.sql("SELECT count(*) FROM letter_wording WHERE service_code = 'UMUM'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        LetterOrder after = SampleOrders.umum(catalogue);
        allot(after);
        assertThat(paper(after))
                .contains("Camat Tingkir menerangkan untuk Nur'aini binti Ma'ruf:", "Semoga bermanfaat.")
                .doesNotContain(SHIPPED);
        assertThat(paper(before)).contains(SHIPPED).doesNotContain("Semoga bermanfaat.");
        assertThat(get(UMUM)).bodyText().contains("Semoga bermanfaat.", "Mulai 25 November 2026", "SK uji");
        assertThat(get(HOME)).bodyText().contains("kalimat kantor ini, sejak 25 November 2026");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'letters.words-changed'")
                        .query(Integer.class)
                        .single())
                .isPositive();

        form.put("kunci", UUID.randomUUID().toString());
        form.put("isi", "Lain lagi.");
        assertThat(post(UMUM, form)).hasStatus(409).bodyText().contains("Orang lain baru saja mengubah kata-kata");
    }

    @Test
    void aLaterDayIsAnnouncedAndCountsThen() throws IOException {
        String domicile = HOME + "/DOMISILI/DOMISILI";
        Map<String, String> form = form(domicile);
        form.putAll(Map.of("mulai-hari", "1", "mulai-bulan", "12"));
        form.put("isi", "Bahwa {yangBertempat} di sini.");
        assertThat(post(domicile, form)).hasRedirectedUrl(domicile);
        assertThat(get(HOME)).bodyText().contains("berganti mulai 1 Desember 2026");
        assertThat(get(domicile)).bodyText().contains("bukan izin usaha").doesNotContain("Bahwa {yangBertempat}");
        clock.advance(Duration.ofDays(6));
        assertThat(get(domicile)).bodyText().contains("Bahwa {yangBertempat} di sini.");
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithEverythingStillThere() {
        Map<String, String> form = form(UMUM);
        form.putAll(Map.of(
                "pembuka", "Yang bertanda tangan menerangkan {namaIbu}:",
                "isi", "Baris satu.\nBaris {dua",
                "alasan", " ",
                "mulai-hari", "24"));
        assertThat(post(UMUM, form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Baris 1: {namaIbu} tidak dikenal di surat ini. Yang boleh: {jabatan}, {pemegang}, {unit}",
                        "Baris 2: tanda kurung kurawal",
                        "Tulis alasan atau dasar perubahan",
                        "Tulis hari ini atau sesudahnya",
                        "Baris {dua")
                .doesNotContain("⟦");
        form.putAll(Map.of("pembuka", "Tanpa jabatan.", "isi", "  \n ", "mulai-hari", "31"));
        form.put("alasan", "x".repeat(301));
        assertThat(post(UMUM, form))
                .as("everything that is wrong at once")
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Tulis tanggal yang benar",
                        "Bagian {jabatan} harus tetap ada",
                        "Bagian ini tidak boleh kosong",
                        "paling banyak 300 huruf",
                        "Tanpa jabatan.");
        assertThat(post(UMUM + "/contoh", form))
                .hasStatus(422)
                .bodyText()
                .contains("Bagian {jabatan} harus tetap ada")
                .doesNotContain("Tulis tanggal yang benar", "paling banyak 300 huruf");
        form.putAll(Map.of("mulai-hari", "25", "alasan", "SK uji"));
        form.put("isi", "kata ".repeat(300));
        assertThat(post(UMUM, form)).hasStatus(422).bodyText().contains("Paling banyak 12 paragraf");
    }

    @Test
    void theSentencesThatShipComeBackIntoTheFormWithoutBeingKept() {
        Map<String, String> form = form(UMUM);
        form.put("bawaan", "ya");
        assertThat(post(UMUM, form))
                .hasStatusOk()
                .bodyText()
                .contains(SHIPPED, "value=\"SK uji\"")
                .doesNotContain("Semoga bermanfaat.");
    }

    @Test
    void whatACitizenTypedIsNeverTakenForAPlaceholder() {
        LetterOrder order = SampleOrders.umum(catalogue);
        LetterOrder odd = new LetterOrder(
                order.requestNumber(),
                order.definitionId(),
                order.definition(),
                order.letterCode(),
                order.kelurahanCode(),
                "{jabatan} & $1",
                order.answers());
        LetterSheet sheet = printing.facts(
                odd,
                signatories.choose(odd, LocalDate.of(2026, 11, 25)),
                new LetterPrinting.Dated(null, LocalDate.of(2026, 11, 25)),
                null,
                null);
        Wording filled = LetterWords.filled(
                new Wording(List.of("{jabatan} untuk {pemegang}, {keperluan}"), List.of(), List.of()), sheet);
        assertThat(filled.opening()).containsExactly("Camat Tingkir untuk {jabatan} & $1, Melamar kerja");
    }

    private void allot(LetterOrder order) {
        transaction.executeWithoutResult(status -> making.allot(order));
    }

    private String paper(LetterOrder order) throws IOException {
        return textOf(papers.readFinal(
                letters.findAlive(order.requestNumber(), order.letterCode()).orElseThrow()));
    }

    private String draft() throws IOException {
        return textOf(making.preview(SampleOrders.umum(catalogue), PaperSize.A4));
    }

    private Map<String, String> form(String place) {
        String[] parts = place.split("/", -1);
        String newest = jdbc.sql("""
                        SELECT coalesce(max(id), 0) FROM letter_wording WHERE service_code = :service AND letter_code = :letter
                        """)
                .param("service", parts[3])
                .param("letter", parts[4])
                .query(String.class)
                .single();
        return new HashMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "versi", newest,
                "pembuka", "Dengan ini {jabatan} menerangkan untuk {pemegang}:",
                "isi", "Semoga bermanfaat.\r\n\r\nTerima kasih.",
                "penutup", "",
                "mulai-hari", "25",
                "mulai-bulan", "11",
                "mulai-tahun", "2026",
                "alasan", "SK uji"));
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).cookie(sekcam).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(sekcam).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
