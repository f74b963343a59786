package id.pendapa.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterUnitTests {

    private final PdfWriter writer = new PdfWriter();

    @Test
    void printsApostrophesAndAmpersandsAsTyped() throws IOException {
        assertThat(textOf(print("<p>Nur'aini binti Ma'ruf, RT 3 &amp; RT 4 — “kutipan”…</p>")))
                .contains("Nur'aini binti Ma'ruf, RT 3 & RT 4 — “kutipan”…");
    }

    @Test
    void replacesWhatTheFontsCannotDrawByAMarkThatCanBeSeen() throws IOException {
        assertThat(textOf(print("<p>Toko 👩‍👩‍👧 Jaya 👍🏽 ꦏ\u0007!</p>")))
                .contains("Toko \uFFFD Jaya \uFFFD \uFFFD!");
    }

    @Test
    void fetchesNothingFromOutside() throws IOException {
        Path secret = Files.createTempFile("secret", ".svg");
        Files.writeString(secret, "<svg xmlns='http://www.w3.org/2000/svg'><text>RAHASIA</text></svg>");
        byte[] pdf = print("<p>Isi</p><img alt=\"x\" src=\"" + secret.toUri()
                + "\"/><img alt=\"y\" src=\"http://127.0.0.1:1/a\"/>");
        assertThat(textOf(pdf)).contains("Isi").doesNotContain("RAHASIA");
    }

    @Test
    void drawsQrCodesThatCanBeReadFromThePage() throws Exception {
        byte[] pdf =
                print("<div>" + QrPicture.of("https://tingkir.example/v/ABCDEFGHJKMNPQRSTUVW", "Kode QR") + "</div>");
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/engine-qr.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            assertThat(new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo("https://tingkir.example/v/ABCDEFGHJKMNPQRSTUVW");
        }
    }

    private byte[] print(String body) {
        return writer.write("""
                <html lang="id"><head><title>Uji</title><meta name="description" content="Uji"/>
                <bookmarks><bookmark name="Uji" href="#atas"/></bookmarks>
                <style>@page { size: A4; margin: 20mm } body { font-family: Pendapa; font-size: 11pt }</style></head>
                <body id="atas">%s</body></html>
                """.formatted(body));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
