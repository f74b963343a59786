package id.pendapa.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a setting must be. A record of settings asks this when it is made, so a wrong one stops the start with its name
 * and the rule; see docs/decisions/dependencies.md for why no library does it.
 */
public final class Setting {

    private Setting() {}

    /** It must be there. */
    public static void given(String name, @Nullable Object value) {
        check(value != null && !value.toString().isBlank(), name, "must be given");
    }

    /** It must not be smaller. */
    public static void atLeast(long least, String name, long value) {
        check(value >= least, name, "must be at least " + least);
    }

    /** It must be written like this, as a whole. */
    public static void written(String pattern, String name, @Nullable String value) {
        check(Objects.requireNonNullElse(value, "").matches(pattern), name, "must be written as " + pattern);
    }

    /** Any other rule. */
    public static void check(boolean right, String name, String rule) {
        if (!right) {
            throw new IllegalArgumentException(name + " " + rule + ".");
        }
    }
}
