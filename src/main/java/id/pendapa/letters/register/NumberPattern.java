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
                            case "urut" -> padded(ordinal, token.group(2));
                            default -> word(token.group(1), unit, day);
                        }));
    }

    private static String word(String token, String unit, LocalDate day) {
        return switch (token) {
            case "unit" -> unit;
            case "bulanRomawi" -> ROMAN[day.getMonthValue() - 1];
            default -> Integer.toString(day.getYear());
        };
    }

    /** A number of this pattern with a letter behind its ordinal; if it is of another pattern, behind everything. */
    String withSub(String printed, String unit, int ordinal, LocalDate day, String sub) {
        StringBuilder shape = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            shape.append(Pattern.quote(text.substring(end, token.start())));
            shape.append(
                    switch (token.group(1)) {
                        case "kode" -> "[0-9.]+";
                        case "urut" -> "(" + padded(ordinal, token.group(2)) + ")";
                        default -> Pattern.quote(word(token.group(1), unit, day));
                    });
            end = token.end();
        }
        shape.append(Pattern.quote(text.substring(end)));
        Matcher number = Pattern.compile(shape.toString()).matcher(printed);
        int place = number.matches() ? number.end(1) : printed.length();
        return printed.substring(0, place) + sub + printed.substring(place);
    }

    private static String padded(int ordinal, String digits) {
        return digits == null ? Integer.toString(ordinal) : String.format(Locale.ROOT, "%0" + digits + "d", ordinal);
    }
}
