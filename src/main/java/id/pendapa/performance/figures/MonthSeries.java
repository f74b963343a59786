package id.pendapa.performance.figures;

import id.pendapa.survey.SatisfactionByMonth;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Indicators month by month, from what was counted; the one way to read them, for the Camat and for everybody. */
@Component
class MonthSeries {

    /** How many months a series has, the running one included. */
    static final int MONTHS = 13;

    private final SatisfactionByMonth satisfaction;
    private final UnitCosts costs;

    MonthSeries(SatisfactionByMonth satisfaction, UnitCosts costs) {
        this.satisfaction = satisfaction;
        this.costs = costs;
    }

    /** The first month of a series that ends with this one. */
    static LocalDate first(LocalDate month) {
        return month.minusMonths(MONTHS - 1);
    }

    /** An indicator of the office as a whole, oldest first. */
    List<Reading> readings(Indicator indicator, Map<LocalDate, Tallies> tallies, LocalDate first) {
        return readings(indicator, tallies, first, first.plusMonths(MONTHS - 1));
    }

    /** The same until a month, which is among them. */
    List<Reading> readings(Indicator indicator, Map<LocalDate, Tallies> tallies, LocalDate first, LocalDate last) {
        return switch (indicator) {
            case IKM -> satisfaction(first, last);
            case BIAYA -> costs.series(tallies, span(first, last));
            default ->
                span(first, last)
                        .map(month -> tallies.getOrDefault(month, new Tallies()).read(indicator, month))
                        .toList();
        };
    }

    private static Stream<LocalDate> span(LocalDate first, LocalDate last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private List<Reading> satisfaction(LocalDate first, LocalDate last) {
        Map<LocalDate, Reading> answered = new HashMap<>();
        satisfaction
                .read(first, last)
                .forEach(one -> answered.put(one.month(), new Reading(one.month(), one.answers(), one.index(), null)));
        return span(first, last)
                .map(month -> answered.getOrDefault(month, new Reading(month, 0, null, null)))
                .toList();
    }

    /** The same as {@link #byService} for those who lead: what each transaction costs by itself is told them too. */
    Map<String, Reading> byServiceInside(
            Indicator indicator, Map<String, Map<LocalDate, Tallies>> topics, LocalDate month) {
        return indicator == Indicator.BIAYA
                ? costs.byService(topics.getOrDefault("", Map.of()).getOrDefault(month, new Tallies()), month)
                : byService(indicator, topics, month);
    }

    /** An indicator by service in one month; none where it is not counted by service. */
    static Map<String, Reading> byService(
            Indicator indicator, Map<String, Map<LocalDate, Tallies>> topics, LocalDate month) {
        Map<String, Reading> services = new TreeMap<>();
        if (indicator.isByService()) {
            topics.forEach((topic, tallies) -> {
                Reading reading = tallies.getOrDefault(month, new Tallies()).read(indicator, month);
                if (!topic.isEmpty() && reading.n() > 0) {
                    services.put(topic, reading);
                }
            });
        }
        return services;
    }
}
