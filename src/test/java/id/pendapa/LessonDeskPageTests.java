package id.pendapa;

import static id.pendapa.LessonLife.DESK;
import static id.pendapa.LessonLife.TEXT;
import static id.pendapa.LessonLife.act;
import static id.pendapa.LessonLife.begin;
import static id.pendapa.LessonLife.fields;
import static id.pendapa.LessonLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lessons are written by one officer and published by another. */
@PageTest
class LessonDeskPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private static String reads(Visitor who, String address) {
        MockHttpServletResponse page = who.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(Visitor.text(page)).doesNotContain("⟦");
        return Visitor.text(page);
    }

    private long acts(String action, String code) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :code")
                .param("action", "learning.lesson-" + action)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    @Test
    void oneWritesAndAnotherPublishes() {
        Visitor sekcam = officer("sekcam");
        Visitor camat = officer("camat");
        assertThat(reads(sekcam, DESK)).contains("Contoh", "Menolak dengan baik");
        assertThat(reads(sekcam, "/pengaturan")).contains("href=\"" + DESK + "\"");
        assertThat(reads(sekcam, DESK + "/baru")).contains("judul:", "# Periksa diri");
        String one = begin(sekcam, "menulis-berdua", TEXT);
        assertThat(reads(sekcam, one)).contains("Sedang ditulis", "Ajukan kepada orang kedua", "Menyapa warga");
        assertThat(sekcam.get("/belajar/menulis-berdua").getStatus()).isEqualTo(404);
        assertThat(act(sekcam, one, "ajukan", Map.of()).getStatus()).isEqualTo(302);
        assertThat(reads(sekcam, one))
                .contains("Orang lain yang menerbitkannya")
                .doesNotContain("value=\"terbitkan\"");
        assertThat(act(sekcam, one, "terbitkan", Map.of()).getStatus()).isEqualTo(403);
        assertThat(act(camat, one, "kembalikan", Map.of()).getStatus()).isEqualTo(422);
        assertThat(act(camat, one, "kembalikan", Map.of("alasan-kembalikan", "Tambah contoh"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(reads(sekcam, one)).contains("Draf dikembalikan", "Tambah contoh", "Sedang ditulis");
        assertThat(act(camat, one, "terbitkan", Map.of()).getStatus()).isEqualTo(409);
        act(sekcam, one, "ajukan", Map.of());
        assertThat(act(camat, one, "terbitkan", Map.of()).getStatus()).isEqualTo(302);
        assertThat(reads(sekcam, one)).contains("Versi 1 diterbitkan", "Sidik isi:");
        assertThat(reads(sekcam, one + "/1")).contains("selamat pagi");
        assertThat(sekcam.get(one + "/2").getStatus()).isEqualTo(404);
        assertThat(reads(officer("loket"), "/belajar/menulis-berdua"))
                .contains("<strong>selamat pagi</strong>")
                .doesNotContain("Contoh dari Pendapa");
        assertThat(acts("published", "menulis-berdua")).isOne();
        assertThat(acts("returned", "menulis-berdua")).isOne();
    }

    @Test
    void faultsAreToldByLineAndKeepADraftFromBeingPutForward() {
        Visitor sekcam = officer("sekcam");
        String wrong = TEXT.replace("menit: 3", "menit: 30").replace("Katakan", "<b>Katakan");
        String one = begin(sekcam, "ada-yang-salah", wrong);
        assertThat(reads(sekcam, one))
                .contains("Baris 4: tulis menit", "Baris 7: tanda HTML", "&lt;b&gt;")
                .doesNotContain("value=\"ajukan\"");
        assertThat(act(sekcam, one, "ajukan", Map.of()).getStatus()).isEqualTo(409);
        assertThat(write(sekcam, one, TEXT)).isEqualTo(302);
        assertThat(reads(sekcam, one)).contains("value=\"ajukan\"");
    }

    @Test
    void aPreviewKeepsNothingAndEverythingTypedStays() {
        Visitor sekcam = officer("sekcam");
        MockHttpServletResponse look =
                sekcam.post(DESK + "/baru", fields(Map.of("kode", "lihat-dulu", "teks", TEXT, "aksi", "lihat")));
        assertThat(look.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(look))
                .contains("Belum ada yang tersimpan", "<strong>selamat pagi</strong>", "value=\"lihat-dulu\"")
                .contains("judul: Menyapa warga");
        assertThat(sekcam.get(DESK + "/lihat-dulu").getStatus()).isEqualTo(404);
        for (String code : new String[] {"", "ab", "Huruf Besar", "cara", "catatan", "impor", "x".repeat(41)}) {
            MockHttpServletResponse refused =
                    sekcam.post(DESK + "/baru", fields(Map.of("kode", code, "teks", "isi <tetap>")));
            assertThat(refused.getStatus()).as(code).isEqualTo(422);
            assertThat(Visitor.text(refused)).contains("isi &lt;tetap&gt;", "3 sampai 40");
        }
        assertThat(Visitor.text(sekcam.post(DESK + "/baru", fields(Map.of("kode", "gratifikasi", "teks", TEXT)))))
                .contains("sudah dipakai");
        assertThat(Visitor.text(sekcam.post(DESK + "/baru", fields(Map.of("kode", "kosong-saja", "teks", " ")))))
                .contains("Tulis teks pelajarannya");
        assertThat(sekcam.post(DESK + "/baru", fields(Map.of("kode", "panjang", "teks", "a".repeat(36_001))))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoIsSlowerSeesWhatChangedAndLosesNothing() {
        Visitor sekcam = officer("sekcam");
        String one = begin(sekcam, "dua-penulis", TEXT);
        Map<String, String> slow = fields(Map.of("versi", "1", "teks", "Tulisan kedua"));
        MockHttpServletResponse refused = sekcam.post(one + "/draf", slow);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(refused)).contains("Orang lain baru saja mengubah", "Tulisan kedua");
        Map<String, String> twice = fields(Map.of("versi", "2", "teks", TEXT + "\n"));
        assertThat(sekcam.post(one + "/draf", twice).getStatus()).isEqualTo(302);
        assertThat(sekcam.post(one + "/draf", twice).getStatus()).isEqualTo(302);
        assertThat(acts("written", "dua-penulis")).isEqualTo(2);
        assertThat(act(sekcam, one, "melompat", Map.of()).getStatus()).isEqualTo(404);
        assertThat(act(sekcam, one, "buang", Map.of()).getStatus()).isEqualTo(302);
        assertThat(reads(sekcam, one)).contains("Draf dibuang", "Tidak ada");
    }

    @Test
    void aNewVersionIsToldToWhoAnswersTheOldOne() {
        Visitor loket = officer("loket");
        String one = begin(officer("sekcam"), "berganti-versi", TEXT);
        act(officer("sekcam"), one, "ajukan", Map.of());
        act(officer("camat"), one, "terbitkan", Map.of());
        loket.post("/belajar/berganti-versi", Map.of("versi", "1", "j1", "0", "j2", "0"));
        write(officer("sekcam"), one, TEXT.replace("Siapa yang disapa?", "Siapa saja yang disapa?"));
        act(officer("sekcam"), one, "ajukan", Map.of());
        act(officer("camat"), one, "terbitkan", Map.of());
        MockHttpServletResponse late =
                loket.post("/belajar/berganti-versi", Map.of("versi", "1", "j1", "1", "j2", "0"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late))
                .contains("baru diperbarui", "Siapa saja yang disapa?", "name=\"versi\" value=\"2\"")
                .containsPattern("id=\"j1-2\" name=\"j1\" type=\"radio\" value=\"1\" checked")
                .doesNotContainPattern("name=\"j2\" type=\"radio\" value=\"\\d\" checked");
        assertThat(reads(loket, "/belajar")).contains("Diperbarui sejak Anda pelajari");
        assertThat(reads(loket, "/belajar/catatan")).contains("sekarang sudah ada yang lebih baru");
        assertThat(loket.get("/belajar/berganti-versi/hasil?versi=1&j1=0&j2=0").getStatus())
                .isEqualTo(302);
        assertThat(act(officer("camat"), one, "tarik", Map.of("alasan-tarik", "Tidak dipakai lagi"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(loket.get("/belajar/berganti-versi").getStatus()).isEqualTo(404);
        assertThat(reads(officer("sekcam"), one)).contains("Versi 2 ditarik", "Tidak dipakai lagi");
        assertThat(act(officer("camat"), one, "tarik", Map.of("alasan-tarik", "Lagi"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void othersDoNotWrite() {
        Visitor loket = officer("loket");
        assertThat(loket.get(DESK).getStatus()).isEqualTo(403);
        assertThat(loket.get(DESK + "/baru").getStatus()).isEqualTo(403);
        assertThat(loket.get(DESK + "/gratifikasi").getStatus()).isEqualTo(403);
        assertThat(loket.post(DESK + "/baru", fields(Map.of("kode", "dari-loket", "teks", TEXT)))
                        .getStatus())
                .isEqualTo(403);
        Visitor kasi = officer("kasi");
        String one = begin(kasi, "dari-kasi", TEXT);
        act(kasi, one, "ajukan", Map.of());
        assertThat(act(kasi, one, "terbitkan", Map.of()).getStatus()).isEqualTo(403);
        assertThat(kasi.get(DESK + "/tidak-ada").getStatus()).isEqualTo(404);
    }
}
