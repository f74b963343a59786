package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.PageTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The citizen's whole path in English and in Javanese, from the hall to the proof of the letter, right and wrong
 * answers and refusals included: no sentence of it is left in Indonesian, but for what an officer wrote and what is
 * marked as Indonesian.
 */
@PageTest
class LanguagesPageTests {

    private static final String HOST = "localhost";
    private static final Pattern MARKED =
            Pattern.compile("(?s)<(span|dd|li|p|div|a|h1)\\b[^>]* lang=\"id\"[^>]*>.*?</\\1>");
    private static final Pattern SENTENCE = Pattern.compile("\\S{2,} \\S+.*");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void comeAsIfForTheFirstTime() {
        FreshLimits.forgetAll(context);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Send the request  | The Indonesian text is the one that counts.       | day,
            jv | Kintun panyuwunan | perlu ditinjau penutur asli                       | tabuh
            """)
    void theWholePathSpeaksTheChosenLanguage(String language, String button, String note, String day)
            throws IOException {
        Visitor citizen = new Visitor(pages, HOST);
        citizen.get("/bahasa/" + language);
        look(citizen);
        OfficeLife.Story story = new OfficeLife(pages, HOST, citizen).request();
        follow(citizen, story);
        everyService(citizen);

        List<String> texts = shown(citizen, language);
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(left(texts, language)).isEmpty();
        assertThat(texts)
                .allSatisfy(text -> assertThat(text).contains(note).doesNotContain("⟦"))
                .anySatisfy(text -> assertThat(text).contains(button))
                .anySatisfy(text -> assertThat(text).contains(day));
    }

    @Test
    void whatIsPrintedKeptOrSentStaysIndonesian() throws IOException {
        Visitor citizen = new Visitor(pages, HOST);
        citizen.get("/bahasa/en");
        OfficeLife.Story story = new OfficeLife(pages, HOST, citizen).request();

        assertThat(printed(citizen.get("/permohonan/" + story.sentDraft() + "/terima.pdf")))
                .as("the receipt is the applicant's own")
                .contains("Receipt of a request", "General letter of statement", "Monday–Thursday");
        assertThat(printed(citizen.get("/permohonan/" + story.draft() + "/cetak/pengantar-rt-rw")))
                .contains("SURAT PENGANTAR RT/RW", "Perempuan", "17 Agustus 1990")
                .doesNotContain("Applicant", "Female", "August");
        assertThat(printed(citizen.get("/cek/" + story.number() + "/surat/KETERANGAN")))
                .contains("SURAT KETERANGAN", "17 Agustus 1990")
                .doesNotContain("Purpose", "Female", "August");
        assertThat(Visitor.text(story.staff().get("loket").get("/meja/" + story.number())))
                .contains("Permohonan diterima.", "Pemohon mengirim perbaikan.")
                .doesNotContain("Request received.");
        assertThat(Visitor.text(citizen.get("/contoh/pesan")))
                .contains("Permohonan Anda bernomor " + story.number() + " sudah kami terima.");
    }

    @Test
    void theSameLookFindsThatAnIndonesianPageIsIndonesian() throws IOException {
        Visitor citizen = new Visitor(pages, HOST);
        citizen.get("/layanan/UMUM");
        citizen.get("/cek");

        assertThat(left(shown(citizen, "id"), "en"))
                .containsKeys("Mulai mengajukan", "Buka permohonan", "Lanjut ke isi halaman")
                .hasSizeGreaterThan(30);
    }

    private static void look(Visitor citizen) {
        for (String path :
                List.of("/", "/layanan", "/layanan?cari=xyzzy", "/layanan?cari=nikah", "/cek", "/verifikasi")) {
            citizen.get(path);
        }
        citizen.get("/permohonan/lanjutkan");
        citizen.get("/permohonan/terhapus");
        citizen.get("/permohonan/ZZZZZZZZZZZZZZZZ");
        citizen.get("/layanan/TIDAK-ADA");
        citizen.get("/cek/TKR-2026-999999/surat/KETERANGAN");
        citizen.get("/verifikasi/YYYYYYYYYYYYYYYY");
        citizen.post("/layanan", Map.of());
        citizen.post("/cek", Map.of("nomor", "TKR-2026-999999", "kode", "salah"));
        citizen.post("/verifikasi", Map.of("kode", "salah"));
        citizen.post("/permohonan/lanjutkan", Map.of("kode", "ZZZZZZZZZZZZZZZZ"));
        citizen.upload("/verifikasi/berkas", new MockMultipartFile("berkas", new byte[0]));
        citizen.upload("/verifikasi/berkas", new MockMultipartFile("berkas", "x.pdf", "application/pdf", new byte[9]));
    }

    private void follow(Visitor citizen, OfficeLife.Story story) {
        for (String path : List.of("", "/simpan", "/hapus", "/periksa", "/isi/pemohon", "/isi/ktp")) {
            citizen.get("/permohonan/" + story.draft() + path);
        }
        citizen.post("/permohonan/" + story.draft() + "/simpan", Map.of("email", "salah"));
        citizen.post("/permohonan/" + story.draft() + "/periksa", Map.of("kunci", java.util.UUID.randomUUID() + ""));
        citizen.get("/permohonan/" + story.sentDraft() + "/terima");
        citizen.get("/cek/" + story.number());
        citizen.get("/cek/" + story.number() + "/batalkan");
        citizen.get("/cek/" + story.number() + "/kabar");
        citizen.post("/cek/" + story.number() + "/kabar", Map.of());
        citizen.get("/cek/" + story.number() + "/konsep");
        citizen.post("/cek/" + story.number() + "/konsep", Map.of());
        citizen.get("/cek/" + story.number() + "/kabar");
        citizen.post("/cek/" + story.number() + "/kabar", Map.of("cara", "x"));
        citizen.get("/cek/" + story.number() + "/jejak?sendiri=ya");
        citizen.get("/cek/" + story.number() + "/tanya");
        citizen.post("/cek/" + story.number() + "/tanya", Map.of("kunci", java.util.UUID.randomUUID() + ""));
        citizen.get("/verifikasi/" + story.letterCode());
        citizen.post("/verifikasi/" + story.letterCode() + "/lengkap", Map.of("kode-pemegang", "salah"));
        Visitor stranger = new Visitor(pages, HOST).with(citizen);
        stranger.post("/permohonan/keluar", Map.of());
        citizen.post("/cek", Map.of("nomor", story.number(), "kode", story.secret()));
        citizen.get("/cek/" + story.number());
        citizen.post("/cek/" + story.number() + "/kenali", Map.of("lahir-hari", "1", "lahir-bulan", "1"));
    }

    /** Every question of every service, empty and as it comes back with an answer that cannot be. */
    private void everyService(Visitor citizen) {
        for (PublishedService service : catalogue.listCards()) {
            String code = service.definition().code();
            citizen.get("/layanan/" + code);
            citizen.get("/layanan/" + code + "/data");
            String draft = String.valueOf(
                    citizen.post("/layanan/" + code + "/mulai", Map.of()).getRedirectedUrl());
            service.definition().pages().forEach(page -> {
                citizen.get(draft + "/isi/" + page.id());
                Map<String, String> wrong = new HashMap<>();
                page.fields().forEach(key -> wrong.put(key, "x"));
                citizen.post(draft + "/isi/" + page.id(), wrong);
                citizen.post(draft + "/isi/" + page.id(), Map.of());
            });
            citizen.get(draft + "/periksa");
        }
    }

    /** What its reader sees and hears of each page, without the pieces that are marked as Indonesian. */
    private static List<String> shown(Visitor citizen, String language) {
        List<String> texts = new ArrayList<>();
        for (MockHttpServletResponse answer : citizen.answers()) {
            String page = Visitor.text(answer);
            if (page.contains("<main")) {
                assertThat(page).contains("<html lang=\"" + language + "\"");
                String rest = MARKED.matcher(page).replaceAll(" ");
                texts.add(HtmlUtils.htmlUnescape(
                        rest.replaceAll("<script.*?</script>", "").replaceAll("</?[a-z][^>]*?>", "\n")
                                + String.join(
                                        "\n",
                                        Pattern.compile("aria-label=\"([^\"]*)\"")
                                                .matcher(rest)
                                                .results()
                                                .map(found -> found.group(1))
                                                .toList())));
            }
        }
        return texts;
    }

    private static String printed(MockHttpServletResponse answer) throws IOException {
        try (PDDocument paper = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(paper);
        }
    }

    /** Indonesian sentences that were seen though the language has its own, each with a page. */
    private static Map<String, String> left(List<String> texts, String language) throws IOException {
        Map<String, String> left = new TreeMap<>();
        for (String sentence : sentences(language)) {
            Pattern whole = Pattern.compile("(?<![\\p{L}])" + Pattern.quote(sentence) + "(?![\\p{L}])");
            texts.stream()
                    .filter(text ->
                            text.contains(sentence) && whole.matcher(text).find())
                    .findFirst()
                    .ifPresent(text -> left.put(sentence, text.strip().substring(0, 60)));
        }
        return left;
    }

    private static Set<String> sentences(String language) throws IOException {
        Map<String, String> told = new HashMap<>(services(language));
        Map<String, String> own = bundles(language);
        // One text may stand under several keys, of which the language has some.
        bundles("id")
                .forEach((key, text) -> told.merge(text, own.getOrDefault(key, ""), (one, more) -> one + "\n" + more));
        Set<String> sentences = new TreeSet<>();
        told.forEach((text, other) -> Stream.of(text.split("\\{\\d}"))
                .map(String::strip)
                .filter(piece -> SENTENCE.matcher(piece).matches() && !other.contains(piece))
                .forEach(sentences::add));
        sentences.removeIf(piece -> told.values().stream().anyMatch(other -> other.contains(piece)));
        assertThat(sentences).hasSizeGreaterThan(1500);
        return sentences;
    }

    private static Map<String, String> bundles(String language) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Resource bundle : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + language + ".properties")) {
            Properties read = new Properties();
            read.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        }
        return texts;
    }

    private static Map<String, String> services(String language) throws IOException {
        try (var json = LanguagesPageTests.class.getResourceAsStream("/catalogue/lang/" + language + ".json")) {
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        }
    }
}
