package id.pendapa.privacy.retention;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.DestroyerRole;
import id.pendapa.platform.RequestRemains;
import id.pendapa.platform.RequestRemains.Removed;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.retention.DestructionList.End;
import id.pendapa.privacy.retention.DestructionList.Head;
import id.pendapa.privacy.retention.DestructionList.Item;
import id.pendapa.privacy.retention.DestructionList.Kept;
import id.pendapa.privacy.retention.DestructionList.State;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out a list that two people approved, one request in one transaction, as the role that may do nothing else. What
 * is done is not done again, so it may be stopped anywhere and goes on from there.
 */
@Component
class DestroyRequests implements Tasks.Handler {

    static final String TASK = "privacy-destroy";

    private static final Logger LOG = LoggerFactory.getLogger(DestroyRequests.class);

    private final DestructionRows rows;
    private final HoldRows holds;
    private final Proposals proposals;
    private final ObjectProvider<RequestRemains> remains;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    DestroyRequests(
            DestructionRows rows,
            HoldRows holds,
            Proposals proposals,
            ObjectProvider<RequestRemains> remains,
            Audit audit,
            OfficeTime time,
            TransactionOperations transactions) {
        this.rows = rows;
        this.holds = holds;
        this.proposals = proposals;
        this.remains = remains;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        long list = Long.parseLong(id);
        if (rows.find(list).filter(head -> head.state() == State.APPROVED).isEmpty()) {
            return;
        }
        Map<String, RetentionTerm> counting = proposals.counting();
        long left = rows.listItems(list).stream()
                .filter(item -> item.doneAt() == null)
                .filter(item -> !isDone(list, item, counting))
                .count();
        if (left > 0) {
            throw new IllegalStateException(left + " requests of list " + list + " are still there.");
        }
        transactions.executeWithoutResult(status -> finish(list));
    }

    /** One that fails does not stop the others; the task comes again for it. */
    private boolean isDone(long list, Item item, Map<String, RetentionTerm> counting) {
        try {
            return DestroyerRole.call(() -> {
                transactions.executeWithoutResult(status -> decide(list, item, counting));
                return Boolean.TRUE;
            });
        } catch (RuntimeException failure) {
            LOG.warn("Request {} of list {} was not destroyed.", item.request().number(), list, failure);
            return false;
        }
    }

    private void decide(long list, Item seen, Map<String, RetentionTerm> counting) {
        String number = seen.request().number();
        holds.lock(number);
        if (rows.findWaiting(seen.id()).isEmpty()) {
            return;
        }
        Kept obstacle = proposals.obstacle(seen.request(), counting);
        if (obstacle == null) {
            destroy(list, seen.id(), number);
        } else {
            rows.keep(seen.id(), obstacle, time.now());
            acted("request.kept", list, number, Map.of("reason", obstacle.name()));
        }
    }

    private void destroy(long list, long item, String number) {
        Removed removed =
                remains.stream().map(part -> part.remove(number)).reduce(Removed.NOTHING_COUNTED, Removed::plus);
        rows.destroyed(item, removed, time.now());
        acted(
                "request.destroyed",
                list,
                number,
                Map.of(
                        "letters", Integer.toString(removed.letters()),
                        "files", Integer.toString(removed.files())));
    }

    private void acted(String action, long list, String number, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("list", Long.toString(list));
        audit.acted(new Audit.Act(action, new Audit.Subject("request", number), all));
    }

    private void finish(long list) {
        Head head = rows.find(list).orElseThrow();
        End end = new End(time.now(), "", "");
        if (rows.end(head, head.version(), State.APPROVED, State.DONE, end)) {
            audit.acted(new Audit.Act("destruction.done", DestructionDesk.subject(list), Map.of()));
        }
    }
}
