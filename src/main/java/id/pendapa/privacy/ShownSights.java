package id.pendapa.privacy;

import id.pendapa.ledger.AccessRows;
import id.pendapa.ledger.AccessRows.Entry;
import id.pendapa.ledger.AccessRows.Part;
import id.pendapa.ledger.AccessRows.Wanted;
import id.pendapa.privacy.DataSights.Delayed;
import id.pendapa.privacy.delay.RunningDelays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of the log without what running rules hold back. */
@Component
class ShownSights {

    /** Rows that are read at once where some of them are held back and have to be counted. */
    private static final int PART = 1_000;

    private final AccessRows rows;
    private final RunningDelays delays;

    ShownSights(AccessRows rows, RunningDelays delays) {
        this.rows = rows;
        this.delays = delays;
    }

    /**
     * A page.
     *
     * @param next where the next page begins, or null on the last
     * @param since since when the log is kept
     */
    record Shown(
            List<Entry> entries,
            @Nullable Long next,
            @Nullable Instant since,
            List<Delayed> delayed) {}

    Sieve sieve() {
        return new Sieve(delays.list());
    }

    /**
     * In one statement, except where rules hold something back: then as many parts as it takes to count that.
     *
     * @param wanted one row more than the page has
     */
    Shown page(Wanted wanted) {
        Sieve sieve = sieve();
        int part = sieve.isOpen() ? wanted.most() : PART;
        List<Entry> passed = new ArrayList<>();
        Instant since = null;
        long from = wanted.before();
        boolean more = true;
        while (more) {
            Part found = rows.list(new Wanted(wanted.main(), wanted.others(), wanted.hidden(), from, part));
            since = found.since();
            found.entries().stream().filter(sieve::passes).forEach(passed::add);
            int size = found.entries().size();
            Entry last = size == 0 ? null : found.entries().get(size - 1);
            boolean enough = passed.size() >= wanted.most() && last != null && sieve.isBefore(last.at());
            more = last != null && size == part && !enough;
            from = last == null ? from : last.id();
        }
        boolean next = passed.size() >= wanted.most();
        List<Entry> shown = next ? passed.subList(0, wanted.most() - 1) : passed;
        return new Shown(shown, next ? shown.get(shown.size() - 1).id() : null, since, sieve.delayed());
    }
}
