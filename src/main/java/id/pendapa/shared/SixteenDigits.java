package id.pendapa.shared;

import java.util.regex.Pattern;

/** What the numbers of persons and of family cards have in common. */
final class SixteenDigits {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{16}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.]");
    private static final int SHOWN_FIRST = 2;
    private static final int SHOWN_LAST = 4;
    private static final int HIDDEN = 10;

    private SixteenDigits() {}

    static boolean is(String digits) {
        return SHAPE.matcher(digits).matches();
    }

    /** Without what people put between groups of digits. */
    static String bare(String typed) {
        return BETWEEN.matcher(typed).replaceAll("");
    }

    static String masked(String digits) {
        return digits.substring(0, SHOWN_FIRST) + "•".repeat(HIDDEN) + digits.substring(digits.length() - SHOWN_LAST);
    }
}
