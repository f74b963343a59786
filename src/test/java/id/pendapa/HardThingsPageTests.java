package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What goes wrong in other systems, done to ours through its pages. The browser sends neither Referer nor User-Agent nor
 * Accept-Language. docs/guide/testing.md names the hard things that are shown elsewhere.
 */
@PageTest
class HardThingsPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Visitor citizen;

    @BeforeEach
    void comeIn() {
        citizen = visitor();
    }

    @Test
    void theSlowerOfTwoTabsReadsWhatTheOtherChanged() {
        String draft = filled("Suharti Contoh", "Melamar kerja");
        Map<String, String> stale = sending(draft);
        moved(citizen.post(draft + "/isi/keperluan", Map.of("keperluan", "Berobat di puskesmas")));

        MockHttpServletResponse refused = citizen.post(draft + "/periksa", stale);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("diubah di jendela lain", "Berobat di puskesmas")
                .doesNotContain("Melamar kerja");
        assertThat(citizen.get(draft + "/terima").getStatus()).isNotEqualTo(200);
        assertThat(send(draft)).startsWith("TKR-2026-");
    }

    @Test
    void aDoublePressAndTheWayBackMakeOneRequest() {
        String draft = filled("Suharti Contoh", "Melamar kerja");
        Map<String, String> form = sending(draft);
        int before = requests();
        moved(citizen.post(draft + "/periksa", form));
        moved(citizen.post(draft + "/periksa", form));
        String number = receipt(draft);

        for (String page : List.of("/periksa", "/isi/keperluan")) {
            assertThat(citizen.get(draft + page).getRedirectedUrl()).as(page).isEqualTo(draft);
        }
        moved(citizen.post(draft + "/isi/keperluan", Map.of("keperluan", "Lain sama sekali")));
        form.put("kunci", UUID.randomUUID().toString());
        moved(citizen.post(draft + "/periksa", form));
        assertThat(receipt(draft)).isEqualTo(number);
        assertThat(requests()).isEqualTo(before + 1);
        assertThat(Visitor.text(staff("loket").post("/meja/" + number + "/tampilkan", Map.of())))
                .contains("Melamar kerja")
                .doesNotContain("Lain sama sekali");
    }

    @Test
    void theSlowerOfTwoOfficersIsToldAndTheFasterCounts() {
        String number = send(filled("Suharti Contoh", "Melamar kerja"));
        Visitor first = staff("loket");
        Visitor second = staff("loket2");
        String desk = "/meja/" + number;
        Map<String, String> take = new HashMap<>(Map.of("alasan", "Mendesak"));
        take.put("versi", Visitor.hidden("versi", second.get(desk)));
        moved(first.post(desk + "/ambil", take));
        MockHttpServletResponse late = second.post(desk + "/ambil", take);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("Permohonan ini baru saja diambil petugas lain");

        String version = Visitor.hidden("versi", first.get(desk));
        moved(first.post(desk + "/tindakan", acting("NYATAKAN_LENGKAP", version)));
        Map<String, String> other = acting("MINTA_PERBAIKAN", version);
        other.put("minta-perbaikan-kurang-keperluan", "Tulis nama tokonya");
        MockHttpServletResponse older = first.post(desk + "/tindakan", other);
        assertThat(older.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(older)).contains("Orang lain baru saja mengubah ini");
        assertThat(Visitor.text(first.get(desk)))
                .contains("Diverifikasi Kasi")
                .doesNotContain("Tulis nama tokonya", "Menunggu Anda");
    }

    @Test
    void aDraftOfAnOlderVersionIsLookedAtAgainBeforeItIsSent() {
        String draft = filled("Suharti Contoh", "Melamar kerja");
        Map<String, String> form = sending(draft);
        publish("\"label\":\"Keperluan\"", "\"label\":\"Keperluan surat baru\"");

        MockHttpServletResponse told = citizen.post(draft + "/periksa", form);
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(told)).contains("baru saja diperbarui", "Keperluan surat baru", "Melamar kerja");
        assertThat(citizen.get(draft + "/terima").getStatus()).as("not sent").isNotEqualTo(200);
        assertThat(send(draft)).startsWith("TKR-2026-");
    }

    @Test
    void oneMinuteBeforeNewYearItIsStillTheOldYear() {
        clock.set(Instant.parse("2026-12-30T03:00:00Z"));
        String last = filled("Suharti Contoh", "Melamar kerja");
        String next = filled("Suharti Contoh", "Melamar kerja");
        clock.set(Instant.parse("2026-12-31T16:59:30Z"));
        assertThat(send(last)).startsWith("TKR-2026-");
        assertThat(Visitor.text(citizen.get(last + "/terima")))
                .contains("31 Desember 2026 pukul 23.59 WIB", "4 Januari 2027")
                .doesNotContain("1 Januari 2027", "2 Januari 2027", "3 Januari 2027");
        clock.set(Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(send(next)).isEqualTo("TKR-2027-000001");
        assertThat(Visitor.text(citizen.get(next + "/terima"))).contains("1 Januari 2027 pukul 00.00 WIB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suharti", "Nur'aini", "Raden Ajeng Sri Nurhaliza Kusumaningrum Wibowo Atmadiningrat"})
    void aNameIsPrintedAsItIsWritten(String name) throws IOException {
        String draft = filled(name, "Melamar kerja 😀 di toko “Maju” & <b>Jaya</b>");
        assertThat(Visitor.text(citizen.get(draft + "/periksa")))
                .containsPattern(name.replace("'", "('|&#39;)"))
                .contains("😀 di toko “Maju” &amp; &lt;b")
                .doesNotContain("<b>Jaya", "&amp;#39;");
        MockHttpServletResponse printed = citizen.get(draft + "/cetak/pengantar-rt-rw");
        assertThat(printed.getStatus()).isEqualTo(200);
        assertThat(text(printed.getContentAsByteArray()))
                .contains(name, "di toko “Maju” & <b>Jaya</b>")
                .doesNotContain("&amp;", "&#39;");
        String number = send(draft);
        assertThat(Visitor.text(staff("loket").post("/meja/" + number + "/tampilkan", Map.of())))
                .containsPattern(name.replace("'", "('|&#39;)"))
                .contains("😀");
    }

    @Test
    void twelveMegabytesOfAPhotoBecomeOneOfSaneSize() throws IOException {
        byte[] photo = noise();
        assertThat(photo.length).isBetween(12_000_000, 20_000_000);
        String draft = begin();
        moved(citizen.upload(
                draft + "/isi/ktp", new MockMultipartFile("fotoKtp", "IMG 0001 (1).PNG", "image/png", photo)));
        assertThat(Visitor.text(citizen.get(draft + "/isi/ktp"))).contains("Sudah terkirim: IMG 0001 (1).jpg");
        assertThat(jdbc.sql("SELECT size_bytes FROM stored_file ORDER BY id DESC LIMIT 1")
                        .query(Long.class)
                        .single())
                .isBetween(10_000L, 4_000_000L);
    }

    private Visitor visitor() {
        return new Visitor(pages, "localhost");
    }

    private Visitor staff(String name) {
        Visitor officer = visitor();
        moved(officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh")));
        return officer;
    }

    /** Another officer approves what one changed in the document. */
    private void publish(String before, String after) {
        Visitor admin = staff("admin");
        String document = Visitor.text(admin.get("/pengaturan/layanan/UMUM/definisi.json"));
        assertThat(document).contains(before);
        MockMultipartFile file = new MockMultipartFile(
                "berkas",
                "umum.json",
                "application/json",
                document.replace(before, after).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        MockHttpServletResponse proposed =
                admin.upload("/pengaturan/layanan/unggah?alasan=Uji&kunci=" + UUID.randomUUID(), file);
        moved(proposed);
        moved(staff("camat").post(proposed.getRedirectedUrl() + "/setujui", Map.of()));
    }

    private String begin() {
        return String.valueOf(citizen.post("/layanan/UMUM/mulai", Map.of()).getRedirectedUrl());
    }

    private String filled(String name, String purpose) {
        String draft = begin();
        answer(
                draft,
                "pemohon",
                Map.of(
                        "pemohon-nama", name,
                        "pemohon-nik", "3373025708900000",
                        "pemohon-tempat", "Salatiga",
                        "pemohon-hari", "17",
                        "pemohon-bulan", "8",
                        "pemohon-tahun", "1990",
                        "pemohon-jk", "P",
                        "pemohon-pekerjaan", "Pedagang"));
        answer(draft, "keluarga", Map.of("nomorKk", "3373020101150000"));
        answer(
                draft,
                "alamat",
                Map.of(
                        "alamat", "Jalan Contoh 1",
                        "wilayah-kelurahan", "33.73.02.1007",
                        "wilayah-rt", "3",
                        "wilayah-rw", "2"));
        answer(draft, "kabar", Map.of());
        answer(draft, "keperluan", Map.of("keperluan", purpose));
        answer(draft, "ktp", Map.of("fotoKtp-kertas", "ya"));
        answer(draft, "kk", Map.of("fotoKk-kertas", "ya"));
        answer(draft, "pengantar", Map.of("pengantarRt-kertas", "ya"));
        answer(draft, "pernyataan", Map.of("benar", "ya"));
        return draft;
    }

    private void answer(String draft, String page, Map<String, String> answers) {
        moved(citizen.post(draft + "/isi/" + page, answers));
    }

    /** The form that sends the draft, as its review shows it now. */
    private Map<String, String> sending(String draft) {
        MockHttpServletResponse review = citizen.get(draft + "/periksa");
        return new HashMap<>(
                Map.of("versi", Visitor.hidden("versi", review), "kunci", Visitor.hidden("kunci", review)));
    }

    private String send(String draft) {
        moved(citizen.post(draft + "/periksa", sending(draft)));
        return receipt(draft);
    }

    private String receipt(String draft) {
        return Visitor.find("(TKR-\\d{4}-\\d{6})", citizen.get(draft + "/terima"));
    }

    private static Map<String, String> acting(String action, String version) {
        return new HashMap<>(Map.of(
                "tindakan", action,
                "versi", version,
                "kunci", UUID.randomUUID().toString()));
    }

    private int requests() {
        return jdbc.sql("SELECT count(*) FROM service_request")
                .query(Integer.class)
                .single();
    }

    private static void moved(MockHttpServletResponse response) {
        assertThat(response.getStatus()).as(Visitor.text(response)).isEqualTo(302);
    }

    /** A photo that cannot be packed. */
    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
