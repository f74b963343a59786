package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A photo that came with a form is not chosen a second time: not after a mistake, not after one more row, not in a row. */
@PageTest
class PhotosStayPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] browser = {};
    private String draft = "";

    @BeforeEach
    void begin() {
        MvcTestResult begun =
                pages.post().uri("/layanan/RISET/mulai").with(csrf()).exchange();
        browser = begun.getResponse().getCookies();
        draft = String.valueOf(begun.getResponse().getRedirectedUrl());
    }

    @Test
    void aPhotoInARowStaysWhenSomethingElseIsWrong() throws Exception {
        Map<String, String> form = participant(0, "");
        MvcTestResult wrong = post(form, photo("peserta-0-kartu", "kartu budi.png"));
        assertThat(wrong).hasStatus(422).bodyText().contains("Isi Nama", "kartu budi.jpg");
        String kept = sentBefore(wrong, "peserta-0-kartu");
        form.put("peserta-0-nama", "Budi Contoh");
        form.put("peserta-0-kartu-ada", kept);
        assertThat(post(form)).hasStatus(302);
        assertThat(review()).bodyText().contains("1. Budi Contoh, A-0, Geografi, kartu budi.jpg");
        assertThat(page()).bodyText().contains("Sudah terkirim: kartu budi.jpg", kept);
        assertThat(files()).containsExactly(kept);
    }

    @Test
    void aPhotoStaysWhenOneMoreRowIsAskedFor() throws Exception {
        Map<String, String> form = participant(0, "Budi Contoh");
        form.put("tambah", "peserta");
        MvcTestResult more = post(form, photo("peserta-0-kartu", "kartu.png"));
        assertThat(more).hasStatusOk().bodyText().contains("kartu.jpg", "name=\"peserta-1-nama\"");
        assertThat(files()).containsExactly(sentBefore(more, "peserta-0-kartu"));
        MvcTestResult bad =
                post(form, new MockMultipartFile("peserta-0-kartu", "a.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        assertThat(bad).hasStatusOk().bodyText().contains("id=\"peserta-0-kartu-error\"", "name=\"peserta-1-nama\"");
    }

    @Test
    void aRowWithNothingButAPhotoIsNoEmptyRow() throws Exception {
        Map<String, String> form = participant(0, "Budi Contoh");
        form.put("peserta-0-kartu-kertas", "ya");
        form.put("peserta-1-nama", "");
        assertThat(post(form, photo("peserta-1-kartu", "kartu.png")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#peserta-1-nama\"", "kartu.jpg");
    }

    @Test
    void aRowThatIsTakenOutTakesItsPhotoAlong() throws Exception {
        Map<String, String> form = participant(0, "Budi Contoh");
        form.putAll(participant(1, "Sari Contoh"));
        assertThat(post(form, photo("peserta-0-kartu", "budi.png"), photo("peserta-1-kartu", "sari.png")))
                .hasStatus(302);
        String budi = sentBefore(page(), "peserta-0-kartu");
        String sari = sentBefore(page(), "peserta-1-kartu");
        assertThat(files()).containsExactlyInAnyOrder(budi, sari);
        form.put("peserta-0-kartu-ada", budi);
        form.put("peserta-1-kartu-ada", sari);
        form.put("peserta-0-hapus", "ya");
        assertThat(post(form)).hasStatus(302);
        assertThat(review())
                .bodyText()
                .contains("1. Sari Contoh, A-1, Geografi, sari.jpg")
                .doesNotContain("budi.jpg");
        assertThat(files()).containsExactly(sari);
        form = participant(0, "Sari Contoh");
        form.put("peserta-0-kartu-ada", sari);
        form.put("peserta-0-kartu-hapus-" + sari, "ya");
        assertThat(post(form)).hasStatus(422).bodyText().contains("href=\"#peserta-0-kartu\"", "checked");
    }

    @Test
    void nobodyNamesThePhotoOfSomebodyElse() throws Exception {
        assertThat(post(participant(0, "Budi Contoh"), photo("peserta-0-kartu", "budi.png")))
                .hasStatus(302);
        String budi = sentBefore(page(), "peserta-0-kartu");
        begin();
        Map<String, String> thief = participant(0, "Sari Contoh");
        thief.put("peserta-0-kartu-ada", budi);
        assertThat(post(thief))
                .hasStatus(422)
                .bodyText()
                .contains("sudah tidak tersimpan")
                .doesNotContain("budi.jpg");
    }

    @Test
    void photosOfRowsStandAtTheDeskUnderTheirRow() throws Exception {
        Cookie[] loket = signIn(pages, "loket");
        Map<String, String> form = atTheCounter();
        form.remove("lembaga");
        MvcTestResult wrong = counter(loket, form, photo("peserta-0-kartu", "budi.png"), photo("proposal", "usul.png"));
        assertThat(wrong).hasStatus(422).bodyText().contains("budi.jpg", "usul.jpg", "id=\"lembaga-error\"");
        form.put("lembaga", "Universitas Contoh");
        for (String name : List.of("peserta-0-kartu-ada", "proposal-ada", "berkas")) {
            form.put(name, hidden(wrong, name));
        }
        MvcTestResult done = counter(loket, form);
        assertThat(done).hasStatus(302);
        String number = String.valueOf(done.getResponse().getRedirectedUrl()).replaceFirst("/meja/([^?]*).*", "$1");
        assertThat(pages.get().uri("/meja/" + number).cookie(loket).exchange())
                .bodyText()
                .contains("Peserta 1: Kartu mahasiswa atau pelajar", "budi.jpg", "usul.jpg")
                .doesNotContain("⟦");
        assertThat(owned("loket-")).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM stored_file WHERE owner_kind = 'request' AND owner_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        correctTheRow(loket, number, hidden(wrong, "peserta-0-kartu-ada"));
    }

    private void correctTheRow(Cookie[] loket, String number, String budi) throws Exception {
        assertThat(pages.post()
                        .uri("/meja/" + number + "/ambil")
                        .param("versi", "1")
                        .cookie(loket)
                        .with(csrf()))
                .hasStatus(302);
        String address = "/meja/" + number + "/betulkan/peserta";
        MvcTestResult open = pages.get().uri(address).cookie(loket).exchange();
        Map<String, String> form = participant(0, "Budi Contoh Baru");
        form.put("peserta-0-kartu-ada", sentBefore(open, "peserta-0-kartu"));
        form.putAll(participant(1, "Sari Contoh"));
        form.put("versi", hidden(open, "versi"));
        form.put("kunci", hidden(open, "kunci"));
        form.put("alasan", "Satu peserta tertinggal");
        assertThat(send(address, loket, form, photo("peserta-1-kartu", "sari.png")))
                .hasRedirectedUrl("/meja/" + number);
        assertThat(pages.get().uri("/meja/" + number).cookie(loket).exchange())
                .bodyText()
                .contains("Peserta 1: Kartu", "Peserta 2: Kartu", "sari.jpg", budi);
        assertThat(owned("betulkan-")).isZero();
    }

    private int owned(String beginning) {
        return jdbc.sql("SELECT count(*) FROM stored_file WHERE starts_with(owner_key, :beginning)")
                .param("beginning", beginning)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> atTheCounter() {
        Map<String, String> form = participant(0, "Budi Contoh");
        form.putAll(Map.of(
                "pemohon-nama", "Budi Contoh",
                "pemohon-nik", "3373021708900000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "1990",
                "pemohon-jk", "L",
                "pemohon-pekerjaan", "Mahasiswa"));
        form.putAll(Map.of(
                "alamatPemohon-jalan", "Jalan Contoh 1",
                "alamatPemohon-di", "lain",
                "alamatPemohon-desa", "Desa Contoh",
                "alamatPemohon-kecamatan", "Kecamatan Contoh",
                "alamatPemohon-kota", "Kota Contoh",
                "alamatPemohon-provinsi", "Provinsi Contoh"));
        form.putAll(Map.of(
                "lembaga", "Universitas Contoh",
                "jenis", "PENELITIAN",
                "judul", "Pemetaan pasar desa",
                "tanggalMulai-hari", "1",
                "tanggalMulai-bulan", "3",
                "tanggalMulai-tahun", "2027",
                "tanggalSelesai-hari", "1",
                "tanggalSelesai-bulan", "4",
                "tanggalSelesai-tahun", "2027"));
        form.putAll(Map.of(
                "wilayah-kelurahan", "33.73.02.1001",
                "wilayah-rt", "3",
                "wilayah-rw", "2",
                "suratKampus-asli", "ya",
                "benar", "ya",
                "kunci", UUID.randomUUID().toString()));
        return form;
    }

    private MvcTestResult counter(Cookie[] loket, Map<String, String> form, MockMultipartFile... photos) {
        return send("/meja/baru/RISET", loket, form, photos);
    }

    private MvcTestResult post(Map<String, String> form, MockMultipartFile... photos) {
        return send(draft + "/isi/peserta", browser, form, photos);
    }

    private MvcTestResult send(
            String address, Cookie[] cookies, Map<String, String> form, MockMultipartFile... photos) {
        var request = pages.post().uri(address).multipart();
        for (MockMultipartFile photo : photos) {
            request.file(photo);
        }
        form.forEach(request::param);
        return request.cookie(cookies).with(csrf()).exchange();
    }

    private MvcTestResult page() {
        return pages.get().uri(draft + "/isi/peserta").cookie(browser).exchange();
    }

    private MvcTestResult review() {
        return pages.get().uri(draft + "/periksa").cookie(browser).exchange();
    }

    private static String sentBefore(MvcTestResult page, String field) throws Exception {
        return hidden(page, field + "-ada");
    }

    private static String hidden(MvcTestResult page, String name) throws Exception {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
                .matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).as("input " + name).isTrue();
        return found.group(1);
    }

    /** Files of the newest draft. */
    private List<String> files() {
        return jdbc.sql("""
                        SELECT f.key FROM stored_file f JOIN draft d ON encode(d.code_index, 'hex') = f.owner_key
                        WHERE d.id = (SELECT max(id) FROM draft) ORDER BY f.id
                        """).query(String.class).list();
    }

    private static Map<String, String> participant(int entry, String name) {
        String beginning = "peserta-" + entry + "-";
        return new HashMap<>(Map.of(
                beginning + "nama", name, beginning + "nim", "A-" + entry, beginning + "programStudi", "Geografi"));
    }

    private static MockMultipartFile photo(String input, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return new MockMultipartFile(input, name, "image/png", out.toByteArray());
    }
}
