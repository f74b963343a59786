package id.pendapa.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public number of a request, such as {@code TKR-2026-000012}: the office's prefix, the year and the place in it.
 * It is no secret and opens nothing without its code.
 */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,7}-[0-9]{4}-[0-9]{6,9}");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the number of a request: " + value);
        }
    }

    /**
     * The number of a place in a year.
     *
     * @param prefix the office's letters, for example {@code TKR}
     */
    public static CaseNumber of(String prefix, int year, int ordinal) {
        return new CaseNumber(String.format(Locale.ROOT, "%s-%04d-%06d", prefix, year, ordinal));
    }

    /** Reads what a person typed: in small letters, with blanks, with the dashes that phones put in. */
    public static Optional<CaseNumber> find(String typed) {
        String bare = DASHES.matcher(BLANKS.matcher(typed).replaceAll("")).replaceAll("-");
        return Optional.of(bare.toUpperCase(Locale.ROOT))
                .filter(number -> SHAPE.matcher(number).matches())
                .map(CaseNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
