package id.pendapa.performance.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bands of office minutes, so that a month can tell its median without keeping each value. A band is named by its longest
 * time; the last one has no end.
 */
final class MinuteBand {

    private static final List<Integer> ENDS = List.of(15, 30, 60, 90, 120, 180, 240, 360, 450, 900, 1350, 2250, 4500);
    private static final String BEYOND = "99999";
    private static final String NAME = "%05d";

    private MinuteBand() {}

    static String of(long minutes) {
        return ENDS.stream()
                .filter(end -> minutes <= end)
                .findFirst()
                .map(NAME::formatted)
                .orElse(BEYOND);
    }

    /**
     * Within how many minutes this share of all was done; empty where none was, or where it lies beyond the last band.
     *
     * @param counts how many by band
     * @param percent share, 50 for the median
     */
    static Optional<Integer> within(Map<String, Long> counts, int percent) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<String, Long> band : new TreeMap<>(counts).entrySet()) {
            seen += band.getValue();
            if (seen * 100 >= all * percent && seen > 0) {
                return band.getKey().equals(BEYOND) ? Optional.empty() : Optional.of(Integer.valueOf(band.getKey()));
            }
        }
        return Optional.empty();
    }
}
