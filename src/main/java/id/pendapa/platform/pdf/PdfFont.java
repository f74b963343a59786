package id.pendapa.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A shipped font: its bytes, and which characters it can draw. */
final class PdfFont {

    private final byte[] bytes;
    private final CmapLookup glyphs;

    private PdfFont(byte[] bytes, CmapLookup glyphs) {
        this.bytes = bytes;
        this.glyphs = glyphs;
    }

    static PdfFont load(String resource) {
        try (InputStream in = PdfFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font not shipped: " + resource);
            }
            byte[] bytes = in.readAllBytes();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return new PdfFont(bytes, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean draws(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }
}
