package id.pendapa.performance.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One indicator over any months, for other pages of this module; whoever asks has asked the gate. */
@Component
public class IndicatorSeries {

    private final MonthRows months;
    private final MonthSeries series;

    IndicatorSeries(MonthRows months, MonthSeries series) {
        this.months = months;
        this.series = series;
    }

    /** From one month to another, both included, oldest first; months in which nothing was counted are there too. */
    public List<Reading> read(Indicator indicator, LocalDate first, LocalDate last) {
        Map<LocalDate, Tallies> tallies = indicator == Indicator.IKM
                ? Map.of()
                : months.byTopic(first, last).getOrDefault("", Map.of());
        return series.readings(indicator, tallies, first, last);
    }
}
