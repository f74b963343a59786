package id.pendapa.performance.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.IndicatorFigures;
import id.pendapa.performance.figures.IndicatorFigures.Board;
import id.pendapa.performance.figures.IndicatorFigures.Case;
import id.pendapa.performance.figures.IndicatorFigures.Detail;
import id.pendapa.performance.figures.IndicatorFigures.Neck;
import id.pendapa.performance.figures.IndicatorFigures.Series;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.figures.Targets;
import id.pendapa.performance.figures.Targets.Target;
import id.pendapa.performance.initiatives.InitiativeDesk;
import id.pendapa.performance.web.LeaderPage.Cases;
import id.pendapa.performance.web.LeaderPage.One;
import id.pendapa.performance.web.LeaderPage.Tile;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.facts.RequestFacts.Pressing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures as pages. */
@Component
class LeaderPages {

    private final FigureWords say;
    private final IndicatorWords indicators;
    private final Words words;
    private final Targets targets;
    private final CostWords costs;
    private final InitiativeDesk initiatives;
    private final BoardCauses causes;
    private final OfficeTime time;

    LeaderPages(
            FigureWords say,
            IndicatorWords indicators,
            Words words,
            Targets targets,
            CostWords costs,
            InitiativeDesk initiatives,
            BoardCauses causes,
            OfficeTime time) {
        this.say = say;
        this.indicators = indicators;
        this.words = words;
        this.targets = targets;
        this.costs = costs;
        this.initiatives = initiatives;
        this.causes = causes;
        this.time = time;
    }

    LocalDate thisMonth() {
        return time.today().withDayOfMonth(1);
    }

    LeaderPage board(Board board) {
        Map<String, String> titles = say.services();
        return new LeaderPage(
                say.month(thisMonth()),
                say.standing(board.standing()),
                tiles(board, true),
                tiles(board, false),
                board.pressing().stream().map(one -> pressing(one, titles)).toList(),
                board.pressing().stream().mapToInt(Pressing::late).sum(),
                board.slow().stream()
                        .map(neck -> row(neck, titles, Spoken.length(neck.minutes()), Long.toString(neck.n())))
                        .toList(),
                board.bounced().stream().map(neck -> often(neck, titles)).toList(),
                board.missing().stream().map(neck -> often(neck, titles)).toList(),
                board.left().stream().map(neck -> left(neck, titles)).toList(),
                board.complaints().stream()
                        .map(place -> List.of(
                                Cell.link(say.kelurahan(place.place()), "/meja/pengaduan"),
                                Cell.number(Long.toString(place.now())),
                                Cell.number(Long.toString(place.before()))))
                        .toList(),
                initiatives.mayManage() ? causes.of(board, titles) : List.of());
    }

    private List<Tile> tiles(Board board, boolean onBoard) {
        return board.series().stream()
                .filter(series -> series.indicator().isOnBoard() == onBoard)
                .map(this::tile)
                .toList();
    }

    private List<Cell> pressing(Pressing one, Map<String, String> titles) {
        Neck place = new Neck(one.serviceCode(), one.state(), 1, 0);
        return List.of(
                Cell.link(
                        titles.getOrDefault(one.serviceCode(), one.serviceCode()) + ": " + say.part(place),
                        "/meja?daftar=terlambat"),
                Cell.number(Integer.toString(one.late())),
                Cell.number(Integer.toString(one.soon())),
                Cell.of(say.at(one.oldest())));
    }

    private List<Cell> often(Neck neck, Map<String, String> titles) {
        return row(neck, titles, Long.toString(neck.n()));
    }

    private List<Cell> left(Neck neck, Map<String, String> titles) {
        return List.of(
                Cell.of(titles.getOrDefault(neck.topic(), neck.topic()) + ": " + say.page(neck)),
                Cell.number(Long.toString(neck.n())));
    }

    private List<Cell> row(Neck neck, Map<String, String> titles, String... numbers) {
        return Stream.concat(
                        Stream.of(Cell.of(titles.getOrDefault(neck.topic(), neck.topic()) + ": " + say.part(neck))),
                        Stream.of(numbers).map(Cell::number))
                .toList();
    }

    private Tile tile(Series series) {
        Indicator indicator = series.indicator();
        Reading now = series.now();
        Target target = series.target();
        boolean missed = target != null && !indicator.reaches(now.value(), target.value());
        return new Tile(
                indicator.address(),
                say.name(indicator),
                say.value(indicator, now),
                indicator.isOfWholeMonths()
                        ? say.say("performance.counted.whole", say.month(now.month()), now.n())
                        : say.say("performance.counted", now.n()),
                say.say(
                        indicator.isOfWholeMonths() ? "performance.before.whole" : "performance.before",
                        say.value(indicator, series.before()),
                        series.before().n()),
                say.target(indicator, target, now),
                missed,
                missed ? say.say("performance.of." + indicator + ".do") : null,
                indicators.bars(indicator, series.readings()));
    }

    One one(Detail detail, LocalDate month, Form form) {
        Indicator indicator = detail.series().indicator();
        String base = LeaderController.BASE + "/" + indicator.address();
        Map<String, String> titles = say.services();
        List<Reading> newest = new ArrayList<>(detail.series().readings());
        Collections.reverse(newest);
        return new One(
                tile(detail.series()),
                indicators.meaning(indicator),
                newest.stream().map(reading -> month(indicator, base, reading)).toList(),
                detail.services().entrySet().stream()
                        .map(entry -> service(
                                indicator, titles.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                        .toList(),
                say.month(month),
                IndicatorFigures.hasCases(indicator) ? base + "/kasus?bulan=" + IndicatorWords.address(month) : null,
                detail.targets().stream()
                        .map(target -> target(indicator, target))
                        .toList(),
                detail.targets().isEmpty() ? 0 : detail.targets().get(0).id(),
                targets.mayBeSet() ? years() : List.of(),
                say.standing(detail.standing()),
                indicator == Indicator.BIAYA ? costs.notes(detail.series(), month) : List.of(),
                initiatives.mayManage(),
                form);
    }

    private List<Option> years() {
        int year = time.today().getYear();
        return IntStream.of(year, year + 1)
                .mapToObj(one -> Option.of(Integer.toString(one), Integer.toString(one)))
                .toList();
    }

    private List<Cell> month(Indicator indicator, String base, Reading reading) {
        return List.of(
                Cell.link(say.month(reading.month()), base + "?bulan=" + IndicatorWords.address(reading.month())),
                Cell.number(say.value(indicator, reading)),
                Cell.number(Long.toString(reading.n())));
    }

    private List<Cell> service(Indicator indicator, String title, Reading reading) {
        return List.of(
                Cell.of(title), Cell.number(say.value(indicator, reading)), Cell.number(Long.toString(reading.n())));
    }

    private List<Cell> target(Indicator indicator, Target target) {
        return List.of(
                Cell.of(Integer.toString(target.year())),
                Cell.number(say.value(indicator, target.value())),
                Cell.of(target.reason()),
                Cell.of(target.setBy() + ", " + say.at(target.setAt())));
    }

    Cases cases(Indicator indicator, LocalDate month, List<Case> found) {
        boolean more = found.size() > IndicatorFigures.page();
        List<Case> shown = more ? found.subList(0, IndicatorFigures.page()) : found;
        String base = LeaderController.BASE + "/" + indicator.address();
        Map<String, String> titles = say.services();
        String folder = indicator == Indicator.ADUAN_TEPAT ? "/meja/pengaduan/" : "/meja/";
        return new Cases(
                base + "?bulan=" + IndicatorWords.address(month),
                say.name(indicator),
                say.month(month),
                shown.stream()
                        .map(one -> List.of(
                                Cell.link(one.number(), folder + one.number()),
                                Cell.of(titles.getOrDefault(one.topic(), say.kelurahan(one.part()))),
                                Cell.of(say.at(one.at()))))
                        .toList(),
                more
                        ? base + "/kasus?bulan=" + IndicatorWords.address(month) + "&sebelum="
                                + shown.get(shown.size() - 1).id()
                        : null);
    }

    /** Codes as words. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }
}
