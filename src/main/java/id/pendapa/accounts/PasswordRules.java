package id.pendapa.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a password of staff must be: long, not one that everybody tries first, not the account's own name. */
final class PasswordRules {

    private static final int SHORTEST = 12;

    /** The hash looks at no more; a longer one would be cut silently. */
    private static final int LONGEST_BYTES = 72;

    private static final int FEWEST_SIGNS = 5;

    private static final List<String> COMMON = List.of(
            "password",
            "katasandi",
            "qwerty",
            "asdfgh",
            "123456",
            "654321",
            "rahasia",
            "bismillah",
            "indonesia",
            "merdeka",
            "pendapa",
            "kecamatan",
            "kelurahan",
            "salatiga",
            "tingkir",
            "administrator",
            "sayangku",
            "letmein",
            "welcome",
            "iloveyou");

    private PasswordRules() {}

    /** Code of what is wrong with it, or null where it is good. */
    static @Nullable String fault(String password, String username) {
        String small = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "password.short";
        } else if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return "password.long";
        } else if (small.chars().distinct().count() < FEWEST_SIGNS || isCommon(small)) {
            return "password.common";
        }
        return !username.isBlank() && small.contains(username.toLowerCase(Locale.ROOT)) ? "password.name" : null;
    }

    /** A common word with little besides: what remains must carry the password. */
    private static boolean isCommon(String small) {
        String rest = small;
        for (String word : COMMON) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(small) && rest.length() < SHORTEST / 2 + 2;
    }
}
