package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.ModuleTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reads the catalogue of the migrated database. Exceptions are named and may only become fewer. */
@ModuleTest
class SchemaConventionsTests {

    /** Shape and names come from the tools that write these tables. */
    private static final Set<String> OF_TOOLS =
            Set.of("flyway_schema_history", "web_session", "web_session_attributes");

    /** "Series" is one and many. */
    private static final Set<String> SINGULAR_ALL_THE_SAME = Set.of("number_series");

    /** Times whose names tell since or until when, and those of db-scheduler. */
    private static final Set<String> TIMES_WITHOUT_AT = Set.of(
            "letter.busy_since",
            "request_event.at",
            "service_request.other_since",
            "service_request.paused_since",
            "scheduled_task.execution_time",
            "scheduled_task.last_failure",
            "scheduled_task.last_heartbeat",
            "scheduled_task.last_success");

    /** What the office recorded stays as it was recorded. */
    private static final Set<String> RECORDS = Set.of(
            "stamped_copy",
            "access_entry",
            "article_step",
            "article_version",
            "complaint_event",
            "evidence_note",
            "maklumat",
            "maklumat_text",
            "ppid_answer",
            "service_standard",
            "standard_forum",
            "standard_monitoring",
            "standard_text",
            "ppid_event",
            "ppid_term",
            "cost_sheet",
            "cost_sheet_line",
            "figure_check",
            "figure_target",
            "initiative_step",
            "invented_day",
            "meeting_step",
            "practice_situation",
            "learning_target",
            "event_opinion",
            "lesson_passed",
            "lesson_step",
            "proposal_step",
            "forum_addition",
            "complaint_term",
            "integrity_term",
            "gift_event",
            "gift_rule",
            "audit_entry",
            "data_breach_step",
            "destroyed_request",
            "destruction_approval",
            "escalation",
            "field_check",
            "field_photo",
            "letter_event",
            "letter_paper",
            "letter_signature",
            "log_check",
            "log_checkpoint",
            "log_leaf",
            "log_node",
            "number_series",
            "request_correction",
            "office_emblem",
            "outside_event",
            "processing_entry",
            "processing_version",
            "register_cancellation",
            "register_number",
            "register_right",
            "request_event",
            "resident_event",
            "retention_term",
            "rule_finding",
            "survey_answer",
            "survey_remark",
            "survey_paper",
            "survey_question");

    @Test
    void tablesHaveSingularNames() throws SQLException {
        Set<String> found = names("""
                SELECT c.relname FROM pg_class c WHERE %s AND c.relname ~ 's$' AND c.relname !~ '(ss|us)$'
                """);
        found.removeAll(OF_TOOLS);

        assertThat(found).isEqualTo(SINGULAR_ALL_THE_SAME);
    }

    @Test
    void timesHaveAZoneAndNamesThatSaySo() throws SQLException {
        assertThat(names("""
                SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE %s AND a.attnum > 0 AND a.attname ~ '_at$' AND a.atttypid <> 'timestamptz'::regtype
                """)).isEmpty();
        Set<String> withoutZone = names("""
                SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE %s AND a.attnum > 0 AND a.atttypid = 'timestamp'::regtype
                """);
        withoutZone.removeIf(column -> column.startsWith("flyway_schema_history."));
        assertThat(withoutZone).isEmpty();
        assertThat(names("""
                SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE %s AND a.attnum > 0 AND a.attname !~ '_at$' AND a.atttypid = 'timestamptz'::regtype
                """)).isEqualTo(new TreeSet<>(TIMES_WITHOUT_AT));
    }

    @Test
    void everyTableSaysWhatItIsFor() throws SQLException {
        assertThat(names("""
                SELECT c.relname FROM pg_class c
                WHERE %s AND coalesce(length(obj_description(c.oid, 'pg_class')), 0) < 20
                    AND c.relname <> 'flyway_schema_history'
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() throws SQLException {
        assertThat(names("""
                SELECT c.relname || ' ' || k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                WHERE %s AND k.contype = 'f' AND NOT EXISTS (
                    SELECT FROM pg_index i
                    WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
                        AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                """)).isEmpty();
    }

    @Test
    void recordsCannotBeChangedByTheApplication() throws SQLException {
        assertThat(names("SELECT c.relname FROM pg_class c WHERE %s")).containsAll(RECORDS);
        assertThat(names("""
                SELECT c.relname FROM pg_class c
                WHERE %s AND (has_table_privilege('pendapa_app', c.oid, 'DELETE, TRUNCATE')
                    OR has_any_column_privilege('pendapa_app', c.oid, 'UPDATE'))
                """)).doesNotContainAnyElementsOf(RECORDS).contains("draft");
    }

    @Test
    void aTableThatIsNeverChangedIsARecord() throws SQLException {
        Set<String> promised = names("""
                SELECT c.relname FROM pg_class c WHERE %s AND obj_description(c.oid, 'pg_class') LIKE '%%Never changed.'
                """);

        assertThat(promised).isNotEmpty();
        assertThat(RECORDS).containsAll(promised);
    }

    /** Of a letter only what happens to it may change, and no letter may go. */
    @Test
    void theTextOfALetterStays() throws SQLException {
        assertThat(names("""
                SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE %s AND c.relname = 'letter' AND a.attnum > 0
                    AND has_column_privilege('pendapa_app', c.oid, a.attnum, 'UPDATE')
                """)).containsExactly("busy_since", "method", "stage", "version");
        assertThat(names("""
                SELECT c.relname FROM pg_class c
                WHERE %s AND c.relname = 'letter' AND has_table_privilege('pendapa_app', c.oid, 'DELETE')
                """)).isEmpty();
    }

    @Test
    void nobodyElseOwnsOrReadsATable() throws SQLException {
        assertThat(names("""
                SELECT c.relname FROM pg_class c
                WHERE %s AND (pg_get_userbyid(c.relowner) <> 'pendapa_owner'
                    OR EXISTS (SELECT FROM aclexplode(c.relacl) granted WHERE granted.grantee = 0))
                """)).isEmpty();
    }

    /** First column of a query; its place %s becomes "a table of ours". */
    private static Set<String> names(String query) throws SQLException {
        String ours = "c.relkind IN ('r', 'p')"
                + " AND c.relnamespace IN ('office_tingkir'::regnamespace, 'platform'::regnamespace)";
        Set<String> found = new TreeSet<>();
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query.formatted(ours))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
