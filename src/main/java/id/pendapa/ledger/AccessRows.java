package id.pendapa.ledger;

import id.pendapa.platform.Audit;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what was written down about sights of personal data: who saw what of whom, newest first. Runs in the caller's
 * transaction; whoever asks has to make sure that the reader may know.
 */
@Component
public class AccessRows {

    private static final String COLUMNS = """
            e.id, e.written_at, e.actor_key, e.actor_label, e.actor_unit, e.purpose, e.subject_kind, e.subject_key,
            e.canonical
            """;

    /** Each subject is asked for by itself, so that a page costs a page of rows per subject, however long the log is. */
    static final String LIST = "SELECT began.since, " + COLUMNS + """
            FROM (SELECT (SELECT written_at FROM audit_entry
                          WHERE subject_kind = :kind AND subject_key = :key ORDER BY id LIMIT 1) AS since) AS began
            LEFT JOIN (
                SELECT found.* FROM unnest(string_to_array(:kinds, ','), string_to_array(:keys, ',')) AS wanted (kind, key)
                CROSS JOIN LATERAL (
                    SELECT * FROM access_entry
                    WHERE subject_kind = wanted.kind AND subject_key = wanted.key AND id < :before AND purpose <> :hidden
                    ORDER BY id DESC LIMIT :most
                ) AS found
                ORDER BY found.id DESC LIMIT :most
            ) AS e ON true
            ORDER BY e.id DESC
            """;

    private final JdbcClient database;

    AccessRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One sight.
     *
     * @param actorKey who, as the log names them
     * @param actorLabel the position that they held on that day, or what kind of actor it was
     * @param unit its unit on that day; null for whoever is no officer, and for sights before this was kept
     * @param purpose code of {@link Audit.Sight}
     * @param fields codes of what was seen
     * @param reason what the person who looked wrote, where they were asked
     */
    public record Entry(
            long id,
            Instant at,
            String actorKey,
            String actorLabel,
            @Nullable String unit,
            String purpose,
            Audit.Subject subject,
            List<String> fields,
            @Nullable String reason) {
        public Entry {
            fields = List.copyOf(fields);
        }

        /** A reason may name people. */
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /**
     * Part of the log.
     *
     * @param since when the first act was written down about the main subject; null if there is none
     */
    public record Part(List<Entry> entries, @Nullable Instant since) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Which part of the log is wanted.
     *
     * @param main the record that the log is about
     * @param others records that belong to it
     * @param hidden a purpose to leave out, or an empty text
     * @param before id before which to begin, for the next page; the highest there is for the first
     */
    public record Wanted(Audit.Subject main, Collection<Audit.Subject> others, String hidden, long before, int most) {
        public Wanted {
            others = List.copyOf(others);
        }
    }

    /** Sights of a record and what belongs to it, newest first. */
    public Part list(Wanted wanted) {
        List<Entry> entries = new ArrayList<>();
        List<Instant> began = new ArrayList<>();
        bind(database.sql(LIST), wanted).query(row -> {
            Timestamp since = row.getTimestamp("since");
            if (since != null && began.isEmpty()) {
                began.add(since.toInstant());
            }
            if (row.getString("purpose") != null) {
                entries.add(read(row));
            }
        });
        return new Part(entries, began.isEmpty() ? null : began.get(0));
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Wanted wanted) {
        List<Audit.Subject> all = new ArrayList<>(wanted.others());
        all.add(wanted.main());
        return sql.param("kind", wanted.main().kind())
                .param("key", wanted.main().key())
                .param("kinds", all.stream().map(Audit.Subject::kind).collect(Collectors.joining(",")))
                .param("keys", all.stream().map(Audit.Subject::key).collect(Collectors.joining(",")))
                .param("hidden", wanted.hidden())
                .param("before", wanted.before())
                .param("most", wanted.most());
    }

    /**
     * Sights in the order in which they were written.
     *
     * @param after id of the last one that is known
     * @param until none that was written later
     */
    public List<Entry> listAfter(long after, Instant until, int most) {
        return database.sql("SELECT " + COLUMNS + """
                        FROM access_entry e WHERE e.id > :after AND e.written_at <= :until ORDER BY e.id LIMIT :most
                        """)
                .param("after", after)
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Of how many records somebody saw something within a time, its end included. */
    public int countSubjects(String actorKey, Instant from, Instant until) {
        return database.sql("""
                        SELECT count(DISTINCT (subject_kind, subject_key)) FROM access_entry
                        WHERE actor_key = :actor AND written_at > :from AND written_at <= :until
                        """)
                .param("actor", actorKey)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** How many sights an actor had for one purpose. */
    public int countFor(String purpose, String actorKey, Instant from, Instant until) {
        return database.sql("""
                        SELECT count(*) FROM access_entry
                        WHERE actor_key = :actor AND purpose = :purpose AND written_at > :from AND written_at <= :until
                        """)
                .param("actor", actorKey)
                .param("purpose", purpose)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** One sight by its id. */
    public Optional<Entry> find(long id) {
        return database.sql("SELECT " + COLUMNS + " FROM access_entry e WHERE e.id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Whose sights are wanted.
     *
     * @param actorKey who, as the log names them; {@code staff} for all officers, {@code all} for everybody
     * @param until the end, not included
     */
    public record Span(String actorKey, Instant from, Instant until) {}

    /**
     * All sights of one record, added up.
     *
     * @param fields codes of what was seen, each once
     */
    public record Sum(Audit.Subject subject, Set<String> fields, int sights, Instant firstAt, Instant lastAt) {
        public Sum {
            fields = Set.copyOf(fields);
        }
    }

    /** The sights in any of these spans, added up by record, each sight once; one statement, however long the log is. */
    public List<Sum> sum(List<Span> spans) {
        return database.sql("""
                        SELECT subject_kind, subject_key, string_agg(DISTINCT fields, ',') AS fields, count(*) AS sights,
                            min(written_at) AS first_at, max(written_at) AS last_at
                        FROM (
                            SELECT DISTINCT e.id, e.subject_kind, e.subject_key, e.written_at,
                                substring(convert_from(e.canonical, 'UTF8') FROM '"fields":"([^"\\\\]*)"') AS fields
                            FROM jsonb_to_recordset(CAST(:spans AS jsonb))
                                AS wanted (actor text, begins timestamptz, ends timestamptz)
                            JOIN access_entry e ON e.written_at >= wanted.begins AND e.written_at < wanted.ends
                                AND (wanted.actor = 'all' OR e.actor_key = wanted.actor
                                    OR (wanted.actor = 'staff' AND e.actor_key LIKE 'staff:%'))
                            WHERE e.subject_kind <> 'data-breach'
                        ) AS seen
                        GROUP BY subject_kind, subject_key
                        """)
                .param(
                        "spans",
                        JsonMapper.shared()
                                .writeValueAsString(spans.stream()
                                        .map(span -> Map.of(
                                                "actor", span.actorKey(),
                                                "begins", span.from().toString(),
                                                "ends", span.until().toString()))
                                        .toList()))
                .query((row, number) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        String fields = row.getString("fields");
        Set<String> codes = fields == null ? new HashSet<>() : new HashSet<>(List.of(fields.split(",", -1)));
        codes.remove("");
        return new Sum(
                new Audit.Subject(row.getString("subject_kind"), row.getString("subject_key")),
                codes,
                row.getInt("sights"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant());
    }

    private static Entry read(ResultSet row) throws SQLException {
        JsonNode canonical =
                JsonMapper.shared().readTree(new String(row.getBytes("canonical"), StandardCharsets.UTF_8));
        String fields = canonical.path("fields").asString("");
        JsonNode reason = canonical.path("reason");
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("actor_key"),
                row.getString("actor_label"),
                row.getString("actor_unit"),
                row.getString("purpose"),
                new Audit.Subject(row.getString("subject_kind"), row.getString("subject_key")),
                fields.isEmpty() ? List.of() : List.of(fields.split(",", -1)),
                reason.isMissingNode() ? null : reason.asString(""));
    }
}
