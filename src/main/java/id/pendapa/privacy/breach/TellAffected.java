package id.pendapa.privacy.breach;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.DataNews;
import id.pendapa.privacy.breach.AffectedList.Affected;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells those affected one by one, each in a transaction of its own together with the mark that it was told. Goes on where it
 * was interrupted; nobody is told twice.
 */
@Component
class TellAffected implements Tasks.Handler {

    static final String TASK = "privacy-breach-tell";

    private static final Logger LOG = LoggerFactory.getLogger(TellAffected.class);
    private static final int AT_ONCE = 200;

    private final BreachRows breaches;
    private final AffectedRows rows;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    TellAffected(
            BreachRows breaches,
            AffectedRows rows,
            OfficeTime time,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.breaches = breaches;
        this.rows = rows;
        this.time = time;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        long breach = Long.parseLong(id.split("-", -1)[0]);
        String occasion = breaches.find(breach)
                .map(found -> found.key().toString())
                .orElseThrow(() -> new NotFoundException("data-breach"));
        int failed = 0;
        List<Affected> next = rows.listUntold(breach, 0, AT_ONCE);
        while (!next.isEmpty()) {
            for (Affected one : next) {
                failed += tell(one, occasion) ? 0 : 1;
            }
            next = rows.listUntold(breach, next.get(next.size() - 1).id(), AT_ONCE);
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " could not be told yet.");
        }
    }

    /** One that fails waits for the next try, so that it does not stop the others. */
    private boolean tell(Affected one, String occasion) {
        try {
            transactions.executeWithoutResult(status -> {
                if (rows.tell(one.id(), time.now())) {
                    events.publishEvent(
                            new DataNews(DataNews.Kind.BREACH, one.subject().key(), occasion));
                }
            });
            return true;
        } catch (NotFoundException gone) {
            transactions.executeWithoutResult(status -> rows.gone(one.id(), time.now()));
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "The applicant of {} could not be told of a failure of protection.",
                    one.subject().key(),
                    e);
            return false;
        }
    }
}
