package id.pendapa.privacy.processing;

import id.pendapa.privacy.processing.ProcessingEntry.Fact;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingEntry.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the register of processing. Nothing is changed: each correction is a new version, and the newest holds. */
@Repository
class ProcessingRows {

    private final JdbcClient jdbc;

    ProcessingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Kind kind, UUID key) {
        return jdbc.sql("INSERT INTO processing_entry (kind, key) VALUES (:kind, :key) RETURNING id")
                .param("kind", kind.name())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** Writes the version after the one that was seen; false if somebody was faster. */
    boolean write(long entry, int seen, Text text, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO processing_version (entry_id, version, words, example, since, until, contract_on,
                            contract_until, written_at, written_by)
                        SELECT :entry, :seen + 1, CAST(:words AS jsonb), :example, CAST(:since AS date), CAST(:until AS date),
                            CAST(:contractOn AS date), CAST(:contractUntil AS date), :now, :by
                        WHERE :seen = (SELECT coalesce(max(version), 0) FROM processing_version WHERE entry_id = :entry)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("entry", entry)
                        .param("seen", seen)
                        .param("words", JsonMapper.shared().writeValueAsString(text.facts()))
                        .param("example", text.example())
                        .param("since", text.since())
                        .param("until", text.until())
                        .param("contractOn", text.contractOn())
                        .param("contractUntil", text.contractUntil())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM processing_entry)")
                .query(Boolean.class)
                .single();
    }

    /** The newest version of each, in the order in which they were entered. */
    List<ProcessingEntry> list() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (e.id) e.kind, v.* FROM processing_entry e JOIN processing_version v ON v.entry_id = e.id
                        ORDER BY e.id, v.version DESC
                        """).query(ProcessingRows::read).list();
    }

    /** All versions of one, newest first. */
    List<ProcessingEntry> listVersions(long entry) {
        return jdbc.sql("""
                        SELECT e.kind, v.* FROM processing_entry e JOIN processing_version v ON v.entry_id = e.id
                        WHERE e.id = :id ORDER BY v.version DESC LIMIT 100
                        """).param("id", entry).query(ProcessingRows::read).list();
    }

    Optional<ProcessingEntry> findServices() {
        return jdbc.sql("""
                        SELECT e.kind, v.* FROM processing_entry e JOIN processing_version v ON v.entry_id = e.id
                        WHERE e.kind = 'SERVICES' ORDER BY v.version DESC LIMIT 1
                        """).query(ProcessingRows::read).optional();
    }

    /** What held for services, and who processed data, at a time; of what was written only later the first version. */
    List<ProcessingEntry> listTold(Instant at) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (e.id) e.kind, v.* FROM processing_entry e JOIN processing_version v ON v.entry_id = e.id
                        WHERE e.kind = 'SERVICES' OR (e.kind = 'PROCESSOR' AND v.written_at <= :at)
                        ORDER BY e.id, v.written_at <= :at DESC, CASE WHEN v.written_at <= :at THEN -v.version ELSE v.version END
                        """)
                .param("at", Timestamp.from(at))
                .query(ProcessingRows::read)
                .list();
    }

    private static ProcessingEntry read(ResultSet row, int index) throws SQLException {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.putAll(JsonMapper.shared().readValue(row.getString("words"), new TypeReference<Map<Fact, String>>() {}));
        return new ProcessingEntry(
                row.getLong("entry_id"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                new Text(
                        facts,
                        row.getBoolean("example"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("contract_on", LocalDate.class),
                        row.getObject("contract_until", LocalDate.class)),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by"));
    }
}
