package id.pendapa.catalogue;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionPageTests {

    private static final String LIST = "/pengaturan/layanan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Catalogue catalogue;

    @Autowired
    StoredCatalogue kept;

    /** The next class has a database without what was published here. */
    @AfterAll
    void forget() {
        kept.forget();
    }

    @Test
    void theFlowIsDrawnTheRulesAreSentencesAndTheSamplesArePlayed() {
        assertThat(pages.get().uri(LIST + "/disp-nikah/isi").cookie(signIn(pages, "admin")))
                .hasStatusOk()
                .bodyText()
                .contains("<svg", "Gambar alur", "Paraf dan ajukan tanda tangan", "Petugas loket", "umur", "Sesuai")
                .doesNotContain("⟦", "seharusnya di");
        assertThat(pages.get().uri(LIST + "/UMUM/isi").cookie(signIn(pages, "loket")))
                .hasStatus(403);
    }

    @Test
    void aChangedDocumentIsReadInWordsApprovedAndLive() {
        Cookie[] admin = signIn(pages, "admin");
        int version = live("RISET").version();
        String changed = export("RISET")
                .replace("\"Kampus, sekolah, atau lembaga\"", "\"Kampus atau <lembaga>\"")
                .replace("\"years\":17", "\"years\":18");

        MvcTestResult sent = bring(admin, changed, "Istilah kampus");
        String proposal = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(proposal).cookie(signIn(pages, "camat")))
                .hasStatusOk()
                .bodyText()
                .contains("Isian › lembaga › label", "Kampus atau &lt;lembaga&gt;", "Istilah kampus")
                .doesNotContain("⟦");
        assertThat(pages.post()
                        .uri(proposal + "/setujui")
                        .cookie(signIn(pages, "camat"))
                        .with(csrf()))
                .hasRedirectedUrl(proposal);

        assertThat(live("RISET").version()).isEqualTo(version + 1);
        assertThat(live("RISET").field("lembaga").label()).isEqualTo("Kampus atau <lembaga>");
        assertThat(bring(admin, changed.replace("Kampus atau", "Sekolah atau"), "Dari versi lama"))
                .as("made from the version before")
                .hasStatus(422)
                .bodyText()
                .contains("Versi yang berlaku adalah " + (version + 1), "Dari versi lama");
    }

    @Test
    void anOfficeBringsAServiceOfItsOwn() {
        String own = export("UMUM")
                .replace("\"code\":\"UMUM\"", "\"code\":\"USAHA-CONTOH\"")
                .replaceFirst("\"version\":\\d+", "\"version\":1")
                .replace("\"title\":\"Surat keterangan umum\"", "\"title\":\"Surat keterangan usaha contoh\"");
        MvcTestResult sent = bring(signIn(pages, "admin"), own, "Banyak diminta pedagang");
        String proposal = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri("/layanan/USAHA-CONTOH")).hasStatus(404);
        assertThat(pages.get().uri(proposal).cookie(signIn(pages, "camat")))
                .bodyText()
                .contains("Surat keterangan usaha contoh", "Setujui dan berlakukan");
        pages.post()
                .uri(proposal + "/setujui")
                .cookie(signIn(pages, "camat"))
                .with(csrf())
                .exchange();
        assertThat(pages.get().uri("/layanan/USAHA-CONTOH"))
                .hasStatusOk()
                .bodyText()
                .contains("Surat keterangan usaha contoh", "Mulai mengajukan");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlaceAndItsCure() {
        Cookie[] admin = signIn(pages, "admin");
        String good = export("SKCK");
        refused(admin, "kosong {", "baris 1", "Tidak terbaca sebagai JSON");
        refused(admin, good.replaceFirst("\"summary\"", "\"sumary\""), "sumary", "tidak dikenal", "belum ada");
        refused(
                admin,
                good.replaceFirst("\"version\":\\d+", "\"version\":\"x\"")
                        .replaceFirst("\"kind\":\"TEXT\"", "\"kind\":\"TEKS\""),
                "seharusnya bilangan bulat tanpa tanda kutip",
                "data.alamat.kind",
                "yang boleh: TEXT, LONG_TEXT");
        refused(
                admin,
                good.replace("\"series\":\"KECAMATAN\"", "\"series\":\"TIDAK-ADA\"")
                        .replaceFirst("\"template\":\"[^\"]+\"", "\"template\":\"surat-hilang-v1\""),
                "Kantor belum punya seri nomor “TIDAK-ADA”",
                "Tidak ada bentuk surat “surat-hilang-v1”");
        refused(
                admin,
                good.replace("\"signatory\":\"CAMAT\"", "\"signatory\":\"KEPALA-DESA\""),
                "Tidak ada jabatan “KEPALA-DESA”");
        refused(
                admin,
                good.replace("\"to\":\"SELESAI\"", "\"to\":\"TERBIT\""),
                "flow.states.SELESAI",
                "Tidak ada tindakan");
        assertThat(bring(admin, good, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya")
                .doesNotContain("⟦");
        assertThat(bring(admin, "", "Kosong")).hasStatus(422).bodyText().contains("Pilih berkas JSON dulu", "Kosong");
        assertThat(bring(admin, " ".repeat(600_000), "Besar"))
                .hasStatus(422)
                .bodyText()
                .contains("512 kB");
        assertThat(bring(signIn(pages, "loket"), good, "Bukan tugasnya")).hasStatus(403);
        assertThat(live("SKCK")).isEqualTo(DefinitionJson.read(good));
    }

    private void refused(Cookie[] who, String document, String... said) {
        assertThat(bring(who, document, "Coba dulu"))
                .hasStatus(422)
                .bodyText()
                .contains(said)
                .contains("Coba dulu")
                .doesNotContain("⟦");
    }

    private MvcTestResult bring(Cookie[] who, String document, String reason) {
        return pages.post()
                .uri(LIST + "/unggah")
                .multipart()
                .file(new MockMultipartFile(
                        "berkas", "a.json", "application/json", document.getBytes(StandardCharsets.UTF_8)))
                .param("alasan", reason)
                .param("kunci", UUID.randomUUID().toString())
                .cookie(who)
                .with(csrf())
                .exchange();
    }

    private String export(String code) {
        return DefinitionJson.write(live(code));
    }

    private ServiceDefinition live(String code) {
        return catalogue.findLive(code).orElseThrow().definition();
    }
}
