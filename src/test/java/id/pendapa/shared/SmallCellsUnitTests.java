package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody reckons a small cell from what is shown, also who knows the rule. */
class SmallCellsUnitTests {

    @Test
    void nothingIsHiddenWithoutASmallCell() {
        assertThat(shown(5, 9, 120)).containsExactly(5, 9, 120);
    }

    @Test
    void oneSmallCellTakesAnotherWithIt() {
        assertThat(shown(100, 3, 40, 60)).containsExactly(100, null, null, 60);
        assertThat(shown(2, 1, 30, 40, 50)).containsExactly(null, null, null, 40, 50);
    }

    @Test
    void aTableWithoutAChoiceIsNotTold() {
        assertThat(SmallCells.hidden(cells(1, 1, 1, 1))).isEmpty();
        assertThat(SmallCells.hidden(cells(1, 5))).isEmpty();
        assertThat(SmallCells.hidden(cells(2))).isEmpty();
    }

    /** Tries all tables that would look the same, for whoever knows the rule: each small cell has more than one value. */
    @Test
    void everySmallCellHasSeveralValuesForWhoeverKnowsTheRule() {
        Random random = new Random(20261127);
        for (int trial = 0; trial < 400; trial++) {
            int[] people = random.ints(3 + random.nextInt(2), 1, 16).toArray();
            Optional<Set<Integer>> hidden = SmallCells.hidden(cells(people));
            if (hidden.isEmpty()) {
                continue;
            }
            List<Integer> closed = new ArrayList<>();
            int sum = 0;
            for (int at = 0; at < people.length; at++) {
                if (hidden.get().contains(at)) {
                    closed.add(at);
                    sum += people[at];
                }
            }
            List<Set<Integer>> values = new ArrayList<>();
            closed.forEach(at -> values.add(new HashSet<>()));
            tryAll(people.clone(), hidden, closed, 0, sum, values);
            for (int at = 0; at < closed.size(); at++) {
                assertThat(values.get(at)).as(Arrays.toString(people)).hasSizeGreaterThan(1);
            }
        }
    }

    private static void tryAll(
            int[] people,
            Optional<Set<Integer>> hidden,
            List<Integer> closed,
            int at,
            int left,
            List<Set<Integer>> values) {
        if (at == closed.size() - 1) {
            people[closed.get(at)] = left;
            if (left > 0 && SmallCells.hidden(cells(people)).equals(hidden)) {
                for (int each = 0; each < closed.size(); each++) {
                    values.get(each).add(people[closed.get(each)]);
                }
            }
            return;
        }
        for (int value = 1; value < left; value++) {
            people[closed.get(at)] = value;
            tryAll(people, hidden, closed, at + 1, left - value, values);
        }
    }

    private static List<Integer> shown(int... people) {
        Set<Integer> hidden = SmallCells.hidden(cells(people)).orElseThrow();
        List<Integer> shown = new ArrayList<>();
        for (int at = 0; at < people.length; at++) {
            shown.add(hidden.contains(at) ? null : people[at]);
        }
        return shown;
    }

    private static Map<Integer, Long> cells(int... people) {
        Map<Integer, Long> cells = new LinkedHashMap<>();
        for (int at = 0; at < people.length; at++) {
            cells.put(at, (long) people[at]);
        }
        return cells;
    }
}
