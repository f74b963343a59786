package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator keeps right what pages and letters say about the office. */
@PageTest
class ProfilePageTests {

    private static final String HOME = "/pengaturan/profil";
    private static final String GENDONGAN = "33.73.02.1002";

    @Autowired
    MockMvcTester pages;

    @Autowired
    OfficeProfiles profiles;

    @Autowired
    Kelurahans kelurahans;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @Test
    void aNewAddressIsLookedAtFirstAndHoldsAtOnceOnEveryPage() {
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("PEMERINTAH KOTA SALATIGA", "KECAMATAN TINGKIR", "33.73.02", "Kalibening")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "sekcam"))).hasStatus(403);
        Map<String, String> form = form();
        form.putAll(Map.of("alamat", "Jalan Uji 7, Salatiga 50743", "surel", "tingkir@contoh.example", "lihat", "ya"));
        assertThat(post(HOME, form))
                .hasStatusOk()
                .bodyText()
                .contains("<p class=\"govuk-body-s\">Jalan Uji 7, Salatiga 50743</p>", "tingkir@contoh.example</p>");
        assertThat(profiles.get().address()).startsWith("Alamat contoh");

        form.remove("lihat");
        assertThat(post(HOME, form)).hasRedirectedUrl(HOME);
        assertThat(post(HOME, form)).hasStatus(409).bodyText().contains("Orang lain baru saja mengubah");
        assertThat(pages.get().uri("/")).bodyText().contains("Jalan Uji 7, Salatiga 50743");
        assertThat(profiles.get().contactLines(null))
                .containsExactly("Jalan Uji 7, Salatiga 50743", "Telepon (contoh) 0298 000000, tingkir@contoh.example");
        assertThat(jdbc.sql(
                                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE action = 'office.profile-changed' ORDER BY id LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("Jalan Uji 7")
                .doesNotContain("province");
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithEverythingStillThere() {
        Map<String, String> form = form();
        form.putAll(Map.of(
                "kecamatan", "Tingkir",
                "kota", "Salatiga",
                "provinsi", "",
                "alamat", "x".repeat(161),
                "telepon", "tidak ada",
                "surel", "bukan surel",
                "laman", "https://contoh",
                "loket", " "));
        assertThat(post(HOME, form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "misalnya Kecamatan Tingkir",
                        "misalnya Kota Salatiga",
                        "Tulis nama provinsi",
                        "Tulis alamat dalam satu baris",
                        "Tulis nomor telepon",
                        "Tulis pos-el",
                        "Tulis situs web",
                        "Tulis jam loket",
                        "value=\"bukan surel\"")
                .doesNotContain("⟦");
    }

    @Test
    void aKelurahanHasItsOwnLetterhead() {
        String place = HOME + "/" + GENDONGAN;
        assertThat(pages.get().uri(place).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("KELURAHAN GENDONGAN", "Kecamatan Tingkir, Kota Salatiga, Jawa Tengah")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME + "/33.73.02.1999").cookie(admin)).hasStatus(404);
        Map<String, String> form = new HashMap<>(
                Map.of("versi", version(), "alamat", "Jalan Gendongan 1", "telepon", "0298 111111", "surel", "x"));
        assertThat(post(place, form)).hasStatus(422).bodyText().contains("Tulis pos-el", "value=\"Jalan Gendongan 1\"");
        form.put("surel", "");
        form.put("lihat", "ya");
        assertThat(post(place, form)).hasStatusOk().bodyText().contains("Telepon 0298 111111</p>");
        form.remove("lihat");
        assertThat(post(place, form)).hasRedirectedUrl(place);
        assertThat(post(place, form)).hasStatus(409);

        Kelurahan gendongan = kelurahans.find(GENDONGAN).orElseThrow();
        assertThat(profiles.get().headLines(gendongan))
                .containsExactly("PEMERINTAH KOTA SALATIGA", "KECAMATAN TINGKIR", "KELURAHAN GENDONGAN");
        assertThat(profiles.get().contactLines(gendongan)).containsExactly("Jalan Gendongan 1", "Telepon 0298 111111");
    }

    @Test
    void anEmblemIsDrawnAnewAndCanBeTakenBack() throws IOException {
        assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Pilih gambarnya");
        assertThat(upload("GIF89a bukan".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("bukan gambar PNG");
        assertThat(upload(picture("gif", 100, 100))).hasStatus(422).bodyText().contains("bukan gambar PNG");
        assertThat(upload(picture("png", 59, 100))).hasStatus(422).bodyText().contains("60 sampai 4.000");
        assertThat(upload(new byte[2 * 1024 * 1024 + 1]))
                .hasStatus(422)
                .bodyText()
                .contains("lebih besar dari 2 MB");
        assertThat(profiles.get().emblem()).isNull();

        assertThat(upload(picture("jpg", 400, 800))).hasRedirectedUrl(HOME);
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(profiles.get().emblem())));
        assertThat(kept.getHeight()).isEqualTo(226);
        assertThat(kept.getWidth()).isEqualTo(113);
        assertThat(pages.get().uri(HOME).cookie(admin))
                .bodyText()
                .contains("Pakai lagi gambar bawaan", "data:image/png;base64,iVBOR");

        assertThat(post(HOME + "/lambang/hapus", Map.of("versi", "0"))).hasStatus(409);
        assertThat(post(HOME + "/lambang/hapus", Map.of("versi", version()))).hasRedirectedUrl(HOME);
        assertThat(profiles.get().emblem()).isNull();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'office.emblem-changed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static byte[] picture(String kind, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, out))
                .isTrue();
        return out.toByteArray();
    }

    private MvcTestResult upload(byte[] content) {
        return pages.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(HOME + "/lambang")
                        .file(new MockMultipartFile("lambang", "lambang.png", "image/png", content))
                        .param("versi", version())
                        .cookie(admin)
                        .with(csrf()));
    }

    private Map<String, String> form() {
        OfficeProfile holds = profiles.get();
        return new HashMap<>(Map.of(
                "versi", version(),
                "kecamatan", holds.kecamatan(),
                "kota", holds.city(),
                "provinsi", holds.province(),
                "alamat", holds.address(),
                "telepon", holds.phone(),
                "surel", holds.email(),
                "laman", holds.web(),
                "loket", holds.counterHours()));
    }

    private String version() {
        return jdbc.sql("SELECT version FROM office_profile")
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
