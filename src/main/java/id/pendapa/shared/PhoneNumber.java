package id.pendapa.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Indonesian telephone number in the international form {@code +62…}, mobile or landline with its area code. Printed
 * it is masked; the whole number needs {@link #international()}.
 */
public record PhoneNumber(String international) {

    private static final Pattern MOBILE = Pattern.compile("\\+628[1-9][0-9]{6,10}");
    private static final Pattern LANDLINE = Pattern.compile("\\+62[2-79][0-9]{6,10}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}().]");
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 3;

    public PhoneNumber {
        if (!isNumber(international)) {
            throw new IllegalArgumentException("Not a telephone number in the form +62….");
        }
    }

    /** Reads {@code 08…}, {@code 8…}, {@code 62…} and {@code +62…}, with spaces, dots, dashes and brackets. */
    public static Optional<PhoneNumber> find(String typed) {
        String bare = BETWEEN.matcher(typed).replaceAll("");
        String whole = bare.replaceFirst("^\\+?620?(?=[2-9])", "+62")
                .replaceFirst("^0(?=[2-9])", "+62")
                .replaceFirst("^8", "+628");
        return Optional.of(whole).filter(PhoneNumber::isNumber).map(PhoneNumber::new);
    }

    private static boolean isNumber(String whole) {
        return MOBILE.matcher(whole).matches() || LANDLINE.matcher(whole).matches();
    }

    /** Only a mobile number gets short messages. */
    public boolean isMobile() {
        return MOBILE.matcher(international).matches();
    }

    /** {@code +62812••••890}: enough to tell one's own numbers apart. */
    public String masked() {
        return international.substring(0, SHOWN_FIRST)
                + "••••"
                + international.substring(international.length() - SHOWN_LAST);
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + masked() + "]";
    }
}
