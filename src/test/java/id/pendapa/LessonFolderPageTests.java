package id.pendapa;

import static id.pendapa.LessonLife.DESK;
import static id.pendapa.LessonLife.TEXT;
import static id.pendapa.LessonLife.bring;
import static id.pendapa.LessonLife.take;
import static id.pendapa.LessonLife.zip;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lessons leave as a folder and come back as drafts. */
@PageTest
class LessonFolderPageTests {

    @Autowired
    MockMvcTester pages;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    @Test
    void whatLeavesComesBackTheSame() {
        Visitor sekcam = officer("sekcam");
        MockHttpServletResponse zip = sekcam.get(DESK + "/pelajaran.zip");
        assertThat(zip.getStatus()).isEqualTo(200);
        MockHttpServletResponse brought = bring(sekcam, zip.getContentAsByteArray());
        String page = Visitor.text(sekcam.get(String.valueOf(brought.getRedirectedUrl())));
        assertThat(page)
                .contains("Tidak ada yang perlu dimasukkan", "menolak-dengan-baik", "Sama dengan yang ada")
                .doesNotContain("Jadikan draf", "⟦");
    }

    @Test
    void eachFileIsToldBeforeItIsTaken() {
        Visitor admin = officer("admin");
        LessonLife.begin(admin, "sudah-ditulis", TEXT.replace("selamat pagi", "pagi"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pelajaran/", "");
        files.put("pelajaran/yang-baru.md", TEXT);
        files.put("pelajaran/kata-sandi-dan-kunci.md", TEXT);
        files.put("pelajaran/yang-salah.md", TEXT.replace("- [x]", "- [ ]"));
        files.put("sudah-ditulis.md", TEXT);
        String page = String.valueOf(bring(admin, zip(files)).getRedirectedUrl());
        assertThat(Visitor.text(admin.get(page)))
                .contains("Akan menjadi draf: 2", "Baru", "Berbeda dari yang dibaca", "Sudah ada draf lain")
                .contains("Dibetulkan dulu", "belum ada jawaban yang tepat", "Jadikan draf")
                .doesNotContain("⟦");
        assertThat(admin.get(DESK + "/yang-baru").getStatus()).isEqualTo(404);
        assertThat(officer("sekcam").get(page).getStatus())
                .as("somebody else's")
                .isEqualTo(404);
        Map<String, String> form = LessonLife.fields(Map.of());
        assertThat(admin.post(page, form).getStatus()).isEqualTo(302);
        assertThat(admin.post(page, form).getStatus()).as("pressed twice").isEqualTo(302);
        assertThat(admin.post(page, LessonLife.fields(Map.of())).getStatus()).isEqualTo(409);
        assertThat(Visitor.text(admin.get(page))).contains("Sudah dimasukkan").doesNotContain("Jadikan draf");
        assertThat(Visitor.text(admin.get(DESK + "/yang-baru"))).contains("Sedang ditulis");
        assertThat(Visitor.text(admin.get(DESK + "/kata-sandi-dan-kunci")))
                .contains("Sedang ditulis", "contoh dari Pendapa");
        assertThat(Visitor.text(admin.get(DESK + "/sudah-ditulis/draf"))).contains("**pagi**");
        assertThat(admin.get(DESK + "/yang-salah").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../menyapa.md",
                "/etc/menyapa.md",
                "pelajaran/../../menyapa.md",
                "pelajaran/Menyapa.md",
                "pelajaran/menyapa.exe",
                "pelajaran\\menyapa.md",
                "pelajaran/cara.md",
                "lain/menyapa.md"
            })
    void noOtherNameIsTaken(String name) {
        MockHttpServletResponse refused = bring(officer("kasi"), zip(Map.of(name, TEXT)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("tidak dapat dipakai").doesNotContain("⟦");
    }

    @Test
    void noBombAndNoJunkIsTaken() {
        Visitor kasi = officer("kasi");
        assertThat(Visitor.text(bring(kasi, zip(Map.of("bom-besar.md", "0".repeat(50_000_000))))))
                .contains("lebih dari 2 MB");
        assertThat(Visitor.text(bring(kasi, new byte[2_000_001]))).contains("lebih dari 2 MB");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("pelajaran-" + i + ".md", "a");
        }
        assertThat(Visitor.text(bring(kasi, zip(many)))).contains("lebih dari 100");
        byte[] cut = Arrays.copyOf(zip(Map.of("menyapa.md", TEXT)), 60);
        for (byte[] junk : new byte[][] {{}, "bukan zip".getBytes(StandardCharsets.UTF_8), cut}) {
            MockHttpServletResponse refused = bring(kasi, junk);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Visitor.text(refused)).contains("Pilih berkas ZIP");
        }
        assertThat(kasi.get(DESK + "/impor/999999").getStatus()).isEqualTo(404);
        assertThat(officer("loket").get(DESK + "/pelajaran.zip").getStatus()).isEqualTo(403);
        assertThat(bring(officer("loket"), zip(Map.of("menyapa.md", TEXT))).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aSecondFolderReplacesTheFirstThatWasNotTaken() {
        Visitor camat = officer("camat");
        String first = String.valueOf(
                bring(camat, zip(Map.of("yang-pertama.md", TEXT))).getRedirectedUrl());
        String second = take(camat, Map.of("yang-kedua.md", TEXT));
        assertThat(camat.get(first).getStatus()).isEqualTo(404);
        assertThat(Visitor.text(camat.get(second))).contains("Sudah dimasukkan");
    }
}
