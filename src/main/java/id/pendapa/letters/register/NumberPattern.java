package id.pendapa.letters.register;

import id.pendapa.shared.InvalidException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is printed: text with the tokens {@code {kode}}, {@code {urut}} (or {@code {urut:3}} for at least three
 * digits), {@code {unit}}, {@code {bulanRomawi}} and {@code {tahun}}.
 */
record NumberPattern(String text) {

    private static final Pattern TOKEN = Pattern.compile("\\{([a-zA-Z]+)(?::([1-6]))?}");
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    /**
     * Checks the pattern.
     *
     * @throws InvalidException if a token is unknown, or ordinal or year are missing and numbers would repeat
     */
    public NumberPattern {
        String rest = TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(isKnown(token) ? "" : "{"));
        boolean unique = text.contains("{urut") && text.contains("{tahun}");
        if (rest.contains("{") || rest.contains("}") || !unique || text.length() > 80) {
            throw new InvalidException("letter.number.pattern", text);
        }
    }

    private static boolean isKnown(MatchResult token) {
        boolean padded = token.group(2) != null;
        return switch (token.group(1)) {
            case "urut" -> true;
            case "kode", "unit", "bulanRomawi", "tahun" -> !padded;
            default -> false;
        };
    }

    /** The printed number. */
    public String print(String classification, String unit, int ordinal, LocalDate day) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(
                        switch (token.group(1)) {
                            case "kode" -> classification;
                            case "unit" -> unit;
                            case "bulanRomawi" -> ROMAN[day.getMonthValue() - 1];
                            case "tahun" -> Integer.toString(day.getYear());
                            default -> padded(ordinal, token.group(2));
                        }));
    }

    private static String padded(int ordinal, String digits) {
        return digits == null ? Integer.toString(ordinal) : String.format(Locale.ROOT, "%0" + digits + "d", ordinal);
    }
}
