package id.pendapa.survey.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many answers a survey needs (Krejcie and Morgan): 95 % sure, 5 % off, an even split. Rounded half up as in their
 * printed table.
 */
public final class SampleSize {

    private static final BigDecimal CHI = new BigDecimal("3.841");
    private static final BigDecimal SPLIT = new BigDecimal("0.25");
    private static final BigDecimal MARGIN = new BigDecimal("0.0025");

    private SampleSize() {}

    /** Answers needed of so many users of the services. */
    public static long of(long users) {
        if (users <= 0) {
            return 0;
        }
        BigDecimal spread = CHI.multiply(SPLIT);
        return spread.multiply(BigDecimal.valueOf(users))
                .divide(MARGIN.multiply(BigDecimal.valueOf(users - 1)).add(spread), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
