package id.pendapa.platform.keys;

import id.pendapa.platform.StartRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of three papers, any two of which give the key-encryption key again.
 *
 * @param number from 1 to 3
 * @param set the same on all three, another one each time papers are made
 * @param mark begins the hash of the key; tells whether papers that were put together gave the right one
 * @param share of the key
 */
@SuppressWarnings("ArrayRecordComponent") // A share, never compared.
record KeyPaper(int number, long set, long mark, byte[] share) {

    static final int PAPERS = 3;

    /** One says which paper it is, four carry eight bytes each. */
    static final int LINES = 5;

    private static final int KEY_BYTES = 32;
    private static final int SET_SYMBOLS = 6;
    private static final int MARK_SYMBOLS = 6;
    private static final int MARK_BITS = 30;

    /** Three papers for this key, of a set that was never there before. */
    static List<KeyPaper> split(byte[] key) {
        SecureRandom random = new SecureRandom();
        byte[] slope = new byte[KEY_BYTES];
        random.nextBytes(slope);
        long set = random.nextInt(1 << MARK_BITS);
        List<KeyPaper> papers = new ArrayList<>();
        for (int number = 1; number <= PAPERS; number++) {
            papers.add(new KeyPaper(number, set, mark(key), SecretShares.of(key, slope, number)));
        }
        Arrays.fill(slope, (byte) 0);
        return papers;
    }

    /**
     * The key of which these are two papers.
     *
     * @throws StartRefusedException with a sentence where they are not
     */
    static byte[] join(KeyPaper one, KeyPaper other) {
        if (one.set != other.set || one.mark != other.mark) {
            throw new StartRefusedException("These two papers do not belong together: one is of the set "
                    + one.setName() + ", one of " + other.setName() + ". They are of two offices, or of two times.");
        }
        if (one.number == other.number) {
            throw new StartRefusedException(
                    "Both are paper " + one.number + ". Take another one of the three besides it.");
        }
        byte[] key = SecretShares.join(one.number, one.share, other.number, other.share);
        if (mark(key) != one.mark) {
            throw new StartRefusedException("These two papers do not give the key. Compare each letter once more.");
        }
        return key;
    }

    /** What stands on all papers of a set. */
    String setName() {
        int[] symbols = new int[SET_SYMBOLS];
        PaperLine.put(set, symbols, 0, SET_SYMBOLS);
        return PaperLine.text(symbols, SET_SYMBOLS);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int[] first = new int[PaperLine.SYMBOLS];
        first[0] = number;
        PaperLine.put(set, first, 1, SET_SYMBOLS);
        PaperLine.put(mark, first, 1 + SET_SYMBOLS, MARK_SYMBOLS);
        lines.add(PaperLine.write(first, 1));
        ByteBuffer rest = ByteBuffer.wrap(share);
        while (rest.hasRemaining()) {
            int[] symbols = new int[PaperLine.SYMBOLS];
            PaperLine.put(rest.getLong(), symbols, 0, PaperLine.SYMBOLS);
            lines.add(PaperLine.write(symbols, lines.size() + 1));
        }
        return lines;
    }

    /**
     * Reads what somebody typed.
     *
     * @param from by what it is called in a refusal
     * @throws StartRefusedException with a sentence that names the line
     */
    static KeyPaper read(String from, List<String> typed) {
        List<String> lines = typed.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() != LINES) {
            throw new StartRefusedException(
                    from + " has " + lines.size() + " lines. Type the " + LINES + " lines of the paper.");
        }
        int[] first = line(from, lines, 1);
        if (first[0] < 1 || first[0] > PAPERS) {
            throw new StartRefusedException(from + ", line 1: this is not a paper of Pendapa.");
        }
        ByteBuffer share = ByteBuffer.allocate(KEY_BYTES);
        for (int number = 2; number <= LINES; number++) {
            share.putLong(PaperLine.take(line(from, lines, number), 0, PaperLine.SYMBOLS));
        }
        return new KeyPaper(
                first[0],
                PaperLine.take(first, 1, SET_SYMBOLS),
                PaperLine.take(first, 1 + SET_SYMBOLS, MARK_SYMBOLS),
                share.array());
    }

    private static int[] line(String from, List<String> lines, int number) {
        return PaperLine.read(lines.get(number - 1), number)
                .orElseThrow(() -> new StartRefusedException(from + ", line " + number
                        + ": this is not what stands on the paper. Compare it letter by letter."));
    }

    private static long mark(byte[] key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("pendapa paper".getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(hash.digest(key)).getInt()) >>> (Integer.SIZE - MARK_BITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
