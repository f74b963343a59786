package id.pendapa;

import static id.pendapa.LessonLife.fields;
import static id.pendapa.LessonLife.outside;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A training from elsewhere counts once a second person has seen its certificate. */
@PageTest
class OutsideTrainingPageTests {

    private static final String RECORD = "/belajar/catatan";
    private static final String OTHERS = "/pengaturan/pelajaran/luar";

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

    private long id(String title) {
        return jdbc.sql("SELECT max(id) FROM outside_training WHERE title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private static MockHttpServletResponse decide(Visitor who, long id, String version, Map<String, String> typed) {
        Map<String, String> form = fields(typed);
        form.put("versi", version);
        return who.post(OTHERS + "/" + id, form);
    }

    @Test
    void oneWritesItDownAndAnotherConfirms() {
        Visitor kasi = officer("kasi2");
        Map<String, String> form = Map.of("keterangan", "No. 12/2026");
        assertThat(outside(kasi, "Bahasa isyarat", form).getStatus()).isEqualTo(302);
        assertThat(Visitor.text(outside(kasi, "bahasa isyarat", form))).contains("sudah Anda catat");
        assertThat(reads(kasi, RECORD))
                .contains("Bahasa isyarat", "3 Juni 2026", "8 JP", "Menunggu dibenarkan", "No. 12/2026")
                .doesNotContain("yang sudah dibenarkan:", OTHERS);
        long id = id("Bahasa isyarat");
        assertThat(kasi.get(OTHERS).getStatus()).isEqualTo(403);
        Visitor camat = officer("camat");
        assertThat(reads(camat, OTHERS)).contains("Bahasa isyarat 3 Juni 2026, 8 JP", OTHERS + "/" + id);
        assertThat(reads(camat, OTHERS + "/" + id)).contains("BKPSDM Kota Salatiga", "Benarkan");
        assertThat(decide(camat, id, "1", Map.of("langkah", "benarkan")).getStatus())
                .isEqualTo(302);
        assertThat(reads(kasi, RECORD)).contains("Dibenarkan oleh", "yang sudah dibenarkan: 8 JP", "Itu 8,");
        assertThat(Visitor.text(kasi.get(RECORD + "/unduh.csv")))
                .contains("2026-06-03", "Bahasa isyarat", "BKPSDM Kota Salatiga", "dibenarkan");
        assertThat(decide(officer("sekcam"), id, "1", Map.of("langkah", "tolak", "alasan", "Terlambat"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(camat.get(OTHERS + "/" + id).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action LIKE 'learning.outside-%'"
                                + " AND subject_key = :id")
                        .param("id", Long.toString(id))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyConfirmsTheirOwnAndARefusalHasItsReason() {
        Visitor sekcam = officer("sekcam");
        outside(sekcam, "Tata naskah dinas", Map.of());
        long id = id("Tata naskah dinas");
        assertThat(reads(sekcam, RECORD)).contains(OTHERS);
        assertThat(reads(sekcam, OTHERS)).doesNotContain("Tata naskah dinas");
        assertThat(sekcam.get(OTHERS + "/" + id).getStatus()).isEqualTo(404);
        assertThat(decide(sekcam, id, "1", Map.of("langkah", "benarkan")).getStatus())
                .isEqualTo(404);
        Visitor camat = officer("camat");
        MockHttpServletResponse silent = decide(camat, id, "1", Map.of("langkah", "tolak", "alasan", " "));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(silent)).contains("Tulis alasannya", "Tata naskah dinas");
        assertThat(decide(camat, id, "1", Map.of("langkah", "tolak", "alasan", "JP pada sertifikat 4 <bukan 8>"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(reads(sekcam, RECORD)).contains("Ditolak oleh", "JP pada sertifikat 4 &lt;bukan 8");
        assertThat(outside(sekcam, "Tata naskah dinas", Map.of("jp", "4")).getStatus())
                .as("mended")
                .isEqualTo(302);
    }

    @Test
    void oneTakesTheirOwnBack() {
        Visitor lurah = officer("lurah");
        outside(lurah, "Salah catat", Map.of());
        long id = id("Salah catat");
        Map<String, String> form = fields(Map.of("versi", "1"));
        assertThat(officer("lurah2").post(RECORD + "/luar/" + id, form).getStatus())
                .isEqualTo(404);
        assertThat(lurah.post(RECORD + "/luar/" + id, form).getStatus()).isEqualTo(302);
        assertThat(lurah.post(RECORD + "/luar/" + id, fields(Map.of("versi", "1")))
                        .getStatus())
                .isEqualTo(409);
        assertThat(reads(lurah, RECORD)).doesNotContain("Salah catat");
    }

    @Test
    void whatIsWrongIsTold() {
        Visitor loket = officer("loket2");
        reads(loket, RECORD + "/luar");
        MockHttpServletResponse wrong = outside(
                loket, "", Map.of("penyelenggara", "", "jp", "0,5", "tanggal-hari", "31", "keterangan", "<i>tetap"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(wrong))
                .contains("Tulis judul", "Tulis penyelenggara", "Tulis JP", "Tanggal ini tidak ada", "&lt;i&gt;tetap")
                .doesNotContain("⟦");
        assertThat(Visitor.text(outside(loket, "Nanti", Map.of("tanggal-tahun", "2027"))))
                .contains("judul\" type=\"text\"");
        assertThat(outside(loket, "Nanti", Map.of("tanggal-tahun", "2027")).getStatus())
                .isEqualTo(422);
        assertThat(Visitor.text(outside(loket, "Dulu", Map.of("tanggal-tahun", "2015"))))
                .contains("lima tahun terakhir");
        assertThat(outside(loket, "x".repeat(201), Map.of()).getStatus()).isEqualTo(422);
        assertThat(loket.post(RECORD + "/luar/999999", fields(Map.of("versi", "1")))
                        .getStatus())
                .isEqualTo(404);
    }
}
