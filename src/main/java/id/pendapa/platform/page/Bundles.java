package id.pendapa.platform.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code messages/<module>_<language>.properties} of all modules into one book of words per language. */
final class Bundles {

    private Bundles() {}

    static Words read(String language) {
        try {
            Map<String, String> texts = new HashMap<>();
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                addAll(texts, bundle);
            }
            return new Words(language, texts, null);
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
