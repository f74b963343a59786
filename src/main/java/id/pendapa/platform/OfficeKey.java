package id.pendapa.platform;

import java.util.regex.Pattern;

/**
 * Key of one office, for example {@code tingkir}. Its tables lie in the schema {@code office_tingkir}.
 *
 * @param value lower-case letters, digits and underscores, beginning with a letter, at most 40 characters
 */
public record OfficeKey(String value) {

    /** How the keys of practice offices begin. */
    public static final String PRACTICE = "latihan_";

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public OfficeKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an office key: " + value);
        }
    }

    /** Whether this is a practice office: nobody's real one may have such a key. */
    public boolean isPractice() {
        return value.startsWith(PRACTICE);
    }

    /** Name of the schema; safe to put into a SET search_path. */
    public String schema() {
        return "office_" + value;
    }
}
