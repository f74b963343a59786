package id.pendapa.privacy.breach;

import id.pendapa.ledger.AccessRows;
import id.pendapa.ledger.AccessRows.Span;
import id.pendapa.ledger.AccessRows.Sum;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.RequestSubjects;
import id.pendapa.privacy.breach.AffectedList.Affected;
import id.pendapa.privacy.breach.DataBreach.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the list of those whom a failure of protection affects, by the log of sights. Takes a fixed number of statements,
 * however long the log is. Sights of letters count for their request.
 */
@Component
class GatherAffected implements Tasks.Handler {

    static final String TASK = "privacy-breach-gather";

    private static final String LETTER = "letter";

    /** What was typed are minutes; the last one is part of the span. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BreachRows breaches;
    private final PartRows parts;
    private final AffectedRows affected;
    private final AccessRows log;
    private final RequestSubjects requests;
    private final TransactionOperations transactions;

    GatherAffected(
            BreachRows breaches,
            PartRows parts,
            AffectedRows affected,
            AccessRows log,
            RequestSubjects requests,
            TransactionOperations transactions) {
        this.breaches = breaches;
        this.parts = parts;
        this.affected = affected;
        this.log = log;
        this.requests = requests;
        this.transactions = transactions;
    }

    /** Id of the work for the parts of a failure as they are after a change. */
    static String id(long breach, int version) {
        return breach + "-" + version;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        long breach = Long.parseLong(id.split("-", -1)[0]);
        transactions.executeWithoutResult(status -> breaches.beginGathering(breach)
                .ifPresent(version -> {
                    affected.replace(breach, gather(parts.list(breach)));
                    breaches.gathered(breach, version);
                }));
    }

    private List<Affected> gather(List<Part> wanted) {
        Map<Audit.Subject, Affected> found = new HashMap<>();
        wanted.stream()
                .flatMap(part -> part.numbers().stream())
                .map(number -> new Audit.Subject(AffectedRows.REQUEST, number))
                .forEach(named -> found.put(named, new Affected(0, named, List.of(), 0, null, null, null)));
        List<Span> spans = wanted.stream().flatMap(GatherAffected::span).toList();
        List<Sum> sums = spans.isEmpty() ? List.of() : log.sum(spans);
        Map<String, String> owners = requests.listByLetter(sums.stream()
                .map(Sum::subject)
                .filter(subject -> subject.kind().equals(LETTER))
                .map(Audit.Subject::key)
                .toList());
        for (Sum sum : sums) {
            String owner = sum.subject().kind().equals(LETTER)
                    ? owners.get(sum.subject().key())
                    : null;
            Audit.Subject subject = owner == null ? sum.subject() : new Audit.Subject(AffectedRows.REQUEST, owner);
            found.merge(subject, one(subject, sum), GatherAffected::together);
        }
        List<Affected> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing((Affected one) -> !one.isRequest())
                .thenComparing(one -> one.subject().kind())
                .thenComparing(one -> one.subject().key()));
        return all;
    }

    private static Stream<Span> span(Part part) {
        String actor = part.actor();
        return actor == null
                ? Stream.empty()
                : Stream.of(new Span(actor, part.from(), part.until().plus(MINUTE)));
    }

    private static Affected one(Audit.Subject subject, Sum sum) {
        List<String> fields = sum.fields().stream().sorted().toList();
        return new Affected(0, subject, fields, sum.sights(), sum.firstAt(), sum.lastAt(), null);
    }

    private static Affected together(Affected one, Affected other) {
        TreeSet<String> fields = new TreeSet<>(one.fields());
        fields.addAll(other.fields());
        return new Affected(
                0,
                one.subject(),
                List.copyOf(fields),
                one.sights() + other.sights(),
                earlier(one.firstAt(), other.firstAt(), true),
                earlier(one.lastAt(), other.lastAt(), false),
                null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other, boolean earlier) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.isBefore(b) == earlier ? a : b)
                .orElse(null);
    }
}
