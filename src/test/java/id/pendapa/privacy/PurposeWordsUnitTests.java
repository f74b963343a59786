package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason for which our code looks at personal data has words that citizens can read. */
class PurposeWordsUnitTests {

    /** The calls that write a sight down, with the purpose as the first text in them. */
    private static final Pattern SIGHT =
            Pattern.compile("(?:Audit\\.Sight|\\bsaw|\\bseen|\\bseenBecause|\\bniks\\.open)\\("
                    + "(?:(?!Audit\\.Subject)[^\";])*?\"([a-z]+(?:-[a-z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "jv"})
    void everyPurposeInTheCodeHasWords(String language) throws IOException {
        Properties words = new Properties();
        try (var bundle =
                Files.newBufferedReader(Path.of("src/main/resources/messages/privacy_" + language + ".properties"))) {
            words.load(bundle);
        }
        Set<String> said = new TreeSet<>();
        words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("purpose."))
                .forEach(key -> said.add(key.substring("purpose.".length())));

        assertThat(said).isEqualTo(purposes());
    }

    @Test
    void theWalkFindsThem() throws IOException {
        assertThat(purposes()).hasSizeGreaterThan(18).contains("desk-open", "letter-signing", "data-question");
    }

    private static Set<String> purposes() throws IOException {
        Set<String> found = new TreeSet<>(Set.of("applicant-own", "applicant-mandate")); // By who came in.
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                SIGHT.matcher(Files.readString(file)).results().forEach(sight -> found.add(sight.group(1)));
            }
        }
        return found;
    }
}
