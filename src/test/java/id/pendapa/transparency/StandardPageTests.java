package id.pendapa.transparency;

import static id.pendapa.transparency.StandardOffice.DESK;
import static id.pendapa.transparency.StandardOffice.fields;
import static id.pendapa.transparency.StandardOffice.text;
import static id.pendapa.transparency.StandardOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A standard is written, adopted, read by everybody, looked at again and replaced. */
@PageTest
class StandardPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private StandardOffice office;

    @BeforeEach
    void open() {
        office = new StandardOffice(pages);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private String reads(String address) {
        return text(new Caller(pages).get(address));
    }

    private long acts(String action, String key) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :key")
                .param("action", action)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    @Test
    void withoutAnAdoptedStandardThePagesSaySo() {
        assertThat(reads("/standar"))
                .contains("dari 12 layanan", "Belum ditetapkan")
                .doesNotContain("⟦");
        assertThat(reads("/standar/riset"))
                .contains("belum ditetapkan Camat", "contoh, kartu belum disahkan", "Ruang tunggu", "Rp 0")
                .doesNotContain("⟦", "Contoh: ");
        assertThat(reads("/layanan/RISET")).contains("href=\"/standar/RISET\"", "href=\"/maklumat\"");
        assertThat(new Caller(pages).get("/standar/TIDAKADA")).hasStatus(404);
        assertThat(new Caller(pages).get("/standar/RISET?ke=7")).hasStatus(404);
        assertThat(new Caller(pages).get("/standar/RISET?ke=x%27")).hasStatusOk();
        assertThat(text(office.officer("sekcam").get("/pengaturan")))
                .contains("belum punya standar pelayanan yang ditetapkan");
        assertThat(text(office.officer("sekcam").get(DESK + "RISET")))
                .contains("3 dari 14", "Kartu layanan ini masih contoh", "Belum ada rancangan baru")
                .doesNotContain("⟦");
        for (String other : new String[] {"loket", "admin", "kasi", "ppid"}) {
            assertThat(office.officer(other).get(DESK + "RISET")).hasStatus(403);
            assertThat(office.post(other, DESK + "RISET", fields("versi", "0"))).hasStatus(403);
        }
    }

    @Test
    void fromTheDraftToTheNextVersion() {
        office.adoptCard("SKTM", "2 hari kerja sejak berkas lengkap");
        Map<String, String> draft = office.draft("SKTM");
        draft.put("sarana", " ");
        draft.put("persyaratan", "Tidak boleh diketik");
        assertThat(office.post("sekcam", DESK + "SKTM", draft)).hasStatus(302);
        assertThat(office.post("sekcam", DESK + "SKTM", draft)).as("sent twice").hasStatus(302);
        draft.put("kunci", "00000000-0000-4000-8000-0000000000aa");
        assertThat(office.post("sekcam", DESK + "SKTM", draft)).as("stale").hasStatus(409);
        assertThat(acts("transparency.standard-written", "SKTM")).isOne();

        String desk = text(office.officer("camat").get(DESK + "SKTM"));
        assertThat(desk)
                .contains("13 dari 14", "Belum dapat ditetapkan", "Sarana dan prasarana", "Isi kompetensi kantor");
        assertThat(desk).doesNotContain("Tidak boleh diketik", "name=\"persyaratan\"", "/tetapkan\"");
        String seen = StandardOffice.find("name=\"versi\" value=\"(\\d+)\"", desk);
        Map<String, String> early = fields("versi", seen, "kartu", "1", "sk", "SK 1");
        with(with(early, "sk-tanggal", today()), "tinjau", today().plusDays(9));
        var refused = office.post("camat", DESK + "SKTM/tetapkan", early);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Belum lengkap. Yang belum ada: Sarana dan prasarana.");

        draft.putAll(fields("versi", seen, "sarana", "Ruang tunggu dan <b>loket</b>"));
        assertThat(office.post("sekcam", DESK + "SKTM", draft)).hasStatus(302);
        Map<String, String> bad = fields("versi", "1", "kartu", "1", "sk", "x".repeat(101));
        with(with(bad, "sk-tanggal", today().plusDays(1)), "tinjau", today());
        bad.put("tinjau-bulan", "13");
        var wrong = office.post("camat", DESK + "SKTM/tetapkan", bad);
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("Terlalu panjang", "belum terjadi", "Tanggal ini tidak ada", "x".repeat(101));

        Map<String, String> decree = office.decree("SKTM", today());
        assertThat(office.post("sekcam", DESK + "SKTM/tetapkan", decree)).hasStatus(403);
        assertThat(office.post("camat", DESK + "SKTM/tetapkan", decree)).hasStatus(302);
        assertThat(office.post("camat", DESK + "SKTM/tetapkan", decree))
                .as("sent twice")
                .hasStatus(302);
        assertThat(acts("transparency.standard-adopted", "SKTM")).isOne();
        assertThat(reads("/standar/SKTM"))
                .contains(
                        "Ditetapkan, versi 1",
                        "SK/SKTM/1",
                        "2 hari kerja sejak berkas lengkap",
                        "Diperiksa paling lambat")
                .contains("Ruang tunggu dan &lt;b&gt;loket", "Belum ada forum")
                .doesNotContain("contoh, kartu", "⟦");
        assertThat(reads("/standar")).contains("Ditetapkan, versi 1");

        theCardChangesAndTheNextVersionReplaces();
    }

    private void theCardChangesAndTheNextVersionReplaces() {
        office.adoptCard("SKTM", "1 hari kerja sejak berkas lengkap");
        assertThat(reads("/standar/SKTM")).contains("Kartu layanan berubah", "2 hari kerja sejak berkas lengkap");
        assertThat(text(office.officer("sekcam").get("/pengaturan/standar"))).contains("kartu sudah berubah");
        Map<String, String> forum = fields("diundang", "Pengguna layanan", "hadir", "Media", "layanan", "WARIS");
        assertThat(office.post("sekcam", DESK + "SKTM/fkp", forum)).hasStatus(422);
        forum.putAll(Map.of("sepakat", "Loket buka lebih pagi", "berita-acara", "BA-7"));
        assertThat(office.post("sekcam", DESK + "SKTM/fkp", with(forum, "fkp", today())))
                .hasStatus(302);
        assertThat(text(office.officer("sekcam").get(DESK + "WARIS"))).contains("BA-7", "Loket buka lebih pagi");
        assertThat(office.post("sekcam", DESK + "SKTM", office.draft("SKTM"))).hasStatus(302);
        assertThat(text(office.officer("sekcam").get("/pengaturan/standar"))).contains("rancangan menunggu");
        assertThat(office.post("camat", DESK + "SKTM/tetapkan", office.decree("SKTM", today())))
                .hasStatus(302);
        assertThat(reads("/standar/sktm"))
                .contains("Ditetapkan, versi 2", "1 hari kerja sejak", "BA-7", "Pengguna layanan")
                .doesNotContain("Kartu layanan berubah");
        assertThat(reads("/standar/SKTM?ke=1")).contains("Ini versi lama", "2 hari kerja sejak berkas lengkap");
        assertThat(text(office.officer("camat").get(DESK + "SKTM"))).contains("/standar/SKTM?ke=1", "Versi 2");
    }

    @Test
    void whoeverWroteDoesNotAdoptAndAStaleCardIsRefused() {
        office.adoptCard("WARIS", "3 hari kerja");
        assertThat(office.post("camat", DESK + "WARIS", office.draft("WARIS"))).hasStatus(302);
        assertThat(office.post("sekcam", DESK + "WARIS", office.draft("WARIS"))).hasStatus(302);
        String card = jdbc.sql("SELECT max(version) FROM service_definition WHERE code = 'WARIS'")
                .query(String.class)
                .single();
        Map<String, String> decree = fields("versi", office.seen("WARIS", "versi"), "kartu", card, "sk", "SK 2");
        with(with(decree, "sk-tanggal", today()), "tinjau", today().plusDays(9));
        assertThat(text(office.officer("camat").get(DESK + "WARIS")))
                .contains("Anda ikut menulis rancangan ini")
                .doesNotContain("/tetapkan\"");
        assertThat(office.post("camat", DESK + "WARIS/tetapkan", decree)).hasStatus(403);
        assertThat(reads("/standar/WARIS")).contains("belum ditetapkan Camat");
    }

    @Test
    void aReviewThatIsDueIsRemindedOfUntilItIsMade() {
        office.adoptCard("UMUM", "1 hari kerja");
        assertThat(office.post("sekcam", DESK + "UMUM", office.draft("UMUM"))).hasStatus(302);
        Map<String, String> decree = office.decree("UMUM", today());
        Map<String, String> other = fields("versi", decree.getOrDefault("versi", ""), "kartu", "999", "sk", "SK 9");
        with(with(other, "sk-tanggal", today()), "tinjau", today().plusDays(9));
        assertThat(office.post("camat", DESK + "UMUM/tetapkan", other))
                .as("card")
                .hasStatus(409);
        assertThat(office.post("camat", DESK + "UMUM/tetapkan", decree)).hasStatus(302);
        String due = "Standar pelayanan Surat keterangan umum";
        assertThat(text(office.officer("camat").get("/meja"))).doesNotContain(due);
        clock.advance(Duration.ofDays(180));
        assertThat(text(office.officer("camat").get("/meja"))).contains(due + " perlu ditinjau", DESK + "UMUM");
        assertThat(text(office.officer("loket").get("/meja"))).doesNotContain(due);
        assertThat(text(office.officer("sekcam").get("/meja"))).doesNotContain(due);
        clock.advance(Duration.ofDays(30));
        assertThat(text(office.officer("camat").get("/meja"))).contains(due + " seharusnya ditinjau");
        assertThat(text(office.officer("sekcam").get("/pengaturan/standar"))).contains("sudah lewat");

        Map<String, String> look = fields("standar", office.seen("UMUM", "standar"), "hasil", "Sesuai");
        assertThat(office.post("sekcam", DESK + "UMUM/monev", look)).hasStatus(422);
        with(with(look, "monev", today()), "lagi", today().plusYears(1));
        assertThat(office.post("sekcam", DESK + "UMUM/monev", look)).hasStatus(302);
        assertThat(office.post("sekcam", DESK + "UMUM/monev", look))
                .as("sent twice")
                .hasStatus(302);
        assertThat(text(office.officer("camat").get("/meja"))).doesNotContain(due);
        assertThat(reads("/standar/UMUM")).contains("Terakhir ditinjau", "Sesuai");
        Map<String, String> old = fields("standar", "99999", "hasil", "Sesuai");
        with(with(old, "monev", today()), "lagi", today().plusYears(1));
        assertThat(office.post("sekcam", DESK + "UMUM/monev", old)).hasStatus(409);
        clock.advance(Duration.ofDays(-210));
    }
}
