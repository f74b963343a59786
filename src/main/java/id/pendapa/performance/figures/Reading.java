package id.pendapa.performance.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in one month.
 *
 * @param month its first day
 * @param n of how many it was computed
 * @param value percent, office minutes, points or rupiah; null where there was nothing to compute it from
 * @param most for office minutes: within how many nine of ten were done, or null
 */
public record Reading(
        LocalDate month,
        long n,
        @Nullable BigDecimal value,
        @Nullable Integer most) {}
