package id.pendapa.platform.page;

import id.pendapa.platform.CurrentOffice;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which citizens may read their pages (DESIGN.md section 7). The running thread speaks Indonesian unless
 * a page is being made for somebody who chose another one: letters, messages, records and the desk are Indonesian.
 */
public enum Language {
    INDONESIAN("id", "Indonesia"),
    ENGLISH("en", "English"),
    JAVANESE("jv", "Jawa");

    private static final ThreadLocal<@Nullable Language> CURRENT = new ThreadLocal<>();

    private final String tag;
    private final String own;

    Language(String tag, String own) {
        this.tag = tag;
        this.own = own;
    }

    /** The language of the page that this thread makes. */
    public static Language current() {
        Language chosen = CURRENT.get();
        return chosen == null ? INDONESIAN : chosen;
    }

    /** Runs work in a language, such as a paper that is Indonesian whoever asks for it. */
    public static <T extends @Nullable Object> T call(Language language, Supplier<T> work) {
        return Language.<T, RuntimeException, RuntimeException>callChecked(language, work::get);
    }

    static <T extends @Nullable Object, E1 extends Exception, E2 extends Exception> T callChecked(
            Language language, CurrentOffice.Work<T, E1, E2> work) throws E1, E2 {
        Language before = CURRENT.get();
        CURRENT.set(language);
        try {
            return work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Language before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The tag for the attribute {@code lang}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    String own() {
        return own;
    }
}
