package id.pendapa.performance.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was counted in one month, of one service or of all, and the indicators that come of it. */
final class Tallies {

    private static final int PERCENT = 100;
    private static final int MEDIAN = 50;
    private static final int MOST = 90;
    private static final String ONLINE = "ONLINE";

    private final Map<Measure, Map<String, Long>> counts = new EnumMap<>(Measure.class);
    private final Map<String, Long> decided = new TreeMap<>();

    /** Counts in all parts of a measure; what was decided also by topic, which the cost needs. */
    void add(Measure measure, String topic, String part, long n) {
        counts.computeIfAbsent(measure, first -> new TreeMap<>()).merge(part, n, Long::sum);
        if (measure == Measure.DECIDED) {
            decided.merge(topic, n, Long::sum);
        }
    }

    /** How many were decided, by topic. */
    Map<String, Long> decided() {
        return decided;
    }

    private long of(Measure measure) {
        return parts(measure).values().stream().mapToLong(Long::longValue).sum();
    }

    private long of(Measure measure, String part) {
        return parts(measure).getOrDefault(part, 0L);
    }

    private Map<String, Long> parts(Measure measure) {
        return counts.getOrDefault(measure, Map.of());
    }

    /** The indicator as counted here; those of the survey and of the cost sheet are not. */
    Reading read(Indicator indicator, LocalDate month) {
        return switch (indicator) {
            case TEPAT_WAKTU -> share(month, of(Measure.ON_TIME), of(Measure.ON_TIME) + of(Measure.LATE));
            case LENGKAP_PERTAMA -> share(month, of(Measure.DECIDED) - of(Measure.RETURNED), of(Measure.DECIDED));
            case DIGITAL -> share(month, of(Measure.GRANTED, ONLINE), of(Measure.GRANTED));
            case SELESAI_DARING -> share(month, of(Measure.SUBMITTED, ONLINE), of(Measure.STARTED));
            case ADUAN_TEPAT -> share(month, of(Measure.ANSWERED), of(Measure.ANSWERED) + of(Measure.ANSWERED_LATE));
            case WAKTU_LAYANAN -> minutes(month);
            case IKM, BIAYA -> new Reading(month, 0, null, null);
        };
    }

    /** Never more than all: what was begun in the month before may be handed in in this one. */
    private static Reading share(LocalDate month, long part, long all) {
        BigDecimal value = all == 0
                ? null
                : BigDecimal.valueOf(Math.min(part, all) * PERCENT)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        return new Reading(month, all, value, null);
    }

    private Reading minutes(LocalDate month) {
        Map<String, Long> bands = parts(Measure.SERVED);
        @Nullable
        BigDecimal median =
                MinuteBand.within(bands, MEDIAN).map(BigDecimal::valueOf).orElse(null);
        return new Reading(
                month,
                of(Measure.SERVED),
                median,
                MinuteBand.within(bands, MOST).orElse(null));
    }
}
