package id.pendapa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.shared.InvalidException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class UploadDeskUnitTests {

    private static final FileSettings SETTINGS = settings(null);

    private final UploadDesk desk = new UploadDesk(
            SETTINGS, new PhotoCleaner(SETTINGS), new PdfInspector(SETTINGS), new VirusScanner(SETTINGS));

    static FileSettings settings(@Nullable String scanner) {
        return new FileSettings(
                DataSize.ofMegabytes(2),
                new FileSettings.Image(50_000_000, 20_000_000, 400, 0.85f, 2),
                new FileSettings.Pdf(5, 2900, 200_000, DataSize.ofMegabytes(20)),
                scanner,
                Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void photosBecomeJpegOfSaneSize(String format) throws IOException {
        CleanFile clean = desk.clean(Upload.of("FOTO.JPG", SampleUploads.image(format, 1500, 750)));
        assertThat(clean.mediaType()).isEqualTo("image/jpeg");
        assertThat(clean.displayName()).isEqualTo("FOTO.JPG");
        BufferedImage image = read(clean);
        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 80, LEFT",
        "2, 80, RIGHT",
        "3, 80, RIGHT",
        "4, 80, LEFT",
        "5, 40, TOP",
        "6, 40, TOP",
        "7, 40, BOTTOM",
        "8, 40, BOTTOM"
    })
    void turnedPhotosStandUprightAndTellNothing(int orientation, int width, String red) throws IOException {
        CleanFile clean = desk.clean(Upload.of("a.jpg", SampleUploads.turnedPhoto(orientation)));
        BufferedImage image = read(clean);
        assertThat(image.getWidth()).isEqualTo(width);
        int right = image.getWidth() - 4;
        int bottom = image.getHeight() - 4;
        Color sample = new Color(
                switch (red) {
                    case "LEFT" -> image.getRGB(4, image.getHeight() / 2);
                    case "RIGHT" -> image.getRGB(right, image.getHeight() / 2);
                    case "TOP" -> image.getRGB(image.getWidth() / 2, 4);
                    default -> image.getRGB(image.getWidth() / 2, bottom);
                });
        assertThat(sample.getRed()).isGreaterThan(200);
        assertThat(sample.getBlue()).isLessThan(60);
        assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "PabrikHP", "rahasia");
    }

    @Test
    void pngBombIsRefusedByItsHeader() {
        refused("file.image-too-large", SampleUploads.pngBomb(60_000));
    }

    @Test
    void brokenPhotoIsRefused() {
        byte[] photo = SampleUploads.image("png", 100, 100);
        refused("file.image-broken", Arrays.copyOf(photo, 60));
    }

    @Test
    void iPhonePhotoIsToldHowToConvert() {
        refused("file.heic", SampleUploads.heic());
    }

    @Test
    void emptyAndTooLargeAreRefused() {
        refused("file.empty", new byte[0]);
        refused("file.too-large", new byte[(2 << 20) + 1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><html><script>alert(1)</script></html>",
                "<html><body>x</body></html>\n%PDF-1.7\n",
                "<?php system($_GET['a']); ?>",
                "MZ\u0090\u0000\u0003",
                "GIF89a",
                "hanya tulisan"
            })
    void contentDecidesWhateverTheNameSays(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        for (String name : new String[] {"ktp.pdf", "ktp.jpg", "ktp.png"}) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> desk.clean(Upload.of(name, bytes)))
                    .matches(refusal -> refusal.code().equals("file.type"));
        }
    }

    @Test
    void plainPdfIsKeptByteByByte() {
        byte[] pdf = SampleUploads.pdf(
                document -> document.getDocumentCatalog().setOpenAction(toFirstPage(document.getPage(0))));
        CleanFile clean = desk.clean(Upload.of("surat (1).pdf", pdf));
        assertThat(clean.content()).isEqualTo(pdf);
        assertThat(clean.displayName()).isEqualTo("surat (1).pdf");
    }

    @Test
    void pdfWithScriptIsRefused() {
        refused(
                "file.pdf-active",
                SampleUploads.pdf(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))));
    }

    @Test
    void pdfThatStartsAProgramIsRefused() {
        refused(
                "file.pdf-active",
                SampleUploads.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())));
    }

    @Test
    void pdfWithAFileInItIsRefused() {
        refused("file.pdf-active", SampleUploads.pdf(document -> {
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @Test
    void pdfWithAnOldFormIsRefused() {
        refused("file.pdf-active", SampleUploads.pdf(document -> {
            COSDictionary form = new COSDictionary();
            form.setString(COSName.getPDFName("XFA"), "x");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        }));
    }

    @Test
    void lockedPdfIsRefused() {
        for (String password : new String[] {"", "rahasia"}) {
            refused(
                    "file.pdf-locked",
                    SampleUploads.pdf(document -> document.protect(
                            new StandardProtectionPolicy("pemilik", password, new AccessPermission()))));
        }
    }

    @Test
    void thickAndHugePdfIsRefused() {
        refused("file.pdf-pages", SampleUploads.pdf(document -> {
            for (int i = 0; i < 5; i++) {
                document.addPage(new PDPage());
            }
        }));
        refused(
                "file.pdf-page-size",
                SampleUploads.pdf(document -> document.getPage(0).setMediaBox(new PDRectangle(200_000, 200_000))));
    }

    @Test
    void unfoldingPdfIsRefused() {
        refused("file.pdf-complex", SampleUploads.pdfBomb(30));
        desk.clean(Upload.of("a.pdf", SampleUploads.pdfBomb(10)));
    }

    @Test
    void chainedAndHiddenFiltersAreRefused() {
        String pdf = new String(SampleUploads.pdfBomb(1), StandardCharsets.ISO_8859_1);
        for (String filter : new String[] {
            "/Filter [/ASCIIHexDecode /FlateDecode]", "/Filter [ /FlateDecode/FlateDecode ]", "/F#69lter /FlateDecode"
        }) {
            refused(
                    "file.pdf-complex",
                    pdf.replace("/Filter /FlateDecode", filter).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void brokenPdfIsRefused() {
        refused("file.pdf-broken", "%PDF-1.7\nbukan apa-apa".getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "'surat (1).pdf', pdf, 'surat (1).pdf'",
        "' ktp .jpg ', jpg, 'ktp.jpg'",
        "'bukti 10% lunas.png', jpg, 'bukti 10% lunas.jpg'",
        "'../../etc/passwd', jpg, 'passwd.jpg'",
        "'C:\\Users\\ibu\\kartu.jpeg', jpg, 'kartu.jpeg'",
        "'foto.jpg.exe', jpg, 'foto.jpg.exe.jpg'",
        "'', pdf, 'berkas.pdf'",
        "'\u202Egpj.exe', jpg, 'gpj.exe.jpg'",
        "'ꦱꦸꦫꦠ.pdf', pdf, 'ꦱꦸꦫꦠ.pdf'"
    })
    void nameIsOnlyText(String sent, String ending, String shown) {
        assertThat(DisplayNames.of(sent, ending)).isEqualTo(shown);
    }

    private static PDPageFitDestination toFirstPage(PDPage page) {
        PDPageFitDestination there = new PDPageFitDestination();
        there.setPage(page);
        return there;
    }

    private static BufferedImage read(CleanFile clean) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(clean.content())));
    }

    private void refused(String code, byte[] content) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> desk.clean(Upload.of("berkas.pdf", content)))
                .matches(refusal -> refusal.code().equals(code), code);
    }
}
