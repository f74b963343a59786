package id.pendapa.platform.pdf;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.springframework.web.util.HtmlUtils;

/**
 * A QR code as a picture inside the page, for the web and for print: error correction M, four modules of white around it,
 * black and white only.
 */
public final class QrPicture {

    private static final int QUIET_ZONE = 4;

    /** Just enough for print at 28 mm; every page of a letter is drawn four times when its signature is checked. */
    private static final int PIXELS_PER_MODULE = 3;

    static {
        ImageIO.setUseCache(false);
    }

    private QrPicture() {}

    /**
     * Draws a code. The answer is markup: a template prints it with {@code $unsafe}.
     *
     * @param text what the code leads to; under 60 characters and without personal data
     * @param alt text alternative, for example "Kode QR menuju halaman pemeriksaan surat"
     */
    public static String of(String text, String alt) {
        return "<img class=\"qr\" width=\"132\" height=\"132\" alt=\"" + HtmlUtils.htmlEscapeDecimal(alt, "UTF-8")
                + "\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png(text)) + "\"/>";
    }

    private static byte[] png(String text) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(1024);
        try {
            ImageIO.write(draw(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private static BufferedImage draw(QrCode code) {
        int side = (code.size + 2 * QUIET_ZONE) * PIXELS_PER_MODULE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster pixels = picture.getRaster();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / PIXELS_PER_MODULE - QUIET_ZONE, y / PIXELS_PER_MODULE - QUIET_ZONE);
                pixels.setSample(x, y, 0, dark ? 0 : 1);
            }
        }
        return picture;
    }
}
