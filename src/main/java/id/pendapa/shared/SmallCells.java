package id.pendapa.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells of a public table hide so few people that somebody could be meant. The sum of a table is known, so a hidden
 * cell could be reckoned from the others: the next smallest are hidden too, until whoever knows this rule, the sum and all
 * that is shown still has a choice of several sums for the small ones. A table that offers no such choice is not told at
 * all.
 */
public final class SmallCells {

    /** Fewer are not told in public. */
    public static final int SMALLEST = 5;

    /** Sums of the small cells that must be possible, less one: as many as a single small cell may have. */
    private static final int CHOICE = 3;

    private SmallCells() {}

    /**
     * The cells to hide; empty where nothing of the table may be told.
     *
     * @param counts how many are in each cell, none of them 0
     */
    public static <K> Optional<Set<K>> hidden(Map<K, Long> counts) {
        List<Map.Entry<K, Long>> bySize = new ArrayList<>(counts.entrySet());
        bySize.sort(Comparator.comparingLong(Map.Entry::getValue));
        int small =
                (int) bySize.stream().filter(cell -> cell.getValue() < SMALLEST).count();
        int hidden = small;
        while (small > 0 && !isVague(bySize, small, hidden)) {
            hidden++;
            if (hidden > bySize.size()) {
                return Optional.empty();
            }
        }
        Set<K> closed = new HashSet<>();
        bySize.subList(0, hidden).forEach(cell -> closed.add(cell.getKey()));
        return Optional.of(closed);
    }

    /** Whether the first cells, the small ones and some that are not, may be hidden with this sum in several ways. */
    private static <K> boolean isVague(List<Map.Entry<K, Long>> bySize, int small, int hidden) {
        int others = hidden - small;
        if (others == 0) {
            return false;
        }
        long sum = bySize.subList(0, hidden).stream()
                .mapToLong(Map.Entry::getValue)
                .sum();
        long largest = hidden < bySize.size() ? bySize.get(hidden).getValue() : sum;
        long least = Math.max(small, sum - others * largest);
        long most = Math.min((SMALLEST - 1L) * small, sum - (long) others * SMALLEST);
        return most - least >= CHOICE;
    }
}
