package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The modules keep to their doors, and the drawing in docs/architecture.md shows them as they are. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    /** Writes the drawing anew; where it differed the test fails once, so that the new one gets committed. */
    @Test
    void theDrawingInTheDocumentsIsTheOneOfTheCode() throws IOException {
        String before = Files.readString(ARCHITECTURE);
        String after = before.replaceFirst("(?s)```mermaid.*?```", Matcher.quoteReplacement(drawing()));
        Files.writeString(ARCHITECTURE, after);
        assertThat(after).isEqualTo(before);
    }

    /** A Mermaid graph of the direct dependencies. */
    private static String drawing() {
        StringBuilder graph = new StringBuilder("```mermaid\ngraph TD\n");
        MODULES.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .forEach(module -> MODULES.stream()
                        .filter(other -> module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                                .uniqueModules()
                                .anyMatch(used -> used.equals(other)))
                        .map(ModularityTests::name)
                        .sorted()
                        .forEach(used -> graph.append("    ")
                                .append(name(module))
                                .append(" --> ")
                                .append(used)
                                .append('\n')));
        return graph.append("```").toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
