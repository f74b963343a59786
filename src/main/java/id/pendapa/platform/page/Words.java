package id.pendapa.platform.page;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one language. A key that is missing falls back to Indonesian; one that is missing there too is shown in
 * double brackets, which every page check refuses.
 *
 * <p>Arguments are written {@code {0}}, {@code {1}} and put in as they are: numbers and dates are formatted by the
 * caller, and an apostrophe is just an apostrophe.
 */
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final String language;
    private final Map<String, String> texts;
    private final @Nullable Words fallback;

    Words(String language, Map<String, String> texts, @Nullable Words fallback) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.fallback = fallback;
    }

    /** Language tag, for the attribute {@code lang}. */
    public String language() {
        return language;
    }

    /** The text under a key, with its arguments put in. */
    public String say(String key, Object... arguments) {
        return find(key).map(text -> fill(text, arguments)).orElseGet(() -> missing(key));
    }

    /** The text under a key as it stands in the bundle. */
    public Optional<String> find(String key) {
        String own = texts.get(key);
        if (own != null) {
            return Optional.of(own);
        }
        return fallback == null ? Optional.empty() : fallback.find(key);
    }

    private static String missing(String key) {
        LOG.error("No text for the key {}", key);
        return "⟦" + key + "⟧";
    }

    private static String fill(String text, Object... arguments) {
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }
}
