package id.pendapa.transparency.web;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.PublicFigures.Count;
import id.pendapa.performance.figures.PublicFigures.Detail;
import id.pendapa.performance.figures.PublicFigures.Line;
import id.pendapa.performance.figures.PublicFigures.Overview;
import id.pendapa.performance.figures.PublicFigures.Shown;
import id.pendapa.performance.figures.PublicFigures.Step;
import id.pendapa.performance.figures.PublicFigures.Turns;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.figures.Targets.Target;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.performance.words.ServiceWords;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.Rupiah;
import id.pendapa.shared.SmallCells;
import id.pendapa.transparency.web.TransparencyPage.One;
import id.pendapa.transparency.web.TransparencyPage.Steps;
import id.pendapa.transparency.web.TransparencyPage.Tile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Public figures as pages. */
@Component
class TransparencyPages {

    private static final String BASE = "/transparansi/";

    private final Words words;
    private final IndicatorWords indicators;
    private final ServiceWords services;
    private final Catalogue catalogue;
    private final OfficeTime time;

    TransparencyPages(
            Words words, IndicatorWords indicators, ServiceWords services, Catalogue catalogue, OfficeTime time) {
        this.words = words;
        this.indicators = indicators;
        this.services = services;
        this.catalogue = catalogue;
        this.time = time;
    }

    TransparencyPage overview(Overview overview) {
        Map<String, String> titles = services.titles();
        return new TransparencyPage(
                standing(overview.addedAt()),
                overview.lines().stream().map(this::tile).toList(),
                overview.late().stream().map(count -> late(count, titles)).toList(),
                catalogue.listCards().stream()
                        .map(service -> service.definition().card())
                        .map(card ->
                                List.of(Cell.of(card.title()), Cell.number(new Rupiah(card.feeRupiah()).toString())))
                        .toList());
    }

    private String standing(@Nullable Instant addedAt) {
        return addedAt == null
                ? words.say("transparency.never-added")
                : words.say("transparency.added", Spoken.weekdayMoment(addedAt.atZone(time.zone())));
    }

    private List<Cell> late(Count count, Map<String, String> titles) {
        Integer n = count.n();
        return List.of(
                Cell.of(titles.getOrDefault(count.topic(), count.topic())),
                Cell.number(n == null ? words.say("transparency.hidden") : n.toString()));
    }

    private Tile tile(Line line) {
        Indicator indicator = line.indicator();
        List<Shown> months = line.months();
        Shown last = months.get(months.size() - 2);
        Shown running = months.get(months.size() - 1);
        return new Tile(
                indicator.address(),
                indicators.name(indicator),
                value(indicator, last),
                counted(last),
                words.say("transparency.running", value(indicator, running), counted(running)),
                target(indicator, line.target()),
                indicators.bars(
                        indicator, months.stream().map(TransparencyPages::bar).toList()));
    }

    /** A hidden month has no bar. */
    private static Reading bar(Shown shown) {
        Reading reading = shown.reading();
        return reading == null ? new Reading(shown.month(), 0, null, null) : reading;
    }

    private String value(Indicator indicator, Shown shown) {
        Reading reading = shown.reading();
        return reading == null ? words.say("transparency.closed") : indicators.value(indicator, reading);
    }

    private String counted(Shown shown) {
        Reading reading = shown.reading();
        return words.say(
                "transparency.counted",
                indicators.month(shown.month()),
                reading == null ? words.say("transparency.hidden") : Long.toString(reading.n()));
    }

    private String target(Indicator indicator, @Nullable Target target) {
        if (target == null) {
            return words.say("transparency.no-target");
        }
        String limit = indicator.isMoreBetter() ? "transparency.at-least" : "transparency.at-most." + indicator.unit();
        return words.say(limit, indicators.value(indicator, target.value()), target.reason());
    }

    One one(Detail detail, LocalDate month) {
        Line line = detail.line();
        Indicator indicator = line.indicator();
        Map<String, String> titles = services.titles();
        List<Shown> newest = new ArrayList<>(line.months());
        Collections.reverse(newest);
        return new One(
                tile(line),
                standing(detail.addedAt()),
                indicators.meaning(indicator),
                newest.stream().map(shown -> month(indicator, shown)).toList(),
                indicators.month(month),
                indicator.isByService(),
                detail.services().entrySet().stream()
                        .map(entry -> row(
                                Cell.of(titles.getOrDefault(entry.getKey(), entry.getKey())),
                                indicator,
                                entry.getValue()))
                        .toList());
    }

    private List<Cell> month(Indicator indicator, Shown shown) {
        String name = indicators.month(shown.month());
        String address = BASE + indicator.address() + "?bulan=" + IndicatorWords.address(shown.month());
        return row(indicator.isByService() ? Cell.link(name, address) : Cell.of(name), indicator, shown);
    }

    private List<Cell> row(Cell first, Indicator indicator, Shown shown) {
        Reading reading = shown.reading();
        return List.of(
                first,
                Cell.number(value(indicator, shown)),
                Cell.number(reading == null ? words.say("transparency.hidden") : Long.toString(reading.n())));
    }

    Steps steps(LocalDate month, List<Step> all, List<Turns> turns, Map<String, Long> lifted) {
        Map<String, String> titles = services.titles();
        return new Steps(
                indicators.month(month),
                all.stream()
                        .map(Step::month)
                        .distinct()
                        .filter(other -> !other.equals(month))
                        .map(other -> Cell.link(
                                indicators.month(other), BASE + "langkah?bulan=" + IndicatorWords.address(other)))
                        .toList(),
                all.stream()
                        .filter(step -> step.month().equals(month))
                        .map(step -> step(step, titles))
                        .toList(),
                turns.stream().map(one -> turns(one, titles)).toList(),
                lifted.entrySet().stream()
                        .map(entry -> List.of(
                                Cell.of(titles.getOrDefault(entry.getKey(), entry.getKey())),
                                Cell.number(Long.toString(entry.getValue()))))
                        .toList());
    }

    private SummaryRow turns(Turns turns, Map<String, String> titles) {
        String counted = words.say("transparency.turns.counted", turns.taken(), turns.before());
        String causes = new TreeMap<>(turns.causes())
                .entrySet().stream()
                        .map(cause -> words.say("transparency.turn." + cause.getKey()) + ": " + few(cause.getValue()))
                        .collect(Collectors.joining("; "));
        return SummaryRow.of(
                titles.getOrDefault(turns.topic(), turns.topic()),
                causes.isEmpty() ? List.of(counted) : List.of(counted, causes));
    }

    private String few(long n) {
        return n < SmallCells.SMALLEST ? words.say("transparency.hidden") : Long.toString(n);
    }

    private SummaryRow step(Step step, Map<String, String> titles) {
        return SummaryRow.of(
                titles.getOrDefault(step.topic(), step.topic()) + ": " + services.part(step.topic(), step.state()),
                words.say("transparency.step.counted", step.n(), Spoken.length(step.minutes())),
                words.say("transparency.step.bounced", step.bounced()));
    }
}
