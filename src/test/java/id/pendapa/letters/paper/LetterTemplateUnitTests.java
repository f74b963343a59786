package id.pendapa.letters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.letters.words.LetterWords;
import id.pendapa.platform.pdf.PdfPrinter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateUnitTests {

    private final PdfPrinter printer = new PdfPrinter(TemplateEngine.createPrecompiled(
            null, ContentType.Html, LetterTemplateUnitTests.class.getClassLoader(), "pendapa.jte"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surat-keterangan-umum-v1",
                "dispensasi-nikah-v1",
                "sktm-v1",
                "legalisasi-sktm-v1",
                "rekomendasi-keramaian-v1",
                "domisili-v1",
                "beda-nama-v1",
                "pengantar-akta-mati-v1",
                "pengantar-skck-v1",
                "pernyataan-waris-v1",
                "pencatatan-waris-v1",
                "rekomendasi-riset-v1"
            })
    void printsEachTemplateOnOnePage(String template) throws IOException {
        for (Map.Entry<String, LetterSheet> sheet : Map.of(
                        "issued", SampleSheets.issued(),
                        "pen", SampleSheets.forPen(),
                        "draft", SampleSheets.draft())
                .entrySet()) {
            byte[] pdf = print(template, sheet.getValue());
            keepSample(template + "-" + sheet.getKey(), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages())
                        .as(template + " " + sheet.getKey())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void marksADraftAndShowsNoCodeOnIt() throws Exception {
        byte[] pdf = print("surat-keterangan-umum-v1", SampleSheets.draft());
        assertThat(textOf(pdf))
                .contains("KONSEP – BELUM SAH", "CONTOH – TIDAK SAH")
                .doesNotContain("Kode surat", "ABCD");
    }

    @Test
    void leadsWithItsQrCodeToItsCheckPage() throws Exception {
        byte[] pdf = print("sktm-v1", SampleSheets.issued());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            assertThat(new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(SampleSheets.ADDRESS);
        }
    }

    @Test
    void saysElectronicallySignedOnlyWhereThatIsTrue() throws IOException {
        assertThat(textOf(print("sktm-v1", SampleSheets.issued()))).contains("Ditandatangani secara elektronik oleh");
        assertThat(textOf(print("sktm-v1", SampleSheets.forPen())))
                .doesNotContain("Ditandatangani secara elektronik oleh");
    }

    @Test
    void namesNumberAndDigestOfTheLetterThatItAttests() throws IOException {
        LetterSheet sheet = SampleSheets.issued();
        Wording opening = new Wording(List.of("Diterbitkan oleh {penerbit}:"), List.of(), List.of());
        assertThat(textOf(print("legalisasi-sktm-v1", sheet.saying(LetterWords.filled(opening, sheet)))))
                .contains("400.10/007/KWL/2026", "ab".repeat(16), "Lurah Kutowinangun Lor");
    }

    @Test
    void printsTheOfficesOwnEmblem() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(11, 13, BufferedImage.TYPE_INT_RGB), "png", png);
        String emblem = Base64.getEncoder().encodeToString(png.toByteArray());
        try (PDDocument document = Loader.loadPDF(print("surat-keterangan-umum-v1", SampleSheets.withEmblem(emblem)))) {
            PDResources drawn = document.getPage(0).getResources();
            List<Integer> widths = new ArrayList<>();
            for (COSName name : drawn.getXObjectNames()) {
                if (drawn.getXObject(name) instanceof PDImageXObject picture) {
                    widths.add(picture.getWidth());
                }
            }
            assertThat(widths).contains(11);
        }
    }

    @Test
    void wrapsLongTextInsideThePaperAndGoesOnToAnotherPage() throws IOException {
        byte[] pdf = print(
                "surat-keterangan-umum-v1",
                SampleSheets.withAddress("Jalan sangat panjang ".repeat(300) + "x".repeat(400)));
        keepSample("umum-long", pdf);
        List<TextPosition> letters = positionsOf(pdf);
        assertThat(letters).allMatch(letter -> letter.getXDirAdj() > 40 && letter.getXDirAdj() < 560);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void setsAllTextInAtLeastElevenPoints() throws IOException {
        assertThat(positionsOf(print("legalisasi-sktm-v1", SampleSheets.withAddress("Jalan Contoh"))))
                .allMatch(letter -> letter.getFontSize() * scaleOf(letter) > 10.9f);
    }

    private byte[] print(String template, LetterSheet sheet) {
        return printer.print("letters/template/" + template, Map.of("sheet", sheet));
    }

    private static void keepSample(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/" + name + ".pdf"), pdf);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static double scaleOf(TextPosition letter) {
        return Math.hypot(
                letter.getTextMatrix().getScaleX(), letter.getTextMatrix().getShearX());
    }

    private static List<TextPosition> positionsOf(byte[] pdf) throws IOException {
        List<TextPosition> positions = new java.util.ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    positions.add(text);
                }
            }.getText(document);
        }
        return positions;
    }
}
