package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.example.InventedVisitors;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PracticeOffices;
import id.pendapa.testing.Production;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office that is real has practice offices in which everything is invented, and stays real itself. */
class ProductionPracticeTests {

    private static final OfficeKey REAL = new OfficeKey("tingkir");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void aLetterIsSignedInThePracticeOfficeAndNothingOfTheExampleIsInTheRealOne() {
        try (Production office = Production.start(folder.resolve("data"))) {
            PracticeOffices offices = office.bean(PracticeOffices.class);
            OfficeKey practice = CurrentOffice.call(REAL, () -> offices.ask(1).key());
            CurrentOffice.run(REAL, () -> offices.prepare(practice));

            CurrentOffice.run(practice, () -> {
                InventedVisitors visitors = office.bean(InventedVisitors.class);
                visitors.come("UMUM", 0, 4, Instant.now(), 1);
                assertThat(count(office, "letter_signature")).isEqualTo(1);
                assertThat(count(office, "staff_account")).isPositive();
            });
            CurrentOffice.run(REAL, () -> {
                assertThat(count(office, "letter")).isZero();
                assertThat(count(office, "staff_account")).isZero();
                assertThat(count(office, "service_request")).isZero();
                ExampleOfficers officers = office.bean(ExampleOfficers.class);
                assertThatIllegalStateException().isThrownBy(() -> officers.as("camat", () -> {}));
            });
        }
    }

    private static long count(Production office, String rows) {
        return office.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + rows)
                .query(Long.class)
                .single();
    }
}
