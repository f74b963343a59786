package id.pendapa.platform.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of the pages, in the language of the page that is being made. A key that a language lacks falls back to
 * Indonesian; one that is missing there too is shown in double brackets, which every page check refuses.
 *
 * <p>Arguments are written {@code {0}}, {@code {1}} and put in as they are: numbers and dates are formatted by the
 * caller, and an apostrophe is just an apostrophe. {@code {0|page|pages}} says the first word where the argument is 1
 * and the second otherwise; Indonesian and Javanese need no such thing.
 */
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private final Map<Language, Map<String, String>> texts;
    private final @Nullable Language fixed;

    Words(Map<Language, Map<String, String>> texts, @Nullable Language fixed) {
        this.texts = Map.copyOf(texts);
        this.fixed = fixed;
    }

    /** The same texts in one language, whoever reads the page: for letters, messages and whatever is kept. */
    public Words in(Language language) {
        return new Words(texts, language);
    }

    /** Language tag, for the attribute {@code lang}. */
    public String language() {
        return spoken().tag();
    }

    /** The text under a key, with its arguments put in. */
    public String say(String key, Object... arguments) {
        return find(key).map(text -> fill(text, arguments)).orElseGet(() -> missing(key));
    }

    /** The text under a key as it stands in the bundle. */
    public Optional<String> find(String key) {
        return own(spoken(), key).or(() -> own(Language.INDONESIAN, key));
    }

    /** The text of one language, without falling back. */
    Optional<String> own(Language language, String key) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
    }

    private Language spoken() {
        return fixed == null ? Language.current() : fixed;
    }

    private static String missing(String key) {
        LOG.error("No text for the key {}", key);
        return "⟦" + key + "⟧";
    }

    private static String fill(String text, Object... arguments) {
        return ARGUMENT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(argument(found, arguments)));
    }

    private static String argument(MatchResult found, Object... arguments) {
        int place = Integer.parseInt(found.group(1));
        if (place >= arguments.length) {
            return found.group();
        }
        String argument = String.valueOf(arguments[place]);
        if (found.group(2) == null) {
            return argument;
        }
        return argument.equals("1") ? found.group(2) : found.group(3);
    }
}
