package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A version is tried out with a citizen who is typed in, and nothing is left of it. */
@PageTest
class TrialPageTests {

    private static final String BASE = "/pengaturan/layanan/";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCitizenWhoIsTypedInWalksToTheEndAndLeavesNothing() {
        Cookie[] admin = signIn(pages, "admin");
        assertThat(get(admin, "UMUM/isi")).bodyText().contains(BASE + "UMUM/coba");
        assertThat(get(admin, "umum/coba"))
                .hasStatusOk()
                .bodyText()
                .contains("Ini hanya percobaan", "Anggap sudah ada", "name=\"pemohon-nama\"")
                .doesNotContain("type=\"file\"", "name=\"kunci\"", "Hasil percobaan", "⟦");
        List<Long> before = counts();
        MvcTestResult tried = post(admin, "UMUM/coba", filled());
        assertThat(tried)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Permohonan seperti ini diterima", "Syarat terpenuhi", "value=\"Suharti Contoh\"")
                .contains("Petugas loket: Nyatakan lengkap", "Kasi Pelayanan: Setujui hasil verifikasi")
                .contains(
                        "Sekcam: Paraf dan ajukan tanda tangan",
                        "Camat: menandatangani SURAT KETERANGAN",
                        "Lalu: Selesai")
                .contains("Pertanyaan tambahan dilewati", "<li>Nama penerima kuasa</li>")
                .doesNotContain("error-summary", "⟦");
        String number = sample(tried);
        assertThat(number).matches("100\\.2\\.2\\.5/\\d{3}/TKR/2026");
        assertThat(sample(post(admin, "UMUM/coba", filled()))).isEqualTo(number);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndEverythingElseStays() {
        Map<String, String> form = filled();
        form.put("nomorKk", "12");
        form.remove("fotoKk-asli");
        form.put("wakil-YA", "ya");
        assertThat(post(signIn(pages, "sekcam"), "UMUM/coba", form))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"nomorKk-error\"", "id=\"fotoKk-error\"", "id=\"namaKuasa-error\"", "value=\"12\"")
                .contains("belum bisa dikirim", "Pertanyaan tambahan ditampilkan", "value=\"Suharti Contoh\"")
                .contains("id=\"fotoKtp\" name=\"fotoKtp-asli\" type=\"checkbox\" value=\"ya\" checked")
                .doesNotContain("Jalannya sampai selesai", "<li>Nama penerima kuasa</li>", "⟦");
    }

    @Test
    void aRuleThatRefusesIsReadAsASentence() {
        Map<String, String> form = filled();
        form.putAll(Map.of("penerbit", "KELURAHAN", "elektronik", "YA", "jenisDokumen", "Ijazah"));
        form.putAll(Map.of("nomorDokumen", "1/2025", "jumlahSalinan", "2", "asli-asli", "ya"));
        assertThat(post(signIn(pages, "admin"), "LEGALISIR/coba", form))
                .hasStatus(422)
                .bodyText()
                .contains("ditolak oleh aturan", "Syarat tidak terpenuhi:", "tidak perlu dilegalisir")
                .contains("id=\"elektronik-error\"")
                .doesNotContain("Surat yang akan dibuat", "⟦");
        form.put("elektronik", "TIDAK");
        assertThat(post(signIn(pages, "admin"), "LEGALISIR/coba", form))
                .hasStatusOk()
                .bodyText()
                .contains("Layanan ini tidak membuat surat", "Stempel dan catat");
    }

    @Test
    void rowsGrowAndNobodyIsAskedForTheirPapers() {
        Cookie[] admin = signIn(pages, "admin");
        assertThat(post(admin, "RISET/coba", Map.of("tambah", "peserta", "peserta-0-nama", "Budi Contoh")))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"peserta-1-nama\"", "value=\"Budi Contoh\"")
                .doesNotContain("peserta-0-kartu", "Hasil percobaan", "type=\"file\"");
    }

    @Test
    void aProposedVersionIsTriedBeforeItIsApproved() {
        Cookie[] admin = signIn(pages, "admin");
        MvcTestResult card = get(admin, "SKCK");
        Map<String, String> change = new HashMap<>(inputs(card));
        change.put("alasan", "Lebih singkat");
        change.put("hasil", "Surat pengantar yang lain");
        change.put("kunci", UUID.randomUUID().toString());
        String proposal =
                String.valueOf(post(admin, "SKCK", change).getResponse().getRedirectedUrl());
        assertThat(proposal).startsWith(BASE + "usulan/");
        String own = proposal.substring(BASE.length()) + "/coba";
        Cookie[] camat = signIn(pages, "camat");
        assertThat(get(camat, proposal.substring(BASE.length()))).bodyText().contains(proposal + "/coba");
        int live = Integer.parseInt(change.get("versi"));
        assertThat(get(camat, own))
                .hasStatusOk()
                .bodyText()
                .contains("versi " + (live + 1))
                .doesNotContain("⟦");
        assertThat(post(camat, own, filled()))
                .hasStatus(422)
                .bodyText()
                .contains("action=\"" + proposal + "/coba\"", "value=\"Suharti Contoh\"");
        assertThat(get(camat, "usulan/999999/coba")).hasStatus(404);
        assertThat(get(signIn(pages, "loket"), own)).hasStatus(403);
        assertThat(post(signIn(pages, "loket"), "UMUM/coba", filled())).hasStatus(403);
    }

    /** Rows of whatever a request, a letter or a message would leave. */
    private List<Long> counts() {
        return List.of("service_request", "draft", "register_number", "letter", "message", "stored_file", "audit_entry")
                .stream()
                .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static Map<String, String> filled() {
        Map<String, String> form = new HashMap<>(Map.of(
                "pemohon-nama", "Suharti Contoh",
                "pemohon-nik", "3373025708900000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "1990",
                "pemohon-jk", "P",
                "pemohon-pekerjaan", "Pedagang"));
        form.putAll(Map.of(
                "nomorKk", "3373020101150000",
                "alamat", "Jalan Contoh 1",
                "wilayah-kelurahan", "33.73.02.1007",
                "wilayah-rt", "1",
                "wilayah-rw", "2",
                "keperluan", "Melamar kerja",
                "fotoKtp-asli", "ya",
                "fotoKk-asli", "ya",
                "benar", "ya"));
        return form;
    }

    private static String sample(MvcTestResult page) {
        Matcher found =
                Pattern.compile("Contoh nomor, tidak terpakai: ([^<]+)<").matcher(body(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Names and values of the text inputs of a page. */
    private static Map<String, String> inputs(MvcTestResult page) {
        Map<String, String> found = new HashMap<>();
        Matcher input = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>").matcher(body(page));
        while (input.find()) {
            Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
            boolean unticked = input.group().matches(".*type=\"(radio|checkbox)\".*")
                    && !input.group().contains("checked");
            if (!unticked && value.find()) {
                found.put(input.group(1), value.group(1));
            }
        }
        Matcher area = Pattern.compile("(?s)<textarea [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>")
                .matcher(body(page));
        while (area.find()) {
            found.put(area.group(1), area.group(2));
        }
        return found;
    }

    private MvcTestResult get(Cookie[] session, String address) {
        return pages.get().uri(BASE + address).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie[] session, String address, Map<String, String> form) {
        var request = pages.post().uri(BASE + address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
