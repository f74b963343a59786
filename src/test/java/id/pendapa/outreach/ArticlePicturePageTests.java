package id.pendapa.outreach;

import static id.pendapa.outreach.Writers.form;
import static id.pendapa.outreach.Writers.text;
import static id.pendapa.outreach.Writers.turns;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pictures of articles: small, described, and for everybody only once they stand in what was published. */
@PageTest
class ArticlePicturePageTests {

    @Autowired
    MockMvcTester pages;

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("gambar", "IMG 1 (2).PNG", "image/png", content);
    }

    /** Noise, which no packing makes smaller. */
    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x += 3) {
            for (int y = 0; y < height; y += 3) {
                picture.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static MvcTestResult add(Caller officer, String one, byte[] content, String words) {
        return officer.upload(
                one + "/gambar",
                file(content),
                "kata",
                words,
                "kunci",
                UUID.randomUUID().toString());
    }

    @Test
    void aPictureIsShrunkAndShownOnceItsTextIsPublishedAndHiddenWithIt() throws IOException {
        Writers writers = new Writers(pages);
        String one = writers.begin("kasi", form("Dengan gambar", "alamat", "dengan-gambar"));
        Caller kasi = writers.officer("kasi");
        assertThat(add(kasi, one, png(1700, 1100), "Loket [depan]")).hasStatus(302);
        String desk = text(kasi.get(one));
        String code = Writers.find("\\(gambar:([A-Z2-9]{10})\\)", desk);
        assertThat(desk).contains("![Loket depan](gambar:" + code + ")", "alt=\"Loket [depan]\"");
        assertThat(pages.get().uri("/gambar/" + code).exchange()).hasStatus(404);
        MvcTestResult own = kasi.get("/gambar/" + code);
        assertThat(own).hasStatusOk();
        assertThat(own.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        byte[] jpeg = own.getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(1280);
        assertThat(jpeg.length).isLessThan(700_000);

        String[] written = turns(form(
                "Dengan gambar", "versi", Writers.version(kasi, one), "teks", "![Loket depan](gambar:" + code + ")"));
        assertThat(kasi.post(one + "/tulis", written)).hasStatus(302);
        assertThat(writers.go("kasi", one, "ajukan")).hasStatus(302);
        assertThat(writers.go("sekcam", one, "terbitkan")).hasStatus(302);
        MvcTestResult shown = pages.get().uri("/gambar/" + code).exchange();
        assertThat(shown).hasStatusOk().hasContentType("image/jpeg");
        assertThat(shown.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable", "public");
        assertThat(shown.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        String tag = String.valueOf(shown.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(pages.get()
                        .uri("/gambar/" + code)
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .exchange())
                .hasStatus(304);
        assertThat(text(pages.get().uri("/kabar/dengan-gambar").exchange())).contains("src=\"/gambar/" + code);

        assertThat(writers.go("camat", one, "tarik", "alasan-tarik", "Wajah anak terlihat"))
                .hasStatus(302);
        assertThat(pages.get().uri("/gambar/" + code).exchange()).hasStatus(404);
    }

    @Test
    void whatIsNoPictureOrHasNoWordsIsRefusedBesideItsField() throws IOException {
        Writers writers = new Writers(pages);
        String one = writers.begin("kasi", form("Gambar buruk", "alamat", "gambar-buruk"));
        Caller kasi = writers.officer("kasi");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(text(add(kasi, one, svg, "Lambang"))).contains("bukan gambar", "Lambang");
        assertThat(text(add(kasi, one, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "Surat")))
                .contains("bukan gambar");
        assertThat(text(add(kasi, one, new byte[0], "Kosong"))).contains("kosong");
        assertThat(text(add(kasi, one, new byte[9_000_000], "Besar"))).contains("terlalu besar", "8 MB");
        assertThat(text(add(kasi, one, png(40, 30), " "))).contains("Tulis apa yang terlihat");
        assertThat(add(kasi, one, png(40, 30), "x".repeat(300))).hasStatus(422);
        assertThat(add(writers.officer("loket"), one, png(40, 30), "Loket")).hasStatus(403);
        assertThat(add(kasi, "/meja/kabar/999999", png(40, 30), "Loket")).hasStatus(404);

        String[] unknown =
                turns(form("Gambar buruk", "versi", Writers.version(kasi, one), "teks", "![Loket](gambar:ZZZZZZZZZZ)"));
        assertThat(kasi.post(one + "/tulis", unknown)).hasStatus(302);
        assertThat(text(writers.go("kasi", one, "ajukan"))).contains("kode gambar yang tidak kami kenal");
    }

    @Test
    void fortyMegapixelsAreShrunkToo() throws IOException {
        Writers writers = new Writers(pages);
        String one = writers.begin("kasi", form("Gambar raksasa", "alamat", "gambar-raksasa"));
        BufferedImage wide = new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(wide, "png", bytes);
        assertThat(add(writers.officer("kasi"), one, bytes.toByteArray(), "Lapangan"))
                .hasStatus(302);
        BufferedImage bomb = new BufferedImage(9000, 8000, BufferedImage.TYPE_BYTE_BINARY);
        bytes.reset();
        ImageIO.write(bomb, "png", bytes);
        assertThat(text(add(writers.officer("kasi"), one, bytes.toByteArray(), "Bom")))
                .contains("terlalu besar");
    }
}
