package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** One word finds everything of a module: its name is the folder's name under every root. */
class ModuleLayoutTests {

    private static final Path JAVA = Path.of("src/main/java/id/pendapa");
    private static final Path TESTS = Path.of("src/test/java/id/pendapa");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Folders that belong to no one module. May only shrink. */
    private static final Set<String> OF_ALL = Set.of(
            "src/main/resources/static/aset", // Built from src/main/frontend, one style sheet and one script for all.
            "src/test/java/id/pendapa/journeys", // Ways of people, which lead through several modules.
            "src/test/java/id/pendapa/testing"); // What all tests share.

    /** The desk's words are many; they are kept apart from the citizen's of the same module. May only shrink. */
    private static final Set<String> BUNDLES_OF_PARTS = Set.of("desk");

    /** Names under which anything could be put. */
    private static final Set<String> DRAWERS =
            Set.of("util", "utils", "helper", "helpers", "common", "impl", "dto", "service", "services", "repository");

    private static final int MOST_LINES = 300;
    private static final int MOST_TEST_LINES = 400;

    /** Files over the limit, with their lines. May only shrink. */
    private static final Map<String, Long> TOO_LONG = Map.of(
            "src/main/java/id/pendapa/catalogue/ServiceDefinition.java", 483L,
            "src/main/java/id/pendapa/requests/ServiceRequests.java", 315L);

    private static final Set<String> MODULES = ApplicationModules.of(Application.class).stream()
            .map(module -> module.getIdentifier().toString())
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/id/pendapa",
                "src/main/jte",
                "src/main/resources/static",
                "src/main/resources/db/office",
                "src/test/java/id/pendapa"
            })
    void everyFolderHasTheNameOfAModule(String root) throws IOException {
        Set<String> strangers = new TreeSet<>();
        try (Stream<Path> folders = Files.list(Path.of(root))) {
            folders.filter(Files::isDirectory)
                    .filter(folder -> !MODULES.contains(folder.getFileName().toString()))
                    .forEach(folder -> strangers.add(folder.toString()));
        }

        assertThat(strangers)
                .isEqualTo(OF_ALL.stream()
                        .filter(folder -> folder.startsWith(root + "/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyBundleHasTheNameOfAModule() throws IOException {
        try (Stream<Path> bundles = Files.list(MESSAGES)) {
            assertThat(bundles.map(bundle -> bundle.getFileName().toString().replaceFirst("_[a-z]+\\.properties$", ""))
                            .filter(name -> !MODULES.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(BUNDLES_OF_PARTS);
        }
    }

    @Test
    void everyModuleSaysWhatItIsForAndWhatItMayUse() throws IOException {
        for (String module : MODULES) {
            assertThat(Files.readString(JAVA.resolve(module).resolve("package-info.java")))
                    .as(module)
                    .contains("@ApplicationModule", "allowedDependencies", "@NullMarked")
                    .containsPattern("/\\*\\*[\\s\\S]{40,}\\*/");
        }
    }

    @Test
    void noPackageIsADrawer() throws IOException {
        for (Path root : Set.of(JAVA, TESTS)) {
            try (Stream<Path> all = Files.walk(root)) {
                assertThat(all.filter(Files::isDirectory)
                                .map(folder -> folder.getFileName().toString()))
                        .doesNotContainAnyElementsOf(DRAWERS);
            }
        }
    }

    @Test
    void noMoreFilesGetTooLong() throws IOException {
        Map<String, Long> found = tooLong(Path.of("src/main/java"), MOST_LINES);
        found.putAll(tooLong(Path.of("src/test/java"), MOST_TEST_LINES));

        assertThat(found.keySet()).isEqualTo(TOO_LONG.keySet());
        assertThat(found)
                .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(TOO_LONG.get(file)));
    }

    private static Map<String, Long> tooLong(Path root, int most) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        Predicate<Path> java = file -> file.toString().endsWith(".java");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(java)::iterator) {
                try (Stream<String> lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > most) {
                        found.put(file.toString(), count);
                    }
                }
            }
        }
        return found;
    }
}
