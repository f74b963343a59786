package id.pendapa.platform.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Turns closed XHTML into PDF/A-2a and PDF/UA-1 with the shipped fonts. */
final class PdfWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PdfFont regular = PdfFont.load("/fonts/NotoSans-Regular.ttf");
    private final PdfFont bold = PdfFont.load("/fonts/NotoSans-Bold.ttf");
    private final PrintableText printable = new PrintableText(regular, bold);
    private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] write(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(supply(regular), "Pendapa", 400, FontStyle.NORMAL, true);
            builder.useFont(supply(bold), "Pendapa", 700, FontStyle.NORMAL, true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colors);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri != null && uri.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("Pendapa");
            builder.withHtmlContent(printable.of(xhtml), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> supply(PdfFont font) {
        return () -> new ByteArrayInputStream(font.bytes());
    }
}
