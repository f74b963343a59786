package id.pendapa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler does not check SQL, so the tests must: a statement of the code that none of them ran fails the build. */
@LastOfAll
class SqlEverRunTests {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");

    /** Run on the owner's own connections, which nothing records: at each start, by the tests of the backup and of the keys. */
    private static final Set<String> BY_THE_OWNER = Set.of(
            "id.pendapa.platform.backup.BackupReader",
            "id.pendapa.platform.backup.BackupRuns",
            "id.pendapa.platform.backup.Snapshot",
            "id.pendapa.platform.database.DatabaseRoles",
            "id.pendapa.platform.database.Migrations",
            "id.pendapa.platform.database.PracticeEntries", // By PracticePageTests, all of them.
            "id.pendapa.platform.database.ServedOffices",
            "id.pendapa.platform.keys.Resealing",
            "id.pendapa.platform.keys.TableSealing");

    @Test
    void everyStatementOfTheCodeRanInATest() {
        Set<String> notChosen = allTestClasses();
        notChosen.removeAll(LastOfAll.Order.chosen());
        assumeTrue(notChosen.isEmpty(), () -> "Only the whole suite can tell; without " + notChosen);
        Set<String> run = SqlRecord.run();
        SqlOfTheCode code = SqlOfTheCode.in(CLASSES);
        assertThat(code.statements()).hasSizeGreaterThan(80);
        assertThat(missing(code.statements(), run)).isEmpty();
        assertThat(missingPieces(code.pieces(), run)).isEmpty();
    }

    /** The negative control: a statement in a class of the tests that nobody runs is found. */
    @Test
    void aStatementThatNobodyRunsIsFound() {
        SqlOfTheCode tests = SqlOfTheCode.in(TESTS.resolve("id/pendapa/testing"));
        assertThat(missing(tests.statements(), SqlRecord.run())).containsKey("SELECT never FROM run WHERE id IN ?");
        assertThat(missingPieces(tests.pieces(), SqlRecord.run())).containsKey("ORDER BY never");
    }

    /** Not called: what the negative control must find. */
    static String neverRun(String table) {
        String statement = "SELECT never FROM run\n  WHERE id IN (:ids)";
        return statement + table + "ORDER BY never ";
    }

    private static Map<String, String> missing(Map<String, String> statements, Set<String> run) {
        return statements.entrySet().stream()
                .filter(statement -> !run.contains(statement.getKey()) && !BY_THE_OWNER.contains(statement.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> missingPieces(Map<String, String> pieces, Set<String> run) {
        return pieces.entrySet().stream()
                .filter(piece -> run.stream().noneMatch(sql -> sql.contains(piece.getKey())))
                .filter(piece -> !BY_THE_OWNER.contains(piece.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> allTestClasses() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString())
                    .filter(name -> name.endsWith("Tests.class") && !name.contains("$"))
                    .filter(name -> !name.endsWith("OfTests.class")) // Stand-ins, not tests.
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
