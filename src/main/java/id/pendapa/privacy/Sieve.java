package id.pendapa.privacy;

import id.pendapa.ledger.AccessRows.Entry;
import id.pendapa.privacy.DataSights.Delayed;
import id.pendapa.privacy.delay.DisclosureDelay;
import id.pendapa.privacy.delay.DisclosureDelay.Approval;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lets pass what may be shown, and counts what running rules hold back; used for one answer. */
final class Sieve {

    private static final String STAFF = "staff:";

    private final List<DisclosureDelay> rules;
    private final Map<DisclosureDelay, Integer> held = new LinkedHashMap<>();

    Sieve(List<DisclosureDelay> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Sieve::until).reversed())
                .toList();
    }

    private static Instant until(DisclosureDelay rule) {
        return Objects.requireNonNull(rule.approval()).until();
    }

    /** Whether everything passes. */
    boolean isOpen() {
        return rules.isEmpty();
    }

    /** Whether a time lies before everything that is held back. */
    boolean isBefore(Instant at) {
        return approvals().allMatch(approval -> at.isBefore(approval.at()));
    }

    private Stream<Approval> approvals() {
        return rules.stream().map(DisclosureDelay::approval).filter(Objects::nonNull);
    }

    /** What two rules hold back counts for the one that ends last, because that is when it is shown. */
    boolean passes(Entry entry) {
        if (!entry.actorKey().startsWith(STAFF)) {
            return true;
        }
        for (DisclosureDelay rule : rules) {
            if (rule.covers(entry.actorLabel(), entry.purpose(), entry.at())) {
                held.merge(rule, 1, Integer::sum);
                return false;
            }
        }
        return true;
    }

    List<Delayed> delayed() {
        return held.entrySet().stream()
                .map(one -> new Delayed(
                        one.getValue(), until(one.getKey()), one.getKey().reason()))
                .toList();
    }
}
