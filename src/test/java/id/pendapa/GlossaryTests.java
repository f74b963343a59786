package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same thing has the same name everywhere: no type, table, column or message key has a word of the last column. */
@ModuleTest
class GlossaryTests {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final int NEVER_SAY = 4;

    @Test
    void theGlossaryForbidsWords() throws IOException {
        assertThat(neverSay()).contains("village", "sub district", "id number", "errand");
    }

    @Test
    void noTypeHasAForbiddenName() throws IOException {
        assertThat(breaking(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                                .importPackages("id.pendapa")
                                .stream()
                                .map(JavaClass::getSimpleName)))
                .isEmpty();
    }

    @Test
    void noTableOrColumnHasAForbiddenName() throws IOException, SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT table_name || ' ' || column_name FROM information_schema.columns
                        WHERE table_schema IN ('office_tingkir', 'platform')
                        """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).isNotEmpty();
        assertThat(breaking(names.stream())).isEmpty();
    }

    @Test
    void noMessageKeyHasAForbiddenName() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path bundle : (Iterable<Path>) bundles::iterator) {
                Files.readAllLines(bundle).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
            }
        }
        assertThat(keys).isNotEmpty();
        assertThat(breaking(keys.stream())).isEmpty();
    }

    /** Names in which a forbidden word stands, however it is joined: SubDistrict, sub_district, sub-district. */
    private static Set<String> breaking(Stream<String> names) throws IOException {
        Set<String> forbidden = neverSay();
        return names.filter(name ->
                        forbidden.stream().anyMatch(word -> (" " + words(name) + " ").contains(" " + word + " ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> neverSay() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .skip(1)
                .map(line -> line.split("\\|", -1)[NEVER_SAY])
                .flatMap(cell -> Stream.of(cell.split(",")))
                .map(GlossaryTests::words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
