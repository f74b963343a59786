package id.pendapa.performance.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of the cost sheet of a year, as it was saved.
 *
 * @param version counts every saving of that year
 * @param firstMonth from which month of the year on it counts
 * @param complete whether everything is there; a draft gives no figure
 * @param source where the amounts come from
 * @param amounts rupiah or minutes
 */
public record CostSheet(
        int year,
        int version,
        int firstMonth,
        boolean complete,
        String source,
        Before before,
        Instant writtenAt,
        String writtenBy,
        Map<Line, Long> amounts) {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int SIXTIETHS_PER_MONTH = 5;

    public CostSheet {
        amounts = Map.copyOf(amounts);
    }

    /** The same, known to be complete. */
    CostSheet completed() {
        return new CostSheet(year, version, firstMonth, true, source, before, writtenAt, writtenBy, amounts);
    }

    /** The same with these amounts. */
    CostSheet with(Map<Line, Long> all) {
        return new CostSheet(year, version, firstMonth, complete, source, before, writtenAt, writtenBy, all);
    }

    /**
     * An item, for one service or for all.
     *
     * @param topic code of the service, or empty
     */
    public record Line(CostItem item, String topic) {}

    /**
     * Where the cost before comes from.
     *
     * @param year of which year it tells, or null
     */
    public record Before(@Nullable Integer year, String source) {}

    /** What stands on the sheet, or null. */
    public @Nullable Long find(CostItem item, String topic) {
        return amounts.get(new Line(item, topic));
    }

    /** Whether this service has an estimate of its own. */
    public boolean hasOwn(String topic) {
        return CostItem.listOfService().stream().anyMatch(item -> find(item, topic) != null);
    }

    /** What counts for a service: its own estimate, or that for all services; 0 as long as there is neither. */
    public long amount(CostItem item, String topic) {
        Long own = find(item, topic);
        Long all = find(item, "");
        return own != null ? own : all != null ? all : 0;
    }

    /** Minutes of work on one transaction, all who touch it together. */
    public long minutes(String topic) {
        return CostItem.list(CostItem.Kind.MINUTES).stream()
                .mapToLong(item -> amount(item, topic))
                .sum();
    }

    /** Work and paper of one transaction, in whole rupiah. */
    public BigDecimal each(String topic) {
        return BigDecimal.valueOf(eachInSixtieths(topic))
                .divide(BigDecimal.valueOf(MINUTES_PER_HOUR), 0, RoundingMode.HALF_UP);
    }

    private long eachInSixtieths(String topic) {
        return amount(CostItem.MINUTES_COUNTER, topic) * amount(CostItem.RATE_COUNTER, "")
                + amount(CostItem.MINUTES_PROCESSING, topic) * amount(CostItem.RATE_PROCESSING, "")
                + amount(CostItem.MINUTES_OFFICIAL, topic) * amount(CostItem.RATE_OFFICIAL, "")
                + amount(CostItem.PAPER, topic) * MINUTES_PER_HOUR;
    }

    /** What the office pays in a year however much it does. */
    public long yearly() {
        return CostItem.list(CostItem.Kind.YEARLY).stream()
                .mapToLong(item -> amount(item, ""))
                .sum();
    }

    /**
     * What one transaction cost in a whole month: a twelfth of the year and each transaction's own, shared by all;
     * rounded once, at the end.
     *
     * @param done transactions by service
     * @return whole rupiah, or empty where nothing was done
     */
    public Optional<BigDecimal> perTransaction(Map<String, Long> done) {
        long all = done.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        BigDecimal own = done.entrySet().stream()
                .map(one ->
                        BigDecimal.valueOf(eachInSixtieths(one.getKey())).multiply(BigDecimal.valueOf(one.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(own.add(BigDecimal.valueOf(yearly() * SIXTIETHS_PER_MONTH))
                .divide(BigDecimal.valueOf(all * MINUTES_PER_HOUR), 0, RoundingMode.HALF_UP));
    }

    /** Whether it may count in a month, given by its first day. */
    boolean reaches(LocalDate month) {
        return complete && month.getYear() == year && month.getMonthValue() >= firstMonth;
    }

    /** What is missing before it counts, as fields of the form. */
    public List<String> missing() {
        List<String> missing = Arrays.stream(CostItem.values())
                .filter(item -> item != CostItem.BASELINE && find(item, "") == null)
                .map(item -> item.field(""))
                .collect(Collectors.toList());
        if (source.isEmpty()) {
            missing.add("sumber");
        }
        boolean told = find(CostItem.BASELINE, "") != null;
        boolean anything = told || before.year() != null || !before.source().isEmpty();
        if (anything && (!told || before.year() == null || before.source().isEmpty())) {
            missing.add("baseline");
        }
        return List.copyOf(missing);
    }
}
