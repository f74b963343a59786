package id.pendapa.ledger.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place of the log with the entry that stands there, as the database has it now.
 *
 * @param leaf its place
 * @param proven the commitment that the log vouches for
 * @param columns what the entry says in its columns, by the names of the auditor's file
 * @param entry the entry's own bytes; null if it is no longer there
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record ProvenRow(
        long leaf,
        boolean act,
        byte[] proven,
        Map<String, String> columns,
        @Nullable Bytes entry) {

    /** Places between two, in their order. */
    static final String LIST = """
            SELECT l.position, l.entry_kind, l.commitment AS proven, e.*
            FROM log_leaf l LEFT JOIN LATERAL (
                SELECT a.written_at, a.actor_key, a.actor_label, NULL AS unit, a.action AS what,
                    a.subject_kind || ':' || a.subject_key AS subject, a.canonical, a.salt, a.commitment
                FROM audit_entry a WHERE l.entry_kind = 'audit' AND a.id = l.entry_id
                UNION ALL
                SELECT s.written_at, s.actor_key, s.actor_label, s.actor_unit, s.purpose,
                    s.subject_kind || ':' || s.subject_key, s.canonical, s.salt, s.commitment
                FROM access_entry s WHERE l.entry_kind = 'access' AND s.id = l.entry_id
            ) e ON true
            WHERE l.position >= :from AND l.position < :to ORDER BY l.position
            """;

    /** What is hashed, with what, and to what. */
    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    record Bytes(byte[] canonical, byte[] salt, byte[] commitment) {}

    static ProvenRow read(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        Timestamp at = row.getTimestamp("written_at");
        put(columns, "at", at == null ? null : at.toInstant().toString());
        put(columns, "actor", row.getString("actor_key"));
        put(columns, "label", row.getString("actor_label"));
        put(columns, "unit", row.getString("unit"));
        put(columns, "what", row.getString("what"));
        put(columns, "subject", row.getString("subject"));
        return new ProvenRow(
                row.getLong("position"),
                row.getString("entry_kind").equals("audit"),
                row.getBytes("proven"),
                columns,
                at == null
                        ? null
                        : new Bytes(row.getBytes("canonical"), row.getBytes("salt"), row.getBytes("commitment")));
    }

    private static void put(Map<String, String> columns, String name, @Nullable String value) {
        if (value != null) {
            columns.put(name, value);
        }
    }

    /** Whether everything about it agrees with what the log vouches for. */
    boolean holds() {
        return entry != null
                && Arrays.equals(proven, entry.commitment())
                && Arrays.equals(proven, commitment(entry))
                && columnsAgree(JsonMapper.shared().readTree(entry.canonical()));
    }

    private static byte[] commitment(Bytes entry) {
        java.security.MessageDigest digest = Merkle.sha256();
        digest.update(entry.salt());
        return digest.digest(entry.canonical());
    }

    private boolean columnsAgree(JsonNode facts) {
        return agrees(facts, "@at", "at")
                && agrees(facts, "@actor", "actor")
                && agrees(facts, "@position", "label")
                && (act || agrees(facts, "@unit", "unit"))
                && agrees(facts, act ? "@action" : "@purpose", "what")
                && agrees(facts, "@subject", "subject");
    }

    private boolean agrees(JsonNode facts, String fact, String column) {
        JsonNode said = facts.path(fact);
        return Objects.equals(said.isMissingNode() ? null : said.asString(""), columns.get(column));
    }
}
