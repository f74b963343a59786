package id.pendapa.ledger.proof;

import id.pendapa.ledger.proof.ProvenAct.Wanted;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may ask the log. Nothing in it tells who somebody is: entries are salted hashes. */
@Service
public class LogBook {

    /** Name of the task that puts entries into the log. */
    public static final String TASK = "log-sequence";

    private static final Duration LATE = Duration.ofSeconds(60);

    private final LogRows rows;
    private final LogKeys keys;
    private final ObjectProvider<ProvenAct> acts;
    private final JdbcClient database;
    private final InstantSource clock;

    LogBook(LogRows rows, LogKeys keys, ObjectProvider<ProvenAct> acts, JdbcClient database, InstantSource clock) {
        this.rows = rows;
        this.keys = keys;
        this.acts = acts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The newest signed head.
     *
     * @param size how many entries it vouches for
     * @param root root of the tree over them, in Base64
     * @param note the checkpoint, as it is handed out
     */
    public record Head(long size, String root, String note, Instant signedAt) {}

    /**
     * How the log stands.
     *
     * @param head the newest signed head; null before the first
     * @param verifier the public key as verifiers are told it; null before the first head
     * @param lateSince since when an entry waits for its proof for longer than a minute; null if none does
     * @param checks what the nightly checks found, the latest first
     */
    public record Standing(
            @Nullable Head head,
            @Nullable String verifier,
            @Nullable Instant lateSince,
            List<Check> checks) {
        public Standing {
            checks = List.copyOf(checks);
        }
    }

    /**
     * What a nightly check found.
     *
     * @param size entries of the log then
     * @param wrong entries that no longer agree with what the log vouches for
     * @param firstWrong place of the first of them, counted from 0; null if there is none
     * @param late entries that had no place in the log though they were not new
     * @param rootHolds whether all places together gave the signed root
     * @param counts what was handed out and what was found of it
     */
    public record Check(
            Instant at,
            long size,
            long wrong,
            @Nullable Long firstWrong,
            long late,
            boolean rootHolds,
            List<Count> counts) {
        public Check {
            counts = List.copyOf(counts);
        }

        /** Whether nothing was found that should not be. */
        public boolean holds() {
            return wrong == 0
                    && late == 0
                    && rootHolds
                    && counts.stream().allMatch(count -> count.given() == count.kept());
        }
    }

    /**
     * Things of one kind.
     *
     * @param kind code with a text in the bundle {@code proof.given.…}
     */
    public record Count(String kind, long given, long kept) {}

    /**
     * The entry of an act, and its proof.
     *
     * @param facts what was written down, by the codes of the ledger
     * @param file the proof as a file; null while the entry waits for its head
     * @param head the head that it leads to; null as long
     */
    public record Proof(
            String action,
            Map<String, String> facts,
            @Nullable String file,
            @Nullable Head head) {
        public Proof {
            facts = new LinkedHashMap<>(facts);
        }
    }

    /** The newest head, for printing on paper. */
    @Transactional(readOnly = true)
    public Optional<Head> findHead() {
        return rows.findHead().map(LogBook::head);
    }

    private static Head head(LogHead head) {
        return new Head(head.size(), head.rootText(), head.note(), head.signedAt());
    }

    /**
     * How the log stands now.
     *
     * @param checks how many nightly checks are wanted
     */
    @Transactional(readOnly = true)
    public Standing read(int checks) {
        Instant late = clock.instant().minus(LATE);
        return new Standing(
                findHead().orElse(null),
                keys.find().map(kept -> kept.key().verifier()).orElse(null),
                rows.findOldestFresh().filter(late::isAfter).orElse(null),
                rows.listChecks(checks));
    }

    /** The entry that a code stands for. */
    @Transactional(readOnly = true)
    public Optional<Proof> findProof(String code) {
        return acts.orderedStream()
                .flatMap(module -> module.find(code).stream())
                .findFirst()
                .flatMap(this::findEntry);
    }

    private Optional<Proof> findEntry(Wanted wanted) {
        return database.sql("""
                        SELECT e.canonical, e.salt, l.position, c.size, c.number, c.root, c.note, c.signed_at
                        FROM audit_entry e
                        LEFT JOIN log_leaf l ON l.entry_kind = 'audit' AND l.entry_id = e.id
                        LEFT JOIN (SELECT * FROM log_checkpoint ORDER BY size DESC LIMIT 1) c ON l.position < c.size
                        WHERE e.subject_kind = :kind AND e.subject_key = :key AND e.action = :action
                        ORDER BY e.id DESC LIMIT 1
                        """)
                .param("kind", wanted.subject().kind())
                .param("key", wanted.subject().key())
                .param("action", wanted.action())
                .query((row, number) -> {
                    byte[] canonical = row.getBytes("canonical");
                    Timestamp signed = row.getTimestamp("signed_at");
                    LogHead head = signed == null
                            ? null
                            : new LogHead(
                                    row.getLong("size"),
                                    row.getLong("number"),
                                    row.getBytes("root"),
                                    row.getString("note"),
                                    signed.toInstant());
                    return new Found(canonical, row.getBytes("salt"), row.getLong("position"), head);
                })
                .optional()
                .map(found -> new Proof(
                        wanted.action(),
                        facts(found.canonical),
                        file(found),
                        found.head == null ? null : head(found.head)));
    }

    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    private record Found(
            byte[] canonical,
            byte[] salt,
            long leaf,
            @Nullable LogHead head) {}

    private static Map<String, String> facts(byte[] canonical) {
        Map<String, String> facts = new LinkedHashMap<>();
        JsonNode json = JsonMapper.shared().readTree(canonical);
        json.properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
        return facts;
    }

    private @Nullable String file(Found found) {
        LogHead head = found.head;
        if (head == null) {
            return null;
        }
        Set<Subtree> asked = TreeView.asked(head.size(), tree -> tree.inclusion(found.leaf));
        Function<Subtree, byte[]> hashes = rows.load(asked);
        return ProofFile.text(
                found.salt, found.canonical, found.leaf, new TreeView(head.size(), hashes).inclusion(found.leaf), head);
    }

    /**
     * A tile of the log, for those who mirror it.
     *
     * @param path what stands behind {@code tile/} in the address
     * @return its bytes; empty if the log does not have it, or not yet
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> findTile(String path) {
        return TilePlace.find(path)
                .filter(place ->
                        rows.findHead().map(head -> place.isPartOf(head.size())).orElse(false))
                .map(this::tile);
    }

    private byte[] tile(TilePlace place) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        if (place.level() == TilePlace.ENTRIES) {
            rows.listEntries(place.from(), place.to()).forEach(entry -> {
                bytes.write(entry.length >> Byte.SIZE);
                bytes.write(entry.length);
                bytes.writeBytes(entry);
            });
        } else {
            rows.listHashes(place.level(), place.from(), place.to()).forEach(bytes::writeBytes);
        }
        return bytes.toByteArray();
    }
}
