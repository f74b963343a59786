package id.pendapa.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids and classes that components share, so that hint and error are read out with their field. */
public final class Describe {

    private Describe() {}

    /** What a component says by itself, in the language of the page. */
    public static String say(String key) {
        return Bundles.WORDS.say("component." + key);
    }

    /** What a page gave a component to say, or else what it says by itself. */
    public static String or(@Nullable String given, String key) {
        return given == null ? say(key) : given;
    }

    /** Value of {@code aria-describedby}, or null where the field has neither hint nor error. */
    public static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
        String hintId = isBlank(hint) ? "" : id + "-hint";
        String errorId = isBlank(error) ? "" : id + "-error";
        String both = (hintId + " " + errorId).strip();
        return both.isEmpty() ? null : both;
    }

    /** Class names of a block with its modifiers; those that are null or empty are left out. */
    public static String classes(String block, @Nullable String... modifiers) {
        StringBuilder all = new StringBuilder(block);
        for (String modifier : modifiers) {
            if (modifier != null && !modifier.isEmpty()) {
                all.append(' ').append(modifier.startsWith("--") ? block + modifier : modifier);
            }
        }
        return all.toString();
    }

    /** {@code prefix--modifier}, or null without modifier. */
    public static @Nullable String modifier(String prefix, @Nullable String modifier) {
        return isBlank(modifier) ? null : prefix + "--" + modifier;
    }

    /** Id of the option at this place. */
    public static String optionId(String id, List<Option> options, int index) {
        String own = options.get(index).id();
        return own != null ? own : index == 0 ? id : id + "-" + (index + 1);
    }

    /** Null instead of an empty text, so that the attribute is left out. */
    public static @Nullable String orNone(@Nullable String text) {
        return isBlank(text) ? null : text;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
