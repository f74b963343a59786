package id.pendapa.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.platform.Audit;
import id.pendapa.platform.CurrentTask;
import id.pendapa.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LedgerAuditModuleTests {

    private static final Audit.Subject SUBJECT = new Audit.Subject("request", "TKR-2026-000001");

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void writesActAndSightWithTheirCommitment() {
        transaction.executeWithoutResult(status -> {
            audit.acted(new Audit.Act("request.submitted", SUBJECT, Map.of("service", "UMUM")));
            audit.saw(new Audit.Sight("desk-review", SUBJECT, List.of("applicant.nik"), null));
        });
        assertThat(commitmentsHold("audit_entry")).isTrue();
        assertThat(commitmentsHold("access_entry")).isTrue();
    }

    @Test
    void namesTheTaskAsActor() {
        CurrentTask.run(
                "expire-drafts",
                () -> transaction.executeWithoutResult(
                        status -> audit.acted(new Audit.Act("draft.expired", SUBJECT, Map.of()))));
        assertThat(database.sql("SELECT actor_key FROM audit_entry WHERE action = 'draft.expired'")
                        .query(String.class)
                        .single())
                .isEqualTo("task:expire-drafts");
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.acted(new Audit.Act("request.submitted", SUBJECT, Map.of())));
    }

    @Test
    void rolledBackActLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            audit.acted(new Audit.Act("request.rolled-back", SUBJECT, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(database.sql("SELECT count(*) FROM audit_entry WHERE action = 'request.rolled-back'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean commitmentsHold(String table) {
        List<Boolean> checks = database.sql("SELECT salt, canonical, commitment FROM " + table)
                .query((row, number) -> java.util.Arrays.equals(
                        Canonical.commitment(row.getBytes("salt"), row.getBytes("canonical")),
                        row.getBytes("commitment")))
                .list();
        return !checks.isEmpty() && !checks.contains(false);
    }
}
