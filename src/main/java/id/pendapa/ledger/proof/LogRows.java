package id.pendapa.ledger.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the log. */
@Repository
class LogRows {

    /** Entries that no leaf stands for yet; those before the known ones all have one. */
    private static final String FRESH = """
            (SELECT 'audit' AS kind, e.id, e.written_at, e.commitment FROM audit_entry e
             WHERE e.id > p.audit_known
               AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.entry_kind = 'audit' AND l.entry_id = e.id)
             ORDER BY e.id LIMIT :most)
            UNION ALL
            (SELECT 'access', e.id, e.written_at, e.commitment FROM access_entry e
             WHERE e.id > p.access_known
               AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.entry_kind = 'access' AND l.entry_id = e.id)
             ORDER BY e.id LIMIT :most)
            """;

    private static final String HEAD =
            "SELECT size, number, root, note, signed_at FROM log_checkpoint ORDER BY size DESC LIMIT 1";

    private final JdbcClient database;

    LogRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps everybody else from adding to the log until the transaction ends; false if somebody does just now. */
    boolean lock() {
        database.sql("INSERT INTO log_progress VALUES (1, 0, 0, 0, 0, '-infinity') ON CONFLICT DO NOTHING")
                .update();
        return database.sql("SELECT id FROM log_progress WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Gives fresh entries the next places in the log, in the order in which they were written; says how many. */
    int append(long size, int most) {
        return database.sql("""
                        INSERT INTO log_leaf (position, entry_kind, entry_id, commitment)
                        SELECT :size + row_number() OVER (ORDER BY f.written_at, f.kind, f.id) - 1, f.kind, f.id, f.commitment
                        FROM log_progress p CROSS JOIN LATERAL (
                        """ + FRESH + ") AS f")
                .param("size", size)
                .param("most", most)
                .update();
    }

    /** When the oldest entry was written that no leaf stands for. */
    Optional<Instant> findOldestFresh() {
        return database.sql("SELECT min(f.written_at) FROM log_progress p CROSS JOIN LATERAL (" + FRESH + ") AS f")
                .param("most", 1)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * Remembers that everything is in the log which was there some time ago: what was given an id then and is not there
     * now was rolled back.
     */
    void settle(Instant now, Duration longestTransaction) {
        database.sql("""
                        UPDATE log_progress SET audit_known = audit_seen, access_known = access_seen, seen_at = :now,
                            audit_seen = (SELECT coalesce(max(id), 0) FROM audit_entry),
                            access_seen = (SELECT coalesce(max(id), 0) FROM access_entry)
                        WHERE id = 1 AND seen_at < :before
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(longestTransaction)))
                .update();
    }

    Optional<LogHead> findHead() {
        return database.sql(HEAD).query((row, number) -> head(row)).optional();
    }

    /** Heads of sizes between two, the second included, the smallest first. */
    List<LogHead> listHeads(long after, long until, int most) {
        return database.sql("""
                        SELECT size, number, root, note, signed_at FROM log_checkpoint WHERE size > :after AND size <= :until
                        ORDER BY size LIMIT :most
                        """)
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .query((row, number) -> head(row))
                .list();
    }

    private static LogHead head(ResultSet row) throws SQLException {
        return new LogHead(
                row.getLong("size"),
                row.getLong("number"),
                row.getBytes("root"),
                row.getString("note"),
                row.getTimestamp("signed_at").toInstant());
    }

    void insertHead(LogHead head, int keyVersion) {
        database.sql("""
                        INSERT INTO log_checkpoint (size, number, root, note, key_version, signed_at)
                        VALUES (:size, :number, :root, :note, :key, :at)
                        """)
                .param("size", head.size())
                .param("number", head.number())
                .param("root", head.root())
                .param("note", head.note())
                .param("key", keyVersion)
                .param("at", Timestamp.from(head.signedAt()))
                .update();
    }

    /** The latest nightly checks. */
    List<LogBook.Check> listChecks(int most) {
        return database.sql("SELECT * FROM log_check ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, number) -> {
                    long wrong = row.getLong("first_wrong");
                    return new LogBook.Check(
                            row.getTimestamp("checked_at").toInstant(),
                            row.getLong("size"),
                            row.getLong("wrong"),
                            row.getLong("wrong") == 0 ? null : wrong,
                            row.getLong("late"),
                            row.getBoolean("root_holds"),
                            counts(row.getString("counts")));
                })
                .list();
    }

    private static List<LogBook.Count> counts(String text) {
        return Stream.of(text.split(",", -1))
                .map(count -> count.split(":", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new LogBook.Count(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                .toList();
    }

    /** The hashes of one level between two places, in their order. */
    List<byte[]> listHashes(int level, long from, long to) {
        String sql = level == 0
                ? "SELECT sha256('\\x00'::bytea || commitment) FROM log_leaf WHERE position >= :from AND position < :to ORDER BY position"
                : "SELECT hash FROM log_node WHERE level = :level AND position >= :from AND position < :to ORDER BY position";
        JdbcClient.StatementSpec asked = database.sql(sql).param("from", from).param("to", to);
        return (level == 0 ? asked : asked.param("level", level))
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** The entries themselves between two places, in their order: commitments, that is. */
    List<byte[]> listEntries(long from, long to) {
        return database.sql(
                        "SELECT commitment FROM log_leaf WHERE position >= :from AND position < :to ORDER BY position")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** Adds hashes of a level from a place on. */
    void insertNodes(int level, long from, List<byte[]> hashes) {
        HexFormat hex = HexFormat.of();
        database.sql("""
                        INSERT INTO log_node (level, position, hash)
                        SELECT :level, :from + found.place - 1, decode(found.hash, 'hex')
                        FROM unnest(string_to_array(:hashes, ',')) WITH ORDINALITY AS found (hash, place)
                        """)
                .param("level", level)
                .param("from", from)
                .param("hashes", hashes.stream().map(hex::formatHex).collect(Collectors.joining(",")))
                .update();
    }

    /** Hashes of complete parts of the tree, in one statement. */
    Function<Subtree, byte[]> load(Collection<Subtree> wanted) {
        List<Subtree> parts = List.copyOf(wanted);
        List<List<byte[]>> rows = Stream.<List<byte[]>>generate(ArrayList::new)
                .limit(parts.size())
                .toList();
        if (!parts.isEmpty()) {
            read(parts, rows);
        }
        Map<Subtree, byte[]> roots = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            roots.put(parts.get(i), Merkle.root(rows.get(i)));
        }
        return part -> Objects.requireNonNull(roots.get(part), "not loaded");
    }

    private void read(List<Subtree> parts, List<List<byte[]>> rows) {
        database.sql("""
                        SELECT w.place, n.hash FROM unnest(string_to_array(:levels, ',')::integer[],
                            string_to_array(:froms, ',')::bigint[], string_to_array(:tos, ',')::bigint[])
                            WITH ORDINALITY AS w (level, begins, ends, place)
                        CROSS JOIN LATERAL (
                            SELECT l.position, sha256('\\x00'::bytea || l.commitment) AS hash FROM log_leaf l
                            WHERE w.level = 0 AND l.position >= w.begins AND l.position < w.ends
                            UNION ALL
                            SELECT o.position, o.hash FROM log_node o
                            WHERE o.level = w.level AND o.position >= w.begins AND o.position < w.ends
                        ) AS n
                        ORDER BY w.place, n.position
                        """)
                .param("levels", join(parts, part -> part.height() / TilePlace.BITS))
                .param("froms", join(parts, part -> part.index() << (part.height() % TilePlace.BITS)))
                .param("tos", join(parts, part -> (part.index() + 1) << (part.height() % TilePlace.BITS)))
                .query(row -> {
                    rows.get(row.getInt("place") - 1).add(row.getBytes("hash"));
                });
    }

    private static String join(List<Subtree> parts, Function<Subtree, Number> value) {
        return parts.stream().map(part -> value.apply(part).toString()).collect(Collectors.joining(","));
    }
}
