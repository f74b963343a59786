package id.pendapa.ppid;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The register that answers before one asks, its settings, its books and its year. */
@PageTest
class InformationPageTests {

    private static final String ITEMS = "/meja/ppid/informasi";
    private static final String SETTINGS = "/pengaturan/ppid";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, String> item(String title) {
        return new TreeMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "klas", "SETIAP_SAAT",
                "judul", title,
                "ringkasan", "Ringkasan uji",
                "penguasa", "Sekretariat",
                "bentuk", "PDF, setiap tahun",
                "tautan", "https://contoh.example/berkas.pdf"));
    }

    private MvcTestResult enter(String officer, Map<String, String> fields) {
        return new Caller(pages).signIn(officer).post(ITEMS, PpidOffice.form(fields));
    }

    private long id(String title) {
        return jdbc.sql("SELECT id FROM ppid_item WHERE title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    @Test
    void everybodyFindsWhatWasEnteredByItsWords() {
        assertThat(enter("ppid", item("Rencana pembangunan trotoar"))).hasStatus(302);
        Caller anybody = new Caller(pages);

        assertThat(PpidOffice.text(anybody.get("/ppid")))
                .contains("Profil kecamatan", "contoh")
                .doesNotContain("⟦");
        assertThat(PpidOffice.text(anybody.get("/ppid?cari=trotoar")))
                .contains("Rencana pembangunan trotoar")
                .doesNotContain("Profil kecamatan");
        assertThat(PpidOffice.text(anybody.get("/ppid?cari=kuda%20nil"))).contains("Tidak ada yang cocok");
        assertThat(PpidOffice.text(anybody.get("/ppid?kelas=DIKECUALIKAN")))
                .contains("Berkas pribadi pemohon")
                .doesNotContain("trotoar");
        assertThat(anybody.get("/ppid?cari=%27%20%26%20%7C%20%21%20%3A*&kelas=x&sesudah=99999999999999999999"))
                .hasStatusOk();
        assertThat(PpidOffice.text(anybody.get("/ppid/informasi/" + id("Berkas pribadi pemohon layanan"))))
                .contains("Pasal 17 huruf h", "Uji konsekuensi", "Dikecualikan sampai")
                .doesNotContain("⟦");
        assertThat(anybody.get("/ppid/informasi/999999")).hasStatus(404);
        assertThat(anybody.get("/ppid/informasi/keberatan").getResponse().getStatus())
                .isBetween(400, 404);
    }

    @Test
    void aLongRegisterIsReadPageByPageAndAnEmptyOneSaysSo() {
        for (int i = 0; i < 25; i++) {
            assertThat(enter("ppid", item("Lembar panjang " + i))).hasStatus(302);
        }
        String first = PpidOffice.text(new Caller(pages).get("/ppid?kelas=SETIAP_SAAT"));
        String next =
                PpidOffice.find("href=\"(/ppid\\?sesudah=[^\"]+)\"", first).replace("&amp;", "&");
        assertThat(PpidOffice.text(new Caller(pages).get(next))).contains("Lembar panjang 24");
        assertThat(PpidOffice.text(new Caller(pages).get("/ppid?cari=lembar"))).contains("lebih banyak yang cocok");
        jdbc.sql("UPDATE ppid_item SET withdrawn_at = changed_at WHERE withdrawn_at IS NULL")
                .update();
        assertThat(PpidOffice.text(new Caller(pages).get("/ppid"))).contains("masih kosong");
        jdbc.sql("UPDATE ppid_item SET withdrawn_at = NULL").update();
    }

    @Test
    void aBadItemIsRefusedBesideItsFields() {
        Map<String, String> bad = item("<script>alert(1)</script>");
        bad.putAll(Map.of("tautan", "javascript:alert(2)", "ringkasan", "x".repeat(100_000), "bentuk", ""));
        bad.putAll(Map.of("tanggal-hari", "1", "tanggal-bulan", "1", "tanggal-tahun", "2090", "klas", "RAHASIA"));

        MvcTestResult refused = enter("ppid", bad);

        assertThat(refused).hasStatus(422);
        assertThat(PpidOffice.text(refused))
                .contains("Isi alamat web", "Terlalu panjang", "belum terjadi", "Pilih kelompok", "x".repeat(1000))
                .contains("javascript:alert(2)")
                .doesNotContain("><script>alert", "href=\"javascript", "⟦");
        for (String link :
                new String[] {"data:text/html,x", "//contoh.example", "https:", "ftp://contoh.example", "HTTPS://x y"
                }) {
            Map<String, String> other = item("Tautan buruk");
            other.put("tautan", link);
            assertThat(enter("ppid", other)).as(link).hasStatus(422);
        }
        Map<String, String> excluded = item("Dikecualikan buruk");
        excluded.putAll(
                Map.of("klas", "DIKECUALIKAN", "sampai-hari", "1", "sampai-bulan", "1", "sampai-tahun", "2020"));
        assertThat(PpidOffice.text(enter("ppid", excluded))).contains("Tanggal ini sudah lewat", "Isi bagian ini");
        Map<String, String> nothing = item("Tanpa isi");
        nothing.remove("tautan");
        assertThat(PpidOffice.text(enter("ppid", nothing))).contains("Isi tautan");
        assertThat(enter("camat", item("Bukan tugasnya"))).hasStatus(403);
        Map<String, String> dark = item("a\u0000b");
        assertThat(enter("ppid", dark).getResponse().getStatus()).isLessThan(500);
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndWhatIsWithdrawnIsGone() {
        Map<String, String> fields = item("Tarif sewa gedung");
        assertThat(enter("ppid", fields)).hasStatus(302);
        long id = id("Tarif sewa gedung");
        Caller ppid = new Caller(pages).signIn("ppid");
        fields.putAll(Map.of("versi", "1", "ringkasan", "Lebih jelas"));

        assertThat(PpidOffice.text(ppid.get(ITEMS + "/" + id))).contains("Tarif sewa gedung", "contoh.example");
        assertThat(ppid.post(ITEMS + "/" + id, PpidOffice.form(fields))).hasStatus(302);
        assertThat(ppid.post(ITEMS + "/" + id, PpidOffice.form(fields))).hasStatus(409);
        assertThat(ppid.post(ITEMS + "/" + id + "/tarik", "versi", "1")).hasStatus(409);
        assertThat(ppid.post(ITEMS + "/" + id + "/tarik", "versi", "2")).hasStatus(302);
        assertThat(new Caller(pages).get("/ppid/informasi/" + id)).hasStatus(404);
        assertThat(PpidOffice.text(ppid.get(ITEMS))).contains("ditarik");
        assertThat(ppid.post(ITEMS + "/" + id + "/tarik", "versi", "3", "tampil", "ya"))
                .hasStatus(302);
        assertThat(new Caller(pages).get("/ppid/informasi/" + id)).hasStatusOk();
    }

    @Test
    void daysAndGroundsAreEnteredByTheOffice() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        String page = PpidOffice.text(sekcam.get(SETTINGS));
        assertThat(page)
                .contains("contoh", "Pasal 17 huruf a", "Pasal 35 huruf a")
                .doesNotContain("⟦");
        String version = PpidOffice.find("name=\"versi\" value=\"(\\d+)\"", page);
        Map<String, String> days = new TreeMap<>(Map.of(
                "versi", version, "jawab", "0", "perpanjang", "x", "lengkapi", "91", "keberatan", "-1", "dasar", ""));
        assertThat(sekcam.post(SETTINGS, PpidOffice.form(days))).hasStatus(422);
        days.putAll(Map.of("jawab", "10", "perpanjang", "7", "lengkapi", "10", "keberatan", "30", "dasar", "SK 1"));
        days.putAll(Map.of("tanggapan", "30", "sengketa", "14", "tempat", "Jalan Contoh 1"));
        assertThat(sekcam.post(SETTINGS, PpidOffice.form(days))).hasStatus(302);
        assertThat(sekcam.post(SETTINGS, PpidOffice.form(days))).hasStatus(409);

        String grounds = SETTINGS + "/alasan";
        String[] empty = {"versi", "0", "untuk", "REFUSAL", "alasan", " ", "pasal", "x".repeat(400)};
        assertThat(sekcam.post(grounds, empty)).hasStatus(422);
        assertThat(sekcam.post(grounds, "versi", "0", "untuk", "LAIN", "alasan", "a", "pasal", "b"))
                .hasStatus(404);
        assertThat(sekcam.post(grounds, "versi", "0", "untuk", "REFUSAL", "alasan", "Uji", "pasal", "Pasal uji"))
                .hasStatus(302);
        String id = jdbc.sql("SELECT id FROM ppid_ground WHERE label = 'Uji'")
                .query(String.class)
                .single();
        String[] change = {"versi", "1", "alasan-id", id, "untuk", "REFUSAL", "alasan", "Uji dua", "pasal", "Pasal uji"
        };
        assertThat(sekcam.post(grounds, change)).hasStatus(302);
        assertThat(sekcam.post(grounds, change)).hasStatus(409);
        assertThat(sekcam.post(grounds, "versi", "2", "alasan-id", id, "hapus", "ya"))
                .hasStatus(302);
        assertThat(sekcam.post(grounds, "versi", "2", "alasan-id", id, "hapus", "ya"))
                .hasStatus(409);
        assertThat(new Caller(pages).signIn("ppid").get(SETTINGS)).hasStatus(403);
    }

    @Test
    void theRegisterIsTakenWithoutNamesAndWithThemOnlyForAPurposeAndWithAFreshProof() throws IOException {
        PpidOffice office = new PpidOffice(pages, jdbc);
        Caller citizen = new Caller(pages);
        Map<String, String> formula = PpidOffice.question();
        formula.put("nama", "=1+1");
        String number = office.ask(citizen, formula);
        assertThat(office.act("ppid", number, "ACCEPT")).hasStatus(302);
        assertThat(office.refuse("ppid", number)).hasStatus(302);
        assertThat(office.object(citizen, number, "Keberatan")).hasStatus(302);
        Caller ppid = new Caller(pages).signIn("ppid");

        assertThat(PpidOffice.text(ppid.get("/meja/ppid/register")))
                .contains(number, "ditolak")
                .doesNotContain("⟦");
        assertThat(PpidOffice.text(ppid.get("/meja/ppid/register?isi=keberatan")))
                .contains(number, "Pasal 35");
        assertThat(sheet(ppid.post("/meja/ppid/register/berkas"), 1))
                .contains(number)
                .doesNotContain("=1+1", "Anggaran");
        assertThat(ppid.post("/meja/ppid/register/berkas", "nama", "ya", "tujuan", " "))
                .hasStatus(422);
        String named = sheet(ppid.post("/meja/ppid/register/berkas", "nama", "ya", "tujuan", "Laporan"), 1);
        assertThat(named).contains(">=1+1<", "Anggaran kegiatan").doesNotContain("<f>");
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'ppid-export' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(new Caller(pages).signIn("camat").post("/meja/ppid/register/berkas", "nama", "ya", "tujuan", "x"))
                .hasStatus(403);
        clock.advance(Duration.ofMinutes(16));
        assertThat(ppid.post("/meja/ppid/register/berkas")).hasStatusOk();
        MvcTestResult asked = ppid.post("/meja/ppid/register/berkas", "nama", "ya", "tujuan", "Laporan");
        assertThat(asked).hasStatus(403);
        assertThat(PpidOffice.text(asked)).contains("bukti-sandi").doesNotContain("Anggaran kegiatan");
    }

    private static String sheet(MvcTestResult answer, int number) throws IOException {
        assertThat(answer).hasStatusOk();
        Path file = Files.createTempFile("register", ".xlsx");
        Files.write(file, answer.getResponse().getContentAsByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theYearIsCountedForEverybodyAndPrinted() {
        PpidOffice office = new PpidOffice(pages, jdbc);
        String number = office.ask(new Caller(pages));
        assertThat(office.act("ppid", number, "ACCEPT")).hasStatus(302);
        assertThat(office.refuse("ppid", number)).hasStatus(302);
        int year = jdbc.sql("SELECT extract(year FROM max(received_at)) FROM ppid_request")
                .query(Integer.class)
                .single();

        assertThat(PpidOffice.text(new Caller(pages).get("/ppid/laporan/" + year)))
                .contains("Pasal 17 huruf a", "Rata-rata sampai dijawab", "–")
                .doesNotContain("⟦", "Anggaran kegiatan");
        for (String none : new String[] {"2019", "2099", "x", "20260"}) {
            assertThat(new Caller(pages).get("/ppid/laporan/" + none)).as(none).hasStatus(404);
        }
        MvcTestResult paper = new Caller(pages).signIn("camat").get("/meja/ppid/laporan/" + year + "/cetak.pdf");
        assertThat(paper).hasStatusOk();
        assertThat(PpidOffice.text(paper)).startsWith("%PDF").contains("/MarkInfo");
        assertThat(new Caller(pages).signIn("kasi").get("/meja/ppid/laporan/" + year))
                .hasStatus(403);
    }
}
