package id.pendapa.performance.figures;

import id.pendapa.performance.figures.IndicatorFigures.Neck;
import id.pendapa.performance.figures.IndicatorFigures.Place;
import id.pendapa.performance.figures.MonthRows.Counted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where work gets stuck and where complaints rise, of what was counted; the worst first. */
final class Bottlenecks {

    private static final int TOP = 5;

    private Bottlenecks() {}

    static List<Neck> necks(List<Counted> counted, Measure measure, Comparator<Neck> order) {
        Map<String, Neck> necks = new TreeMap<>();
        counted.stream()
                .filter(one -> one.measure() == measure)
                .forEach(one -> necks.merge(
                        one.topic() + " " + one.part(),
                        new Neck(one.topic(), one.part(), one.n(), one.total()),
                        (a, b) -> new Neck(a.topic(), a.part(), a.n() + b.n(), a.minutes() + b.minutes())));
        return necks.values().stream()
                .map(sum -> new Neck(sum.topic(), sum.part(), sum.n(), sum.minutes() / sum.n()))
                .filter(neck -> measure != Measure.STEP || neck.minutes() > 0)
                .sorted(order.reversed())
                .limit(TOP)
                .toList();
    }

    /** Where more complaints came than in the month before, the steepest first. */
    static List<Place> places(List<Counted> counted, LocalDate month) {
        Map<String, Place> places = new TreeMap<>();
        counted.stream()
                .filter(one -> one.measure() == Measure.COMPLAINED)
                .forEach(one -> places.merge(
                        one.part(),
                        new Place(
                                one.part(),
                                one.month().equals(month) ? one.n() : 0,
                                one.month().equals(month.minusMonths(1)) ? one.n() : 0),
                        (a, b) -> new Place(a.place(), a.now() + b.now(), a.before() + b.before())));
        return places.values().stream()
                .filter(place -> place.now() > place.before())
                .sorted(Comparator.comparingLong((Place place) -> place.before() - place.now()))
                .limit(TOP)
                .toList();
    }
}
