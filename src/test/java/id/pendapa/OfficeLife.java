package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.SoftKey;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * One request of an office from its first answer to the hand-over, through the pages: draft, upload, submission,
 * completion, desk, letter sent back once and signed, with a draft that stays behind.
 */
final class OfficeLife {

    private static final String PASSWORD = "pendapa-contoh";
    private static final String TEXT = "Melamar kerja di ";
    private final MockMvcTester pages;
    private final String host;
    private final Visitor citizen;
    private final Map<String, Visitor> staff = new HashMap<>();

    OfficeLife(MockMvcTester pages, String host) {
        this(pages, host, new Visitor(pages, host));
    }

    OfficeLife(MockMvcTester pages, String host, Visitor citizen) {
        this.pages = pages;
        this.host = host;
        this.citizen = citizen;
    }

    /** What somebody who was there knows and has: paths, codes and a browser with all cookies. */
    record Story(
            String draft,
            String sentDraft,
            String number,
            String secret,
            String fileKey,
            String letterCode,
            String name,
            Visitor citizen,
            Map<String, Visitor> staff) {}

    Story live() {
        OwnAccountOf.open(citizen, "suharti@contoh.example");
        OwnAccountOf.makeKey(citizen, new SoftKey("http://" + host + ":8080"));
        OwnAccountOf.addIdentity(citizen, host, "siti");
        Story story = request();
        KeptData.destroy(host, number(send(begin())), staff("ppdp"), staff("sekcam"), staff("camat"));
        OwnAccountOf.tie(citizen, staff("loket"), new Visitor(pages, host));
        assertMoved(citizen.post("/permohonan/" + story.draft() + "/simpan/akun", Map.of()));
        stampCopies();
        reserveNumber();
        standIn();
        holiday();
        card();
        retire();
        LostPasskey.password(host, staff("admin"), staff("sekcam"));
        positions();
        profile();
        assertMoved(staff("admin").post("/pengaturan/jam", hours()));
        LettersOfOffice.write(host, staff("admin"), staff("sekcam"));
        channels();
        WatchedData.limit(host, staff("auditor"));
        RegisterLife.live(staff("sekcam"), staff("kasi2"));
        SurveyLife.live(host, story.number(), citizen, this::staff);
        VoicesLife.live(new Visitor(pages, host), citizen, this::staff);
        LostPasskey.live(host, staff("ppdp"), staff("admin"), staff("sekcam"));
        return story;
    }

    Story request() {
        String draft = begin();
        answer(draft, "pemohon", person());
        String sent = begin();
        MockHttpServletResponse receipt = send(sent);
        String number = number(receipt);
        String secret = Visitor.find("([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})", receipt);
        follow(number, secret);
        assertMoved(citizen.post("/cek/" + number + "/kabar", Map.of("cara", "EMAIL")));
        complete(number);
        String fileKey = desk(number);
        String letterCode = letter(number);
        WatchedData.live(host, number, citizen, staff("ppdp"));
        KeptData.live(host, number, staff("sekcam"));
        act("loket", number, "SERAHKAN", Map.of("serahkan-siapa", "APPLICANT", "serahkan-bukti", "KTP"));
        return new Story(draft, sent, number, secret, fileKey, letterCode, name(), citizen, staff);
    }

    private String name() {
        return "Suharti dari " + host;
    }

    String begin() {
        String place = citizen.post("/layanan/UMUM/mulai", Map.of()).getRedirectedUrl();
        return place.substring("/permohonan/".length());
    }

    MockHttpServletResponse send(String draft) {
        fill(draft);
        MockHttpServletResponse review = citizen.get("/permohonan/" + draft + "/periksa");
        citizen.post("/permohonan/" + draft + "/periksa", formOf(review, Map.of()));
        return citizen.get("/permohonan/" + draft + "/terima");
    }

    static String number(MockHttpServletResponse receipt) {
        return Visitor.find("(TKR-\\d{4}-\\d{6})", receipt);
    }

    private void fill(String draft) {
        answer(draft, "pemohon", person());
        answer(draft, "keluarga", Map.of("nomorKk", "3373020101150000"));
        answer(
                draft,
                "alamat",
                Map.of(
                        "alamat", "Jalan " + host,
                        "wilayah-kelurahan", "33.73.02.1007",
                        "wilayah-rt", "3",
                        "wilayah-rw", "2"));
        answer(draft, "kabar", Map.of("hp", "081234567890", "email", "suharti@contoh.example"));
        answer(draft, "keperluan", Map.of("keperluan", TEXT + host));
        assertMoved(citizen.upload("/permohonan/" + draft + "/isi/ktp", photo("fotoKtp", 40)));
        answer(draft, "kk", Map.of("fotoKk-kertas", "ya"));
        answer(draft, "pengantar", Map.of("pengantarRt-kertas", "ya"));
        answer(draft, "pernyataan", Map.of("benar", "ya"));
    }

    private Map<String, String> person() {
        return Map.of(
                "pemohon-nama", name(),
                "pemohon-nik", "3373025708900000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "1990",
                "pemohon-jk", "P",
                "pemohon-pekerjaan", "Pedagang");
    }

    private void answer(String draft, String page, Map<String, String> answers) {
        assertMoved(citizen.post("/permohonan/" + draft + "/isi/" + page, answers));
    }

    private void follow(String number, String secret) {
        assertMoved(citizen.post("/cek", Map.of("nomor", number, "kode", secret)));
        assertMoved(citizen.post(
                "/cek/" + number + "/kenali", Map.of("lahir-hari", "17", "lahir-bulan", "8", "lahir-tahun", "1990")));
    }

    private void complete(String number) {
        act("loket", number, "MINTA_PERBAIKAN", Map.of("minta-perbaikan-kurang-keperluan", "Tulis nama tokonya"));
        MockHttpServletResponse asked = citizen.get("/cek/" + number);
        assertMoved(citizen.post(
                "/cek/" + number + "/lengkapi", formOf(asked, Map.of("keperluan", TEXT + "toko di " + host))));
        String key = UUID.randomUUID().toString();
        assertMoved(citizen.post("/cek/" + number + "/konsep", Map.of("tanggapan", "Keliru di " + host, "kunci", key)));
    }

    private String desk(String number) {
        Visitor loket = staff("loket");
        MockHttpServletResponse page = loket.get("/meja/" + number);
        String fileKey = Visitor.find("/berkas/([A-Za-z0-9_-]+)\"", page);
        assertThat(loket.get("/meja/" + number + "/berkas/" + fileKey).getStatus())
                .isEqualTo(200);
        assertThat(Visitor.text(loket.post("/meja/" + number + "/tampilkan", Map.of())))
                .contains(name());
        assertMoved(loket.post("/meja/" + number + "/asli/fotoKk", Map.of()));
        assertMoved(loket.post(
                "/meja/" + number + "/catatan",
                Map.of("catatan", "Catatan " + host, "kunci", UUID.randomUUID().toString())));
        String version = Visitor.hidden("versi", loket.get("/meja/" + number));
        String check = "/lapangan?hasil=MATCHES&keterangan=Dilihat&versi=" + version + "&kunci=" + UUID.randomUUID();
        assertMoved(loket.upload("/meja/" + number + check, photo("foto", 90)));
        assertMoved(loket.post("/meja/tampilan", Map.of("nama", "Tampilan " + number, "keadaan", "OPEN")));
        act("loket", number, "NYATAKAN_LENGKAP", Map.of());
        Map<String, String> checked = new HashMap<>(Map.of("setujui-verifikasi-identitas", "KTP_ASLI"));
        for (int line = 0; line < 3; line++) {
            checked.put("setujui-verifikasi-periksa-" + line, "ya");
        }
        act("kasi", number, "SETUJUI_VERIFIKASI", checked);
        return fileKey;
    }

    private String letter(String number) {
        act("sekcam", number, "PARAF", Map.of());
        Visitor camat = staff("camat");
        String first = waiting(camat);
        assertMoved(
                camat.post("/tanda-tangan/" + first + "/kembalikan", Map.of("versi", "1", "alasan", "Kurang jelas")));
        act("sekcam", number, "PARAF", Map.of());
        String code = waiting(camat);
        assertMoved(camat.post("/tanda-tangan/" + code + "/tandatangani", Map.of("versi", "1", "sandi", PASSWORD)));
        return code;
    }

    private static String waiting(Visitor camat) {
        return Visitor.find("href=\"/tanda-tangan/([2-9A-Z]{16})\"", camat.get("/tanda-tangan"));
    }

    private void stampCopies() {
        Map<String, String> form = new HashMap<>(person());
        form.putAll(Map.of(
                "wilayah-kelurahan", "33.73.02.1007",
                "wilayah-rt", "3",
                "wilayah-rw", "2",
                "penerbit", "KELURAHAN",
                "elektronik", "TIDAK",
                "jenisDokumen", "Surat keterangan",
                "nomorDokumen", "1/2025",
                "jumlahSalinan", "2",
                "asli-asli", "ya",
                "benar", "ya"));
        form.put("kunci", UUID.randomUUID().toString());
        MockHttpServletResponse entered = staff("loket").post("/meja/baru/LEGALISIR", form);
        assertMoved(entered);
        String number = String.valueOf(entered.getRedirectedUrl()).replaceAll("/meja/|\\?.*", "");
        Map<String, String> compared = new HashMap<>(Map.of("nyatakan-lengkap-identitas", "KTP_ASLI"));
        for (int line = 0; line < 3; line++) {
            compared.put("nyatakan-lengkap-periksa-" + line, "ya");
        }
        act("loket", number, "NYATAKAN_LENGKAP", compared);
        act("kasi", number, "STEMPEL", Map.of());
    }

    private void reserveNumber() {
        assertMoved(staff("sekcam")
                .post(
                        "/surat/cadangkan",
                        Map.of(
                                "seri", "KECAMATAN",
                                "jumlah", "1",
                                "kode-klasifikasi", "005",
                                "untuk", "Seksi uji",
                                "alasan", "Undangan ditulis tangan",
                                "kunci", UUID.randomUUID().toString())));
    }

    private void standIn() {
        Visitor sekcam = staff("sekcam");
        MockHttpServletResponse page = sekcam.get("/pengaturan/pelaksana");
        Map<String, String> form = new HashMap<>(Map.of("macam", "PLH", "sk", "SK contoh 1"));
        form.put("jabatan", Visitor.find("<option value=\"(\\d+)\"[^>]*>[^<]*Kepala Seksi Pelayanan", page));
        form.put("orang", Visitor.find("(?s)name=\"orang\".*?<option value=\"(\\d+)\"", page));
        for (String day : new String[] {"mulai", "sampai"}) {
            form.putAll(Map.of(day + "-hari", "1", day + "-bulan", "12", day + "-tahun", "2026"));
        }
        assertMoved(sekcam.post("/pengaturan/pelaksana", formOf(page, form)));
        form.put("sebab", "cuti");
        assertMoved(sekcam.post("/pengaturan/cuti", formOf(sekcam.get("/pengaturan/cuti"), form)));
        form.put("dari", form.get("jabatan"));
        form.put("kepada", Visitor.find("<option value=\"(\\d+)\"[^>]*>[^<]*Kepala Seksi Pemerintahan", page));
        assertMoved(sekcam.post("/pengaturan/pelimpahan", formOf(sekcam.get("/pengaturan/pelimpahan"), form)));
    }

    private void holiday() {
        Map<String, String> file = Map.of(
                "nama-berkas", "libur.csv",
                "dasar-berkas", "SK contoh",
                "isi", "2026-12-31,LOKAL,Hari contoh",
                "kunci", UUID.randomUUID().toString());
        assertMoved(staff("sekcam").post("/pengaturan/libur/impor", file));
    }

    private void positions() {
        Visitor admin = staff("admin");
        assertMoved(admin.post("/pengaturan/jabatan", Map.of()));
        String place = Visitor.find("href=\"(/pengaturan/jabatan/\\d+)\">Auditor", admin.get("/pengaturan/jabatan"));
        Map<String, String> form = Map.of(
                "versi", Visitor.hidden("versi", admin.get(place)), "tercetak-nama", "Auditor Contoh " + host.length());
        assertMoved(admin.post(place + "/tercetak", form));
    }

    private static Map<String, String> hours() {
        return Map.of(
                "nama", "Jam kerja uji",
                "mulai-hari", "1",
                "mulai-bulan", "6",
                "mulai-tahun", "2027",
                "dasar", "SK contoh",
                "hari-1", "08.00–12.00",
                "kunci", UUID.randomUUID().toString());
    }

    private void channels() {
        Visitor admin = staff("admin");
        MockHttpServletResponse page = admin.get("/pengaturan/saluran");
        Map<String, String> form = new HashMap<>();
        Matcher inputs = Pattern.compile(
                        "<input [^>]* name=\"((?:sms|wa)-[a-z-]+|batas)\" type=\"text\"[^>]* value=\"([^\"]*)\"")
                .matcher(Visitor.text(page));
        while (inputs.find()) {
            form.put(inputs.group(1), inputs.group(2));
        }
        form.put("wa-verifikasi", "kata-" + host);
        assertMoved(admin.post("/pengaturan/saluran", formOf(page, form)));
    }

    private void profile() {
        Visitor admin = staff("admin");
        String home = "/pengaturan/profil";
        MockHttpServletResponse page = admin.get(home);
        Map<String, String> form =
                new HashMap<>(Map.of("versi", Visitor.hidden("versi", page), "laman", "kantor.example"));
        for (String name : List.of("kecamatan", "kota", "provinsi", "alamat", "telepon", "loket")) {
            form.put(name, Visitor.find("name=\"" + name + "\"[^>]* value=\"([^\"]*)\"", page));
        }
        assertMoved(admin.post(home, form));
        String kelurahan = Visitor.find("href=\"(" + home + "/[0-9.]+)\"", page);
        String version = Visitor.hidden("versi", admin.get(kelurahan));
        assertMoved(admin.post(kelurahan, Map.of("versi", version, "alamat", "Jalan Kelurahan 1")));
        String emblem = home + "/lambang?versi=" + Visitor.hidden("versi", admin.get(home));
        assertMoved(admin.upload(emblem, photo("lambang", 80)));
    }

    private void retire() {
        Visitor camat = staff("camat");
        String place = "/pengaturan/layanan/RISET/henti";
        MockHttpServletResponse page = camat.get(place);
        assertMoved(camat.post(place, formOf(page, Map.of("alasan", TEXT + host, "gantinya", TEXT + host))));
    }

    private void card() {
        Visitor admin = staff("admin");
        String place = "/pengaturan/layanan/UMUM";
        MockHttpServletResponse page = admin.get(place);
        Map<String, String> form = new HashMap<>();
        Matcher texts =
                Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>([^<]*)<").matcher(Visitor.text(page));
        while (texts.find()) {
            form.put(texts.group(1), texts.group(2));
        }
        form.putAll(Map.of(
                "hasil", TEXT + host, "lama", "Contoh: 1 hari", "periksa", "1", "selesai", "1", "alasan", "Uji"));
        assertMoved(admin.post(place, formOf(page, form)));
    }

    private void act(String username, String number, String action, Map<String, String> values) {
        Visitor officer = staff(username);
        String place = "/meja/" + number;
        MockHttpServletResponse open = officer.get(place);
        if (Visitor.text(open).contains(place + "/ambil")) {
            assertMoved(officer.post(
                    place + "/ambil", Map.of("versi", Visitor.hidden("versi", open), "alasan", "Pemohon menunggu")));
        }
        Map<String, String> form = new HashMap<>(values);
        form.put("tindakan", action);
        form.put("versi", Visitor.hidden("versi", officer.get(place)));
        form.put("kunci", UUID.randomUUID().toString());
        assertMoved(officer.post(place + "/tindakan", form));
    }

    Visitor staff(String username) {
        return staff.computeIfAbsent(username, name -> {
            Visitor officer = new Visitor(pages, host);
            assertMoved(officer.post("/masuk", Map.of("nama", name, "sandi", PASSWORD)));
            return officer;
        });
    }

    private static Map<String, String> formOf(MockHttpServletResponse page, Map<String, String> values) {
        Map<String, String> form = new LinkedHashMap<>(values);
        if (Visitor.text(page).contains("name=\"versi\"")) {
            form.put("versi", Visitor.hidden("versi", page));
        }
        form.put("kunci", UUID.randomUUID().toString());
        return form;
    }

    private static void assertMoved(MockHttpServletResponse response) {
        if (response.getStatus() != 302
                || String.valueOf(response.getRedirectedUrl()).contains("gagal")) {
            throw new AssertionError(
                    response.getStatus() + ": " + response.getRedirectedUrl() + "\n" + Visitor.text(response));
        }
    }

    private static MockMultipartFile photo(String name, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(80, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new MockMultipartFile(name, name + ".png", "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
