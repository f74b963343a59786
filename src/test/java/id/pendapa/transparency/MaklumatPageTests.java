package id.pendapa.transparency;

import static id.pendapa.transparency.StandardOffice.fields;
import static id.pendapa.transparency.StandardOffice.text;
import static id.pendapa.transparency.StandardOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public promise, and the list of evidence. */
@PageTest
class MaklumatPageTests {

    private static final String DESK = "/pengaturan/maklumat";
    private static final String EVIDENCE = "/pengaturan/bukti-layanan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    private StandardOffice office;

    @BeforeEach
    void open() {
        office = new StandardOffice(pages);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private String seen() {
        return StandardOffice.find(
                "name=\"versi\" value=\"(\\d+)\"", text(office.officer("camat").get(DESK)));
    }

    private Map<String, String> decree(String number) {
        String signer = StandardOffice.find(
                "<option value=\"(\\d+)\" selected",
                text(office.officer("camat").get(DESK)));
        return with(fields("versi", seen(), "sk", number, "penanda", signer), "sk-tanggal", today());
    }

    @Test
    void thePromiseIsWrittenAdoptedAndReplaced() {
        assertThat(text(new Caller(pages).get("/maklumat")))
                .contains("belum menetapkan maklumat")
                .doesNotContain("sanggup", "⟦");
        assertThat(text(office.officer("sekcam").get(DESK)))
                .contains("sanggup menyelenggarakan", "contoh", "Belum ada rancangan")
                .doesNotContain("⟦");
        Map<String, String> draft = fields("versi", "0", "janji", "Kami <i>sanggup</i>.\nKami siap.");
        assertThat(office.post("sekcam", DESK, draft)).hasStatus(302);
        assertThat(office.post("sekcam", DESK, draft)).as("sent twice").hasStatus(302);
        assertThat(office.post("camat", DESK, fields("versi", "0", "janji", "Lain")))
                .hasStatus(409);
        assertThat(office.post("sekcam", DESK, fields("versi", "0", "janji", " ")))
                .hasStatus(422);
        assertThat(office.post("loket", DESK, draft)).hasStatus(403);
        assertThat(text(new Caller(pages).get("/maklumat"))).contains("belum menetapkan maklumat");

        Map<String, String> bad = decree("");
        bad.put("penanda", "99999");
        var refused = office.post("camat", DESK + "/tetapkan", bad);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Isi bagian ini", "Pilih penanda tangan");
        Map<String, String> decree = decree("SK/MP/1");
        assertThat(office.post("sekcam", DESK + "/tetapkan", decree)).hasStatus(403);
        assertThat(office.post("camat", DESK + "/tetapkan", decree)).hasStatus(302);
        assertThat(office.post("camat", DESK + "/tetapkan", decree))
                .as("sent twice")
                .hasStatus(302);
        assertThat(text(new Caller(pages).get("/maklumat")))
                .contains("Kami &lt;i&gt;sanggup", "Kami siap.", "SK/MP/1", "Camat", "Diumumkan")
                .doesNotContain("⟦");

        Map<String, String> next = fields("versi", seen(), "janji", "Janji baru");
        assertThat(office.post("camat", DESK, next)).hasStatus(302);
        Map<String, String> own = with(
                fields("versi", seen(), "sk", "SK 2", "penanda", decree.getOrDefault("penanda", "")),
                "sk-tanggal",
                today());
        assertThat(office.post("camat", DESK + "/tetapkan", own))
                .as("own draft")
                .hasStatus(403);
        decree.put("kunci", "00000000-0000-4000-8000-0000000000bb");
        assertThat(text(office.officer("camat").get(DESK)))
                .contains("Anda ikut menulis", "Yang pernah ditetapkan", "SK/MP/1");
        assertThat(text(office.officer("camat").get(EVIDENCE))).contains("Maklumat diumumkan sejak");
    }

    @Test
    void theListSaysWhatIsKnownAndTheOfficeSaysTheRest() {
        String list = text(office.officer("sekcam").get(EVIDENCE));
        assertThat(list)
                .contains(
                        "bukan nilai", "belum diketahui sistem", "dari 12 layanan", "Bobot 17 %", "/pengaduan", "/ppid")
                .contains("belum dicocokkan dengan formulir resmi")
                .doesNotContain("⟦");
        String one = EVIDENCE + "/COMPETENCE";
        Map<String, String> bad = fields("versi", "0", "catatan", "", "tautan", "javascript:alert(1)");
        var refused = office.post("sekcam", one, bad);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Isi bagian ini", "Isi alamat web", "Isi tanggalnya", "javascript:alert(1)");
        Map<String, String> note =
                fields("versi", "0", "catatan", "Sertifikat pelatihan, map 3", "tautan", "https://contoh.example/a");
        with(note, "tanggal", today());
        assertThat(office.post("sekcam", one, note)).hasStatus(302);
        assertThat(office.post("sekcam", one, note)).as("sent twice").hasStatus(302);
        note.put("kunci", "00000000-0000-4000-8000-0000000000cc");
        assertThat(office.post("camat", one, note)).as("stale").hasStatus(409);
        assertThat(text(office.officer("camat").get(EVIDENCE)))
                .contains("Sertifikat pelatihan, map 3", "https://contoh.example/a", "Perbarui catatan");
        assertThat(office.officer("camat").get(EVIDENCE + "/APA")).hasStatus(404);
        assertThat(office.officer("kasi").get(EVIDENCE)).hasStatus(403);
        assertThat(office.post("kasi", one, note)).hasStatus(403);
    }
}
