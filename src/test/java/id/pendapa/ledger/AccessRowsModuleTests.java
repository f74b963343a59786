package id.pendapa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.ledger.AccessRows.Wanted;
import id.pendapa.platform.Audit;
import id.pendapa.platform.CurrentTask;
import id.pendapa.testing.ModuleTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of one request is read without reading that of the others, however long it is. */
@ModuleTest
class AccessRowsModuleTests {

    private static final int MANY = 60_000;
    private static final int PAGE = 26;
    private static final Audit.Subject REQUEST = new Audit.Subject("request", "TKR-2025-000007");
    private static final Audit.Subject LETTER = new Audit.Subject("letter", "L7");

    @Autowired
    AccessRows sights;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPageReadsAPageOfRowsPerSubject() {
        database.sql("""
                        INSERT INTO access_entry (written_at, actor_key, actor_label, purpose, subject_kind, subject_key,
                                                  canonical, salt, commitment)
                        SELECT now(), 'staff:1', 'Petugas', 'desk-open', CASE WHEN n % 2 = 0 THEN 'letter' ELSE 'request' END,
                               CASE WHEN n % 2 = 0 THEN 'L' ELSE 'TKR-2025-00000' END || n % 20, '{}',
                               decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
                        FROM generate_series(1, :many) AS n
                        """).param("many", MANY).update();
        database.sql("ANALYZE access_entry").update();
        Wanted first = new Wanted(REQUEST, Set.of(LETTER), "", Long.MAX_VALUE, PAGE);
        assertThat(sights.list(first).entries()).hasSize(PAGE);
        assertThat(touched(first)).isBetween(PAGE, 2 * PAGE);
        Wanted deep = new Wanted(REQUEST, Set.of(LETTER), "applicant-own", MANY / 2, PAGE);
        assertThat(touched(deep)).isBetween(PAGE, 2 * PAGE);
    }

    @Test
    void whatWasWrittenComesBackAsItWas() {
        Audit.Subject other = new Audit.Subject("request", "TKR-2025-999998");
        String reason = "Kata \"orang\"\nitu \\ \u0000 aneh";
        CurrentTask.run(
                "uji",
                () -> transaction.executeWithoutResult(status -> {
                    audit.acted(new Audit.Act("request.submitted", other, java.util.Map.of()));
                    audit.saw(new Audit.Sight("desk-search", other, List.of("person.nik", "masked"), reason));
                    audit.saw(new Audit.Sight("desk-open", other, List.of(), null));
                }));
        AccessRows.Part part = sights.list(new Wanted(other, Set.of(), "desk-open", Long.MAX_VALUE, PAGE));

        assertThat(part.since()).isNotNull();
        assertThat(part.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.fields()).containsExactly("person.nik", "masked");
            assertThat(entry.reason()).isEqualTo(reason);
            assertThat(entry.unit()).isNull();
            assertThat(sights.find(entry.id())).contains(entry);
        });
        assertThat(sights.list(new Wanted(other, Set.of(), "", Long.MAX_VALUE, PAGE))
                        .entries()
                        .get(0)
                        .fields())
                .isEmpty();
        assertThat(sights.find(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aRequestThatNobodySawSaysSinceWhenItIsKept() {
        Audit.Subject quiet = new Audit.Subject("request", "TKR-2025-999997");
        assertThat(sights.list(new Wanted(quiet, Set.of(), "", Long.MAX_VALUE, PAGE))
                        .since())
                .isNull();
        transaction.executeWithoutResult(
                status -> audit.acted(new Audit.Act("request.submitted", quiet, java.util.Map.of())));
        AccessRows.Part part = sights.list(new Wanted(quiet, Set.of(), "", Long.MAX_VALUE, PAGE));
        assertThat(part.since()).isNotNull();
        assertThat(part.entries()).isEmpty();
    }

    /** Rows of the log that are read, kept or thrown away. */
    private int touched(Wanted wanted) {
        String plan = AccessRows.bind(database.sql("EXPLAIN (ANALYZE, FORMAT JSON) " + AccessRows.LIST), wanted)
                .query(String.class)
                .single();
        return touched(JsonMapper.shared().readTree(plan).path(0).path("Plan"));
    }

    private static int touched(JsonNode node) {
        int touched = 0;
        if (node.path("Relation Name").asString("").equals("access_entry")) {
            double rows = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble(0);
            touched = (int) Math.ceil(rows * node.path("Actual Loops").asDouble());
        }
        for (JsonNode child : node.path("Plans")) {
            touched += touched(child);
        }
        return touched;
    }
}
