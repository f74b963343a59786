package id.pendapa.platform.pdf;

import java.text.Normalizer;

/**
 * Makes sure that every character can be printed. What the fonts cannot draw, such as an emoji, is replaced by a mark
 * that everybody can see; what is invisible anyway is left out.
 */
final class PrintableText {

    /** Drawn by both fonts; a reader sees that something stood here. */
    static final int REPLACEMENT = 0xFFFD;

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SKIN_TONES_BEGIN = 0x1F3FB;
    private static final int SKIN_TONES_END = 0x1F3FF;

    private final PdfFont[] fonts;

    PrintableText(PdfFont... fonts) {
        this.fonts = fonts.clone();
    }

    String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        boolean joined = false;
        for (int i = 0; i < composed.length(); ) {
            int codePoint = composed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == ZERO_WIDTH_JOINER) {
                joined = endsWithReplacement(printable);
            } else if (!isInvisible(codePoint)) {
                appendTo(printable, codePoint, joined);
                joined = false;
            }
        }
        return printable.toString();
    }

    private void appendTo(StringBuilder printable, int codePoint, boolean joined) {
        if (isDrawn(codePoint)) {
            printable.appendCodePoint(codePoint);
        } else if (!joined) {
            printable.appendCodePoint(REPLACEMENT);
        }
    }

    private boolean isDrawn(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return true;
        }
        for (PdfFont font : fonts) {
            if (!font.draws(codePoint)) {
                return false;
            }
        }
        return codePoint >= ' ';
    }

    private static boolean isInvisible(int codePoint) {
        boolean skinTone = codePoint >= SKIN_TONES_BEGIN && codePoint <= SKIN_TONES_END;
        return skinTone
                || switch (Character.getType(codePoint)) {
                    case Character.FORMAT -> true;
                    case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
                    case Character.NON_SPACING_MARK -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
                    default -> false;
                };
    }

    private static boolean endsWithReplacement(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == REPLACEMENT;
    }
}
