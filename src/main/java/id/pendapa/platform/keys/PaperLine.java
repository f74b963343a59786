package id.pendapa.platform.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a paper that people type: thirteen letters or digits of five bits each and two that check them, so that one
 * or two wrong ones, or two that changed places, are always found. There is no I, L, O and U; who reads an O or an l
 * types it, and 0 or 1 is understood.
 */
final class PaperLine {

    /** How many letters or digits of a line carry something. */
    static final int SYMBOLS = 13;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int FIELD = 1 << BITS;
    private static final int POLYNOMIAL = 0x25;
    private static final int WHOLE = SYMBOLS + 2;
    private static final int GROUP = 5;

    private PaperLine() {}

    /** The line with its checks, in three groups. The number of a line is checked too: lines do not change places. */
    static String write(int[] symbols, int number) {
        int[] whole = Arrays.copyOf(symbols, WHOLE);
        int sum = sum(whole) ^ number;
        int weighted = weighted(whole);
        whole[SYMBOLS + 1] = divide(weighted ^ times(power(SYMBOLS), sum), power(SYMBOLS) ^ power(SYMBOLS + 1));
        whole[SYMBOLS] = sum ^ whole[SYMBOLS + 1];
        String text = text(whole, WHOLE);
        return text.substring(0, GROUP) + '-' + text.substring(GROUP, 2 * GROUP) + '-' + text.substring(2 * GROUP);
    }

    /** What a typed line carries, or empty where it is not the line of this number on any paper. */
    static Optional<int[]> read(String typed, int number) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s.-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (text.length() != WHOLE) {
            return Optional.empty();
        }
        int[] whole = text.chars().map(ALPHABET::indexOf).toArray();
        for (int symbol : whole) {
            if (symbol < 0) {
                return Optional.empty();
            }
        }
        return sum(whole) == number && weighted(whole) == 0
                ? Optional.of(Arrays.copyOf(whole, SYMBOLS))
                : Optional.empty();
    }

    /** So many symbols as letters and digits. */
    static String text(int[] symbols, int count) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < count; at++) {
            text.append(ALPHABET.charAt(symbols[at]));
        }
        return text.toString();
    }

    /** Symbols of a number, the highest first. */
    static void put(long value, int[] symbols, int from, int count) {
        long rest = value;
        for (int at = from + count - 1; at >= from; at--) {
            symbols[at] = (int) (rest & (FIELD - 1));
            rest >>>= BITS;
        }
    }

    static long take(int[] symbols, int from, int count) {
        long value = 0;
        for (int at = from; at < from + count; at++) {
            value = (value << BITS) | symbols[at];
        }
        return value;
    }

    private static int sum(int[] whole) {
        int sum = 0;
        for (int symbol : whole) {
            sum ^= symbol;
        }
        return sum;
    }

    private static int weighted(int[] whole) {
        int sum = 0;
        for (int at = 0; at < whole.length; at++) {
            sum ^= times(power(at), whole[at]);
        }
        return sum;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int times = 0; times < exponent; times++) {
            power = times(power, 2);
        }
        return power;
    }

    private static int divide(int value, int by) {
        int inverse = 1;
        while (times(inverse, by) != 1) {
            inverse++;
        }
        return times(value, inverse);
    }

    private static int times(int left, int right) {
        int product = 0;
        int shifted = left;
        for (int rest = right; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product ^= shifted;
            }
            shifted <<= 1;
            if (shifted >= FIELD) {
                shifted ^= POLYNOMIAL;
            }
        }
        return product;
    }
}
