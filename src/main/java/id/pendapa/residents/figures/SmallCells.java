package id.pendapa.residents.figures;

import id.pendapa.residents.figures.Figures.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hides cells with so few people that somebody could be meant. The sum of a table is known, so a hidden cell could be
 * reckoned from the others: the next smallest are hidden too, until whoever knows this rule, the sum and all that is shown
 * still has a choice of several sums for the small ones. A table that offers no such choice is not told at all.
 */
final class SmallCells {

    /** A register with fewer people is not told about. */
    static final int FEWEST = 20;

    private static final int SMALLEST = 5;

    /** Sums of the small cells that must be possible, less one: as many as a single small cell may have. */
    private static final int CHOICE = 3;

    private SmallCells() {}

    static List<Cell> hide(List<Cell> cells) {
        List<Cell> bySize = new ArrayList<>(cells);
        bySize.sort(Comparator.comparingInt(SmallCells::people));
        int small =
                (int) bySize.stream().filter(cell -> people(cell) < SMALLEST).count();
        int hidden = small;
        while (small > 0 && !isVague(bySize, small, hidden)) {
            hidden++;
            if (hidden > bySize.size()) {
                return List.of();
            }
        }
        Set<Cell> closed = new HashSet<>(bySize.subList(0, hidden));
        return cells.stream()
                .map(cell -> closed.contains(cell) ? new Cell(cell.code(), null) : cell)
                .toList();
    }

    /** Whether the first cells, the small ones and some that are not, may be hidden with this sum in several ways. */
    private static boolean isVague(List<Cell> bySize, int small, int hidden) {
        int others = hidden - small;
        if (others == 0) {
            return false;
        }
        int sum = sum(bySize.subList(0, hidden));
        int largest = hidden < bySize.size() ? people(bySize.get(hidden)) : sum;
        int least = Math.max(small, sum - others * largest);
        int most = Math.min((SMALLEST - 1) * small, sum - others * SMALLEST);
        return most - least >= CHOICE;
    }

    static int sum(List<Cell> cells) {
        return cells.stream().mapToInt(SmallCells::people).sum();
    }

    private static int people(Cell cell) {
        Integer people = cell.people();
        return people == null ? 0 : people;
    }
}
