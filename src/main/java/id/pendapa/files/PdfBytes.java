package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Judges the bytes of a PDF before any reader unfolds them: a reader opens object streams and cross-reference streams
 * as a whole, so that a bomb in one of them must be found without it.
 */
final class PdfBytes {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PIECE = 64 * 1024;
    private static final int ZLIB = 0x78;
    private static final int WIDEST_ROW = 100_000;
    private static final int SCANNED_ARRAY = 400;

    /** Two filters one after the other, or a filter that stands elsewhere: what comes out cannot be counted. */
    private static final Pattern CHAIN = Pattern.compile(
            "/(?:Filter|F)\\s*(?:\\[\\s*(/\\w+)\\s*(/\\w+)|\\d+\\s+\\d+\\s+R\\s*/(?:Length|DecodeParms))");

    private static final Pattern HIDDEN_NAME = Pattern.compile("/((?:\\w|#[0-9A-Fa-f]{2}){1,60})");
    private static final Pattern ROW = Pattern.compile("/(?:Columns|Colors|BitsPerComponent)\\s+(\\d{1,18})");
    private static final Set<String> IMAGE_FILTERS =
            Set.of("/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode");
    private static final Set<String> GUARDED_NAMES = Set.of(
            "Filter", "FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode", "Columns");

    private final byte[] content;
    private final FileSettings.Pdf limits;

    PdfBytes(byte[] content, FileSettings.Pdf limits) {
        this.content = content;
        this.limits = limits;
    }

    void refuseUnfolding() {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        refuseChains(text);
        refuseHiddenNames(text);
        refuseWideRows(text);
        boolean packed = text.contains("/ObjStm") || text.contains("/XRef");
        if (packed && (text.contains("/LZWDecode") || text.contains("/RunLengthDecode"))) {
            throw new InvalidException("file.pdf-complex");
        }
        countInflated();
    }

    /** A packed photo (Flate, then DCT) is common and harmless: the photo itself is not unfolded here. */
    private static void refuseChains(String text) {
        Matcher chain = CHAIN.matcher(text);
        while (chain.find()) {
            String second = chain.group(2);
            String rest = text.substring(chain.end(), Math.min(text.length(), chain.end() + SCANNED_ARRAY));
            if (second == null
                    || !IMAGE_FILTERS.contains(second)
                    || !rest.stripLeading().startsWith("]")) {
                throw new InvalidException("file.pdf-complex");
            }
        }
    }

    private static void refuseHiddenNames(String text) {
        Matcher name = HIDDEN_NAME.matcher(text);
        while (name.find()) {
            String written = name.group(1);
            if (written.indexOf('#') >= 0 && GUARDED_NAMES.contains(plain(written))) {
                throw new InvalidException("file.pdf-complex");
            }
        }
    }

    private static String plain(String written) {
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static void refuseWideRows(String text) {
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            if (Long.parseLong(row.group(1)) > WIDEST_ROW) {
                throw new InvalidException("file.pdf-complex");
            }
        }
    }

    private void countInflated() {
        long left = limits.inflated().toBytes();
        byte[] piece = new byte[PIECE];
        for (int at = indexOfStream(0); at >= 0; at = indexOfStream(at)) {
            left -= inflate(startOfData(at), left, piece);
        }
    }

    private long inflate(int from, long most, byte[] piece) {
        if (from >= content.length || (content[from] & 0xFF) % 16 != ZLIB % 16) {
            return 0;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(content, from, content.length - from);
        long counted = 0;
        try {
            while (!inflater.finished()) {
                int got = inflater.inflate(piece);
                counted += got;
                if (counted > most) {
                    throw new InvalidException("file.pdf-complex");
                }
                if (got == 0) {
                    break;
                }
            }
        } catch (DataFormatException notCompressed) {
            return counted;
        } finally {
            inflater.end();
        }
        return counted;
    }

    private int startOfData(int afterWord) {
        int at = afterWord;
        while (at < content.length && (content[at] == '\r' || content[at] == '\n' || content[at] == ' ')) {
            at++;
        }
        return at;
    }

    /** Where the next word "stream" ends, or -1. */
    private int indexOfStream(int from) {
        for (int at = from; at <= content.length - STREAM.length; at++) {
            int same = 0;
            while (same < STREAM.length && content[at + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return at + same;
            }
        }
        return -1;
    }
}
