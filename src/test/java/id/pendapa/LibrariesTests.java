package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we bring along that others wrote: few, and each with its reason. */
class LibrariesTests {

    /** DESIGN promises 130; docs/status.md tells of the three more. All of them count, empty ones too. May only shrink. */
    private static final int MOST_JARS = 133;

    @Test
    void runtimeJarsAreCounted() throws Exception {
        List<String> jars = Stream.of(Files.readString(Path.of("target", "classpath.txt"))
                        .strip()
                        .split(":"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();
        assertThat(jars).hasSizeGreaterThan(100).hasSizeLessThanOrEqualTo(MOST_JARS);
        assertThat(jars).noneMatch(name -> name.matches("(batik|guava|lombok|httpclient).*"));
    }

    @Test
    void eachLibraryOfOursHasItsReason() throws Exception {
        String reasons = Files.readString(Path.of("docs", "decisions", "dependencies.md"));
        String pom = Files.readString(Path.of("pom.xml"));
        String own =
                pom.substring(pom.indexOf("    <dependencies>\n        <!-- The process"), pom.indexOf("    <build>"));
        List<String> artifacts = java.util.regex.Pattern.compile("(?m)^            <artifactId>([^<]+)</artifactId>")
                .matcher(own)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(artifacts)
                .hasSizeGreaterThan(30)
                .allSatisfy(artifact ->
                        assertThat(reasons).as("reason for %s", artifact).contains("`" + artifact + "`"));
    }
}
