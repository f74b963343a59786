package id.pendapa.outreach.feeds;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A shipped font, drawn by its outlines: no font of the machine is asked for, so a picture is the same everywhere. What it
 * does not know is left out.
 */
final class OutlineFont {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;

    private OutlineFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static OutlineFont load(String resource) {
        try (InputStream in = Objects.requireNonNull(OutlineFont.class.getResourceAsStream(resource), resource)) {
            return new OutlineFont(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, double size) {
        return text.codePoints().map(this::advance).sum() * size / unitsPerEm;
    }

    private synchronized int advance(int codePoint) {
        int glyph = glyphs.getGlyphId(codePoint);
        try {
            return glyph == 0 ? 0 : font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws a line of text; the baseline is at {@code y}. */
    synchronized void draw(Graphics2D pen, String text, double x, double y, double size) {
        double at = x;
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(codePoint);
            if (glyph == 0) {
                continue;
            }
            AffineTransform place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size / unitsPerEm, -size / unitsPerEm);
            fill(pen, glyph, place);
            at += advance(codePoint) * size / unitsPerEm;
        }
    }

    private void fill(Graphics2D pen, int glyph, AffineTransform place) {
        try {
            GlyphData outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                pen.fill(place.createTransformedShape(outline.getPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks a text into lines that are not wider than this; a word that is wider alone is cut. */
    List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            lines.set(most - 1, lines.get(most - 1) + " …");
        }
        return lines.stream().limit(most).map(one -> cut(one, size, width)).toList();
    }

    private String cut(String line, double size, double width) {
        String kept = line;
        while (kept.length() > 1 && width(kept, size) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -2)).strip() + "…";
        }
        return kept;
    }
}
