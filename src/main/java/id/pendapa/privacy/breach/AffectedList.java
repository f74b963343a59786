package id.pendapa.privacy.breach;

import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.breach.DataBreach.Counts;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the officer whom a failure of protection affects. Each look at the list is a sight. */
@Service
public class AffectedList {

    private static final int PAGE = 50;

    private final Gate gate;
    private final BreachRows breaches;
    private final AffectedRows rows;
    private final Audit audit;

    AffectedList(Gate gate, BreachRows breaches, AffectedRows rows, Audit audit) {
        this.gate = gate;
        this.breaches = breaches;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * One that is affected.
     *
     * @param subject the request, with the sights of its letters; or another record that is no request's
     * @param fields codes of what was seen
     * @param sights how often; 0 where it was named and the log has no sight
     * @param toldAt when its applicant was told, or null
     */
    public record Affected(
            long id,
            Audit.Subject subject,
            List<String> fields,
            int sights,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            @Nullable Instant toldAt) {
        public Affected {
            fields = List.copyOf(fields);
        }

        /** Whether an applicant can be told by it. */
        public boolean isRequest() {
            return subject.kind().equals(AffectedRows.REQUEST);
        }
    }

    /**
     * A page of the list.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Listed(
            DataBreach breach,
            Counts counts,
            List<Affected> affected,
            @Nullable Long next) {
        public Listed {
            affected = List.copyOf(affected);
        }
    }

    /** One page. */
    @Transactional
    public Listed read(long breach, @Nullable Long after) {
        DataBreach found = seen(breach, "list");
        List<Affected> all = rows.list(breach, after == null ? 0 : after, PAGE + 1);
        List<Affected> shown = all.subList(0, Math.min(PAGE, all.size()));
        Long next = all.size() > shown.size() ? shown.get(shown.size() - 1).id() : null;
        return new Listed(found, rows.count(breach), shown, next);
    }

    /** The whole list, to take along. */
    @Transactional
    public List<Affected> takeAlong(long breach) {
        gate.require(Permission.BREACH_EXPORT);
        seen(breach, "list.whole");
        return rows.list(breach, 0, Integer.MAX_VALUE);
    }

    /**
     * One of the list, to write a letter to its applicant.
     *
     * @throws NotFoundException {@code data-breach.affected} if the request is not on it
     */
    @Transactional
    public Affected get(long breach, String number) {
        gate.require(Permission.BREACH_VIEW);
        Affected found = rows.find(breach, number).orElseThrow(() -> new NotFoundException("data-breach.affected"));
        audit.saw(new Audit.Sight("breach-letter", found.subject(), List.of("breach"), null));
        return found;
    }

    private DataBreach seen(long id, String what) {
        gate.require(Permission.BREACH_VIEW);
        DataBreach breach = breaches.find(id).orElseThrow(() -> new NotFoundException("data-breach"));
        audit.saw(new Audit.Sight("breach-list", BreachDesk.subject(breach), List.of(what), null));
        return breach;
    }
}
