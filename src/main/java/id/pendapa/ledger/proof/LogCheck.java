package id.pendapa.ledger.proof;

import id.pendapa.platform.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole log once a day as a stranger would: every entry against its place, all places against the newest signed
 * head, and what was handed out against what was written down. What it finds is public.
 */
@Component
class LogCheck implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);
    private static final int PART = 2000;

    /** What was written in the last minutes may still be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final LogRows rows;
    private final Sequencer sequencer;
    private final JdbcClient database;
    private final ObjectProvider<Given> given;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    LogCheck(
            LogRows rows,
            Sequencer sequencer,
            JdbcClient database,
            ObjectProvider<Given> given,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rows = rows;
        this.sequencer = sequencer;
        this.database = database;
        this.given = given;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "log-check";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /**
     * Checks and writes down what was found.
     *
     * @throws IllegalStateException if something does not hold, so that the watched task shows it too
     */
    @Override
    public void run() {
        Instant until = clock.instant().minus(ON_ITS_WAY);
        sequence();
        Read read = read(rows.findHead().orElse(null));
        Long late = Objects.requireNonNull(transaction.execute(status -> takeUpForgotten(until)));
        List<LogBook.Count> counts = counts(until);
        transaction.executeWithoutResult(status -> insert(read, late, counts));
        boolean uneven = counts.stream().anyMatch(count -> count.given() != count.kept());
        if (read.wrong > 0 || !read.rootHolds || late > 0 || uneven) {
            LOG.error(
                    "The log does not hold: {} entries wrong, root holds: {}, {} late, {}",
                    read.wrong,
                    read.rootHolds,
                    late,
                    counts);
            throw new IllegalStateException("The log does not hold.");
        }
    }

    /** After a stop something may still wait for its place; that is no forgotten entry. */
    private void sequence() {
        try {
            sequencer.run();
        } catch (RuntimeException touched) {
            LOG.warn("The log cannot be signed; the check says why.", touched);
        }
    }

    private record Read(long size, long wrong, @Nullable Long firstWrong, boolean rootHolds) {}

    private Read read(@Nullable LogHead head) {
        if (head == null) {
            return new Read(0, 0, null, true);
        }
        Peaks tree = new Peaks();
        long wrong = 0;
        Long firstWrong = null;
        for (long from = 0; from < head.size(); from += PART) {
            for (ProvenRow row : list(from, Math.min(head.size(), from + PART))) {
                tree.add(Merkle.leaf(row.proven()));
                if (!row.holds()) {
                    wrong++;
                    firstWrong = firstWrong == null ? row.leaf() : firstWrong;
                }
            }
        }
        boolean holds = tree.count == head.size() && Arrays.equals(tree.root(), head.root());
        return new Read(head.size(), wrong, firstWrong, holds);
    }

    private List<ProvenRow> list(long from, long to) {
        return database.sql(ProvenRow.LIST)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> ProvenRow.read(row))
                .list();
    }

    /** Entries that have no place though they are not new: the next run of the sequencer begins with them. */
    private long takeUpForgotten(Instant until) {
        return database.sql("""
                        WITH forgotten AS (
                            SELECT 'audit' AS kind, a.id FROM audit_entry a WHERE a.written_at < :until
                                AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.entry_kind = 'audit' AND l.entry_id = a.id)
                            UNION ALL
                            SELECT 'access', s.id FROM access_entry s WHERE s.written_at < :until
                                AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.entry_kind = 'access' AND l.entry_id = s.id)
                        ), again AS (
                            UPDATE log_progress SET
                                audit_known = least(audit_known,
                                    (SELECT min(id) - 1 FROM forgotten WHERE kind = 'audit')),
                                access_known = least(access_known,
                                    (SELECT min(id) - 1 FROM forgotten WHERE kind = 'access'))
                            WHERE EXISTS (SELECT FROM forgotten)
                        )
                        SELECT count(*) FROM forgotten
                        """)
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    private List<LogBook.Count> counts(Instant until) {
        return given.orderedStream()
                .map(thing -> new LogBook.Count(
                        thing.kind(), thing.given(until), thing.kept(until, action -> count(action, until))))
                .toList();
    }

    private long count(String action, Instant until) {
        return database.sql("""
                        SELECT count(*) FROM audit_entry a JOIN log_leaf l ON l.entry_kind = 'audit' AND l.entry_id = a.id
                        WHERE a.action = :action AND a.written_at < :until
                        """)
                .param("action", action)
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    private void insert(Read read, long late, List<LogBook.Count> counts) {
        database.sql("""
                        INSERT INTO log_check (checked_at, size, wrong, first_wrong, late, root_holds, counts)
                        VALUES (:now, :size, :wrong, :first, :late,
                            :holds, :counts)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("size", read.size)
                .param("wrong", read.wrong)
                .param("first", read.firstWrong)
                .param("late", late)
                .param("holds", read.rootHolds)
                .param(
                        "counts",
                        counts.stream()
                                .map(count -> count.kind() + ":" + count.given() + ":" + count.kept())
                                .collect(Collectors.joining(",")))
                .update();
    }
}
