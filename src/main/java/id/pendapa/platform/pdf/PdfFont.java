package id.pendapa.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A shipped font: its bytes, and which characters it can draw. Its table of ligatures is left out: it would be searched for
 * every piece of text, which is half of the work of a letter, and copied text is better without ligatures.
 */
final class PdfFont {

    private static final int TABLE_COUNT_AT = 4;
    private static final int FIRST_TABLE_AT = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int LIGATURES =
            ByteBuffer.wrap("GSUB".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int UNUSED =
            ByteBuffer.wrap("zzzz".getBytes(StandardCharsets.US_ASCII)).getInt();

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
            byte[] bytes = withoutLigatures(in.readAllBytes());
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return new PdfFont(bytes, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the table another name in the font's directory; nothing moves. */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        for (int i = 0; i < tables.getShort(TABLE_COUNT_AT); i++) {
            int entry = FIRST_TABLE_AT + i * TABLE_ENTRY;
            if (tables.getInt(entry) == LIGATURES) {
                tables.putInt(entry, UNUSED);
            }
        }
        return font;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean draws(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }
}
