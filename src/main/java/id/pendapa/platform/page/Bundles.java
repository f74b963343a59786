package id.pendapa.platform.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code messages/<module>_<language>.properties} of all modules into one book of words per language. */
final class Bundles {

    /** The words of all modules; components without a shell say theirs by it too. */
    static final Words WORDS = read();

    private Bundles() {}

    private static Words read() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
        return new Words(texts, null);
    }

    static Map<String, String> read(Language language) {
        try {
            Map<String, String> texts = new HashMap<>();
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties")) {
                addAll(texts, bundle);
            }
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(Map<String, String> texts, Resource bundle) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        for (String key : read.stringPropertyNames()) {
            if (texts.putIfAbsent(key, read.getProperty(key)) != null) {
                throw new IllegalStateException("The key " + key + " stands in two bundles, one is " + bundle);
            }
        }
    }
}
