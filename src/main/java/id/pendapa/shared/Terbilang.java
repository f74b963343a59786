package id.pendapa.shared;

import java.util.StringJoiner;

/**
 * Whole numbers in Indonesian words. <i>Se-</i> stands for one only before ten, eleven, hundred and thousand: 1.000 is
 * <i>seribu</i>, but 1.000.000 is <i>satu juta</i> and 1.001.000 <i>satu juta seribu</i>.
 */
final class Terbilang {

    private static final String[] ONES = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final String[] GROUPS = {"", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"};
    private static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;
    private static final int TWENTY = 20;
    private static final int TEN = 10;

    private Terbilang() {}

    /** The number in words; a negative one begins with <i>minus</i>. */
    public static String of(long number) {
        if (number == 0) {
            return ONES[0];
        }
        StringJoiner words = new StringJoiner(" ");
        if (number < 0) {
            words.add("minus");
        }
        group(number, 0, words);
        return words.toString();
    }

    /** The groups of three digits from the left; what is left of a negative number is negative, but its digits count. */
    private static void group(long number, int place, StringJoiner words) {
        long higher = number / THOUSAND;
        if (higher != 0) {
            group(higher, place + 1, words);
        }
        int three = (int) Math.abs(number % THOUSAND);
        if (three == 1 && place == 1) {
            words.add("seribu");
        } else if (three > 0) {
            belowThousand(three, words);
            if (place > 0) {
                words.add(GROUPS[place]);
            }
        }
    }

    private static void belowThousand(int number, StringJoiner words) {
        int rest = number % HUNDRED;
        int hundreds = number / HUNDRED;
        if (hundreds == 1) {
            words.add("seratus");
        } else if (hundreds > 1) {
            words.add(ONES[hundreds]).add("ratus");
        }
        if (rest > 0) {
            belowHundred(rest, words);
        }
    }

    private static void belowHundred(int number, StringJoiner words) {
        if (number < ONES.length) {
            words.add(ONES[number]);
        } else if (number < TWENTY) {
            words.add(ONES[number - TEN]).add("belas");
        } else {
            words.add(ONES[number / TEN]).add("puluh");
            if (number % TEN > 0) {
                words.add(ONES[number % TEN]);
            }
        }
    }
}
