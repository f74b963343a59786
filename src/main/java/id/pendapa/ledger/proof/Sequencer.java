package id.pendapa.ledger.proof;

import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts entries of the ledger into the log, in one order and without gaps, and signs the head that vouches for them. It
 * runs a second after a commit and each minute; two at once do no harm, one waits for the next time.
 */
@Component
class Sequencer implements Tasks.Recurring {

    private static final int MOST = 5000;
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** No transaction that writes an entry is open for as long as this; what is older and not there never comes. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final LogRows rows;
    private final LogKeys keys;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Sequencer(LogRows rows, LogKeys keys, TransactionTemplate transaction, InstantSource clock) {
        this.rows = rows;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String task() {
        return LogBook.TASK;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /**
     * Puts everything that waits into the log.
     *
     * @throws IllegalStateException if what is in the log is no longer what was signed: then nothing is signed any more
     */
    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            // One part after the other, each with a head of its own.
        }
    }

    /** One part; true if there may be more. */
    private boolean step() {
        if (!rows.lock()) {
            return false;
        }
        long before = rows.findHead().map(LogHead::size).orElse(0L);
        int added = rows.append(before, MOST);
        if (added > 0) {
            addNodes(before, before + added);
            sign(before + added);
        }
        if (added < MOST) {
            rows.settle(clock.instant(), LONGEST_TRANSACTION);
        }
        return added >= MOST;
    }

    /** Adds the hashes that are complete now, level by level. */
    private void addNodes(long before, long after) {
        for (int level = 1; (after >> (TilePlace.BITS * level)) > 0; level++) {
            long from = before >> (TilePlace.BITS * level);
            long to = after >> (TilePlace.BITS * level);
            if (to > from) {
                List<byte[]> below = rows.listHashes(level - 1, from * TilePlace.FULL, to * TilePlace.FULL);
                rows.insertNodes(
                        level,
                        from,
                        IntStream.range(0, (int) (to - from))
                                .mapToObj(group -> Merkle.root(
                                        below.subList(group * TilePlace.FULL, (group + 1) * TilePlace.FULL)))
                                .toList());
            }
        }
    }

    private void sign(long size) {
        LogHead last = rows.findHead().orElse(null);
        Set<Subtree> asked = new HashSet<>(TreeView.asked(size, TreeView::root));
        if (last != null) {
            asked.addAll(TreeView.asked(last.size(), TreeView::root));
        }
        Function<Subtree, byte[]> hashes = rows.load(asked);
        if (last != null && !Arrays.equals(new TreeView(last.size(), hashes).root(), last.root())) {
            throw new IllegalStateException("The log no longer is what was signed at size " + last.size() + ".");
        }
        byte[] root = new TreeView(size, hashes).root();
        LogKeys.Kept key = keys.findOrMake();
        String note = keys.sign(key, LogHead.text(key.key().name(), size, root));
        long number = last == null ? 1 : last.number() + 1;
        rows.insertHead(new LogHead(size, number, root, note, clock.instant()), key.version());
    }
}
