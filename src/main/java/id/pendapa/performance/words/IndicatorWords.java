package id.pendapa.performance.words;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.Reading;
import id.pendapa.platform.page.Bar;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an indicator means and what it reads: a market seller reads "2 jam", not 120. */
@Component
public class IndicatorWords {

    private static final String NONE = "–";
    private static final int BAR = 10;
    private static final int HEIGHT = 40;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Words words;

    IndicatorWords(Words words) {
        this.words = words;
    }

    public String name(Indicator indicator) {
        return words.say("performance.of." + indicator + ".name");
    }

    /** Formula, source and owner, one sentence or more each. */
    public List<String> meaning(Indicator indicator) {
        return Stream.of("formula", "source", "owner")
                .map(part -> words.say("performance.of." + indicator + "." + part))
                .toList();
    }

    /** A value with its unit, or a dash. */
    public String value(Indicator indicator, @Nullable BigDecimal value) {
        return value == null
                ? NONE
                : switch (indicator.unit()) {
                    case PERCENT -> number(value) + " %";
                    case MINUTES -> Spoken.length(value.longValue());
                    case INDEX -> number(value);
                    case RUPIAH -> Spoken.rupiah(value.longValue());
                };
    }

    /** A time stands for its band: it was that or less. */
    public String value(Indicator indicator, Reading reading) {
        boolean beyond = indicator.unit() == Indicator.Unit.MINUTES && reading.value() == null && reading.n() > 0;
        return beyond ? words.say("performance.beyond") : value(indicator, reading.value());
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain)
                .toPlainString()
                .replace('.', ',');
    }

    public String month(LocalDate month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", IndonesianDates.INDONESIAN)
                .format(month);
    }

    /** A month as it stands in addresses and in files: {@code 2026-11}. */
    public static String address(LocalDate month) {
        return YearMonth.from(month).toString();
    }

    /** Bars of a series, scaled to the largest; a share to the whole. */
    public List<Bar> bars(Indicator indicator, List<Reading> readings) {
        boolean open = indicator.unit() == Indicator.Unit.MINUTES || indicator.unit() == Indicator.Unit.RUPIAH;
        BigDecimal whole = open
                ? readings.stream()
                        .map(Reading::value)
                        .filter(value -> value != null)
                        .reduce(BigDecimal.ONE, BigDecimal::max)
                : FULL;
        List<Bar> bars = new ArrayList<>();
        for (Reading reading : readings) {
            BigDecimal value = reading.value();
            int height = value == null
                    ? 0
                    : value.multiply(BigDecimal.valueOf(HEIGHT))
                            .divide(whole, 0, RoundingMode.HALF_UP)
                            .intValue();
            int seen = value == null ? 0 : Math.max(height, 1);
            bars.add(new Bar(bars.size() * BAR, HEIGHT - seen, seen));
        }
        return bars;
    }
}
