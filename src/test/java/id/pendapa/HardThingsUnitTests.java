package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide names a test for each hard thing, the assessment of impact one for each risk, and each of these is there. */
class HardThingsUnitTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/guide/testing.md", "docs/dpia.md"})
    void everyHardThingIsShownByATestThatIsThere(String document) throws IOException {
        String guide = Files.readString(Path.of(document));
        List<Matcher> named = guide.lines()
                .filter(line -> line.startsWith("| ") && line.contains("Tests."))
                .flatMap(line -> NAMED.matcher(line).results().map(found -> NAMED.matcher(found.group())))
                .filter(Matcher::matches)
                .toList();
        assertThat(named).hasSizeGreaterThan(12);
        for (Matcher test : named) {
            assertThat(source(test.group(1)))
                    .as(test.group(1))
                    .hasValueSatisfying(code -> assertThat(code).contains("void " + test.group(2) + "("));
        }
    }

    private static Optional<String> source(String type) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .findFirst()
                    .map(HardThingsUnitTests::read);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
