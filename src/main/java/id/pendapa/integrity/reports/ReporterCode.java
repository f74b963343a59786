package id.pendapa.integrity.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reporter writes down: nineteen letters or digits of five bits each and one that checks them, so that a wrong one or
 * two neighbors that changed places are found before anything is looked for. There is no 0, O, 1 and I.
 */
final class ReporterCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BASE = 32;
    private static final int CARRYING = 19;

    private ReporterCode() {}

    /** The code of a form: the same form sent twice has the same one, and nobody has to keep it for that. */
    static String of(UUID form) {
        byte[] random = Derived.bytes(form.toString(), "code", CARRYING);
        StringBuilder code = new StringBuilder();
        for (byte one : random) {
            code.append(ALPHABET.charAt(one & (BASE - 1)));
        }
        return code.append(check(code)).toString();
    }

    /** A code as typed, or empty where it cannot be one. */
    static Optional<String> read(String typed) {
        if (typed.length() > 4 * BASE) {
            return Optional.empty();
        }
        String code = typed.replaceAll("[\\s\\p{Pd}.]", "").toUpperCase(Locale.ROOT);
        boolean whole = code.length() == CARRYING + 1 && code.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0);
        return whole && code.charAt(CARRYING) == check(code.substring(0, CARRYING))
                ? Optional.of(code)
                : Optional.empty();
    }

    static String inGroups(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Luhn's way, for 32 letters instead of ten digits. */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int at = 0; at < code.length(); at++) {
            int value = ALPHABET.indexOf(code.charAt(code.length() - 1 - at)) * (at % 2 == 0 ? 2 : 1);
            sum += value / BASE + value % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
