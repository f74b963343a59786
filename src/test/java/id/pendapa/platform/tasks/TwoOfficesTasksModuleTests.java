package id.pendapa.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.database.SecondOffice;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOfficesTasksModuleTests {

    private static final OfficeKey FIRST = new OfficeKey("tingkir");

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRuns runs;

    @Autowired
    NotedTask noted;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    void open() {
        SecondOffice.open(context);
    }

    @AfterAll
    void close() {
        SecondOffice.close(context);
    }

    @Test
    void aTaskRunsWithTheTablesOfTheOfficeThatPlannedIt() {
        String id = UUID.randomUUID().toString();
        plan(FIRST, id);
        plan(SecondOffice.KEY, id);

        CurrentOffice.run(SecondOffice.KEY, runs::runDue);

        assertThat(noted.runs)
                .containsOnlyOnce("tingkir office_tingkir test-noted " + id)
                .containsOnlyOnce("argomulyo office_argomulyo test-noted " + id);
        assertThat(noted.runs.stream().filter(run -> run.endsWith(id))).hasSize(2);
    }

    private void plan(OfficeKey office, String id) {
        CurrentOffice.run(
                office,
                () -> transaction.executeWithoutResult(status -> tasks.plan(NotedTask.NAME, id, clock.instant())));
    }
}
