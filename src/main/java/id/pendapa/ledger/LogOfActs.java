package id.pendapa.ledger;

import id.pendapa.platform.Audit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads acts and sights since a moment of the log, in their order. Runs in the caller's transaction. */
@Component
public class LogOfActs {

    private static final int MOST = 1000;

    private final JdbcClient database;

    LogOfActs(JdbcClient database) {
        this.database = database;
    }

    /** A moment of the log: the last act and the last sight before it. */
    public record Moment(long act, long sight) {}

    /**
     * An act or a sight.
     *
     * @param isSight whether personal data were seen
     * @param actorKey who, as the log names them
     * @param what the action, or the purpose of the sight
     * @param facts what explains it, by code
     */
    public record Entry(
            boolean isSight, String actorKey, String what, Audit.Subject subject, Map<String, String> facts) {
        public Entry {
            facts = Map.copyOf(facts);
        }

        public boolean says(String fact, String value) {
            return value.equals(facts.get(fact));
        }

        /** A reason may name people. */
        @Override
        public String toString() {
            return "Entry[" + what + "]";
        }
    }

    /** Now. */
    public Moment now() {
        return database.sql("""
                        SELECT (SELECT coalesce(max(id), 0) FROM audit_entry) AS act,
                               (SELECT coalesce(max(id), 0) FROM access_entry) AS sight
                        """)
                .query((row, number) -> new Moment(row.getLong("act"), row.getLong("sight")))
                .single();
    }

    /** What came after, at most a thousand entries. */
    public List<Entry> listAfter(Moment moment) {
        return database.sql("""
                        SELECT false AS is_sight, written_at, id, actor_key, action AS what, subject_kind, subject_key,
                               canonical
                        FROM audit_entry WHERE id > :act
                        UNION ALL
                        SELECT true, written_at, id, actor_key, purpose, subject_kind, subject_key, canonical
                        FROM access_entry WHERE id > :sight
                        ORDER BY written_at, is_sight, id
                        LIMIT :most
                        """)
                .param("act", moment.act())
                .param("sight", moment.sight())
                .param("most", MOST)
                .query((row, number) -> new Entry(
                        row.getBoolean("is_sight"),
                        row.getString("actor_key"),
                        row.getString("what"),
                        new Audit.Subject(row.getString("subject_kind"), row.getString("subject_key")),
                        facts(row.getBytes("canonical"))))
                .list();
    }

    private static Map<String, String> facts(byte[] canonical) {
        Map<String, String> facts = new HashMap<>();
        JsonNode fields = JsonMapper.shared().readTree(canonical);
        fields.properties()
                .forEach(field -> facts.put(field.getKey(), field.getValue().asString()));
        return facts;
    }
}
