package id.pendapa.ppid.register;

import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Known;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registers of requests and of objections, to read and to take. */
@Service
public class PpidBook {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int LONGEST = 500;

    private final Gate gate;
    private final PpidBookRows book;
    private final PpidRows rows;
    private final Audit audit;

    PpidBook(Gate gate, PpidBookRows book, PpidRows rows, Audit audit) {
        this.gate = gate;
        this.book = book;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * A request in the register, without a word of the requester.
     *
     * @param days working days until the answer, or null
     */
    public record Row(
            long id,
            String number,
            Instant receivedAt,
            PpidRequest.Requester requester,
            PpidRequest.Way way,
            PpidRequest.State state,
            @Nullable Outcome outcome,
            @Nullable String ground,
            @Nullable Instant answeredAt,
            @Nullable Integer days) {}

    /** An objection in the register. */
    public record Objection(
            long id,
            String number,
            String ground,
            Instant filedAt,
            Instant due,
            @Nullable Decision decision,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /**
     * A page of a register.
     *
     * @param next id before which the next page begins, or null on the last
     */
    public record Page<T>(List<T> rows, @Nullable Long next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A request with whoever asked and what.
     *
     * @param known null in a file without names
     */
    public record Named(
            Row row,
            @Nullable Known known,
            @Nullable String wanted,
            @Nullable String purpose) {}

    /** Whether this officer may take the register with names. */
    public boolean takesNames() {
        return gate.may(Permission.PPID_EXPORT);
    }

    /** Requests, newest first. */
    @Transactional(readOnly = true)
    public Page<Row> requests(long before) {
        gate.require(Permission.PPID_VIEW);
        return page(book.listRequests(before, PAGE + 1), Row::id);
    }

    /** Objections, newest first. */
    @Transactional(readOnly = true)
    public Page<Objection> objections(long before) {
        gate.require(Permission.PPID_VIEW);
        return page(book.listObjections(before, PAGE + 1), Objection::id);
    }

    private static <T> Page<T> page(List<T> found, ToLongFunction<T> id) {
        List<T> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page<>(shown, found.size() > PAGE ? id.applyAsLong(shown.get(shown.size() - 1)) : null);
    }

    /** Hands over the whole register without names, some hundred at a time, with a row in the log. */
    @Transactional
    public void take(Consumer<Named> each) {
        gate.require(Permission.PPID_VIEW);
        long count = all(row -> each.accept(new Named(row, null, null, null)));
        taken("plain", count);
    }

    /**
     * Hands over the whole register with names, contacts and what was asked; an access row for each.
     *
     * @throws InvalidException {@code ppid.reason} if no purpose was given
     */
    @Transactional
    public void takeNamed(String typed, Consumer<Named> each) {
        gate.require(Permission.PPID_EXPORT);
        String purpose = typed.strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new InvalidException("ppid.reason");
        }
        long count = all(row -> {
            PpidRequest request = rows.get(row.number());
            audit.saw(new Audit.Sight(
                    "ppid-export",
                    PpidSteps.subject(row.number()),
                    List.of("name", "contact", "wanted", "purpose"),
                    purpose));
            each.accept(new Named(
                    row,
                    rows.requester(request),
                    request.asked().wanted(),
                    request.asked().purpose()));
        });
        taken("named", count);
    }

    /** Hands over all objections. */
    @Transactional
    public void takeObjections(Consumer<Objection> each) {
        gate.require(Permission.PPID_VIEW);
        long before = 0;
        List<Objection> part;
        do {
            part = book.listObjections(before, AT_ONCE);
            part.forEach(each);
            before = part.isEmpty() ? before : part.get(part.size() - 1).id();
        } while (part.size() == AT_ONCE);
    }

    private long all(Consumer<Row> each) {
        long count = 0;
        long before = 0;
        List<Row> part;
        do {
            part = book.listRequests(before, AT_ONCE);
            part.forEach(each);
            count += part.size();
            before = part.isEmpty() ? before : part.get(part.size() - 1).id();
        } while (part.size() == AT_ONCE);
        return count;
    }

    private void taken(String form, long count) {
        audit.acted(new Audit.Act(
                "ppid.register-taken",
                new Audit.Subject("ppid-register", "all"),
                Map.of("form", form, "rows", Long.toString(count))));
    }
}
