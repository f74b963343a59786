package id.pendapa.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Uploads as citizens send them, and as nobody should. */
public final class SampleUploads {

    private SampleUploads() {}

    /** Left half red, right half blue. */
    static BufferedImage redAndBlue(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    static byte[] image(String format, int width, int height) {
        return made(bytes -> ImageIO.write(redAndBlue(width, height), format, bytes));
    }

    /** A JPEG whose camera was turned, with a place and a maker in its Exif part and a ZIP behind it. */
    public static byte[] turnedPhoto(int orientation) {
        byte[] plain = image("jpeg", 80, 40);
        return made(bytes -> {
            bytes.write(plain, 0, 2);
            byte[] exif = exif(orientation);
            bytes.write(
                    new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
            bytes.write(exif);
            bytes.write(plain, 2, plain.length - 2);
            bytes.write("PK\u0003\u0004rahasia".getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    private static byte[] exif(int orientation) {
        return made(bytes -> {
            DataOutputStream data = new DataOutputStream(bytes);
            data.writeBytes("Exif\0\0MM");
            data.writeShort(42);
            data.writeInt(8);
            data.writeShort(2);
            entry(data, 0x010F, 2, 12, 38);
            data.writeShort(0x0112);
            data.writeShort(3);
            data.writeInt(1);
            data.writeShort(orientation);
            data.writeShort(0);
            data.writeInt(0);
            data.writeBytes("PabrikHP-123");
        });
    }

    private static void entry(DataOutputStream data, int tag, int type, int count, int value) throws IOException {
        data.writeShort(tag);
        data.writeShort(type);
        data.writeInt(count);
        data.writeInt(value);
    }

    /** A PNG of some hundred bytes that says it is huge. */
    static byte[] pngBomb(int side) {
        return made(bytes -> {
            DataOutputStream data = new DataOutputStream(bytes);
            data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            byte[] header = made(head -> {
                DataOutputStream fields = new DataOutputStream(head);
                fields.writeInt(side);
                fields.writeInt(side);
                fields.write(new byte[] {8, 2, 0, 0, 0});
            });
            chunk(data, "IHDR", header);
            chunk(data, "IDAT", deflated(new byte[100]));
            chunk(data, "IEND", new byte[0]);
        });
    }

    private static void chunk(DataOutputStream data, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(content);
        data.writeInt(content.length);
        data.writeBytes(name);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }

    static byte[] deflated(byte[] content) {
        return made(bytes -> {
            try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, new Deflater(9))) {
                packed.write(content);
            }
        });
    }

    static byte[] heic() {
        return made(bytes -> {
            DataOutputStream data = new DataOutputStream(bytes);
            data.writeInt(24);
            data.writeBytes("ftypheic");
            data.writeInt(0);
            data.writeBytes("mif1heic");
            data.write(new byte[200]);
        });
    }

    public static byte[] pdf() {
        return pdf(document -> {});
    }

    static byte[] pdf(Change change) {
        return made(bytes -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage(PDRectangle.A4));
                change.make(document);
                document.save(bytes, CompressParameters.NO_COMPRESSION);
            }
        });
    }

    /** A page whose drawing unfolds to many megabytes. */
    static byte[] pdfBomb(int megabytes) {
        return pdf(document -> {
            PDStream drawing = new PDStream(document);
            try (var packed = drawing.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
                for (int i = 0; i < megabytes; i++) {
                    packed.write(blanks);
                }
            }
            document.getPage(0).setContents(drawing);
        });
    }

    private static byte[] made(Making making) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            making.make(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Changes a PDF of one page. */
    interface Change {
        void make(PDDocument document) throws IOException;
    }

    private interface Making {
        void make(ByteArrayOutputStream bytes) throws IOException;
    }
}
