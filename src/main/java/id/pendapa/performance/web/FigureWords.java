package id.pendapa.performance.web;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.IndicatorFigures.Neck;
import id.pendapa.performance.figures.IndicatorFigures.Series;
import id.pendapa.performance.figures.IndicatorFigures.Standing;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.figures.Targets.Target;
import id.pendapa.performance.web.LeaderPage.Bar;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says figures in words: a market seller reads "2 jam", not 120. */
@Component
class FigureWords {

    private static final String NONE = "–";
    private static final int BAR = 10;
    private static final int HEIGHT = 40;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Words words;
    private final Catalogue catalogue;
    private final Kelurahans kelurahans;
    private final OfficeTime time;

    FigureWords(Words words, Catalogue catalogue, Kelurahans kelurahans, OfficeTime time) {
        this.words = words;
        this.catalogue = catalogue;
        this.kelurahans = kelurahans;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String name(Indicator indicator) {
        return say("performance.of." + indicator + ".name");
    }

    /** A value with its unit, or a dash. */
    String value(Indicator indicator, @Nullable BigDecimal value) {
        return value == null
                ? NONE
                : switch (indicator.unit()) {
                    case PERCENT -> number(value) + " %";
                    case MINUTES -> Spoken.length(value.longValue());
                    case INDEX -> number(value);
                };
    }

    /** A time stands for its band: it was that or less. */
    String value(Indicator indicator, Reading reading) {
        boolean beyond = indicator.unit() == Indicator.Unit.MINUTES && reading.value() == null && reading.n() > 0;
        return beyond ? say("performance.beyond") : value(indicator, reading.value());
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain)
                .toPlainString()
                .replace('.', ',');
    }

    String month(LocalDate month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", IndonesianDates.INDONESIAN)
                .format(month);
    }

    static String address(LocalDate month) {
        return YearMonth.from(month).toString();
    }

    String at(Instant at) {
        return Spoken.weekdayMoment(at.atZone(time.zone()));
    }

    /** What is said about how far the figures can be trusted. */
    List<String> standing(Standing standing) {
        List<String> lines = new ArrayList<>();
        Instant added = standing.addedAt();
        lines.add(added == null ? say("performance.never-added") : say("performance.added", at(added)));
        Instant checked = standing.checkedAt();
        if (checked == null) {
            lines.add(say("performance.never-checked"));
        } else if (standing.differing() == 0) {
            lines.add(say("performance.checked", at(checked)));
        } else {
            lines.add(say("performance.differs", at(checked), standing.differing()));
        }
        return lines;
    }

    /** Titles of all services by code. */
    Map<String, String> services() {
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue
                .listEver()
                .forEach(service -> titles.put(
                        service.definition().code(), service.definition().card().title()));
        return titles;
    }

    String kelurahan(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElseGet(() -> say("performance.nowhere"));
    }

    /** A state or a field of a service, as its newest version calls it. */
    String part(Neck neck) {
        return definition(neck.topic())
                .flatMap(definition -> label(definition, neck.part()))
                .orElse(neck.part());
    }

    private static Optional<String> label(ServiceDefinition definition, String part) {
        Optional<String> state = definition.flow().states().stream()
                .filter(one -> one.code().equals(part))
                .map(ServiceDefinition.State::label)
                .findFirst();
        return state.isPresent()
                ? state
                : definition.data().stream()
                        .filter(field -> field.key().equals(part))
                        .map(ServiceDefinition.Field::label)
                        .findFirst();
    }

    private Optional<ServiceDefinition> definition(String code) {
        return catalogue.listEver().stream()
                .map(PublishedService::definition)
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }

    /** Bars of a series, scaled to the largest; a share to the whole. */
    List<Bar> bars(Series series) {
        BigDecimal whole = series.indicator().unit() == Indicator.Unit.MINUTES
                ? series.readings().stream()
                        .map(Reading::value)
                        .filter(value -> value != null)
                        .reduce(BigDecimal.ONE, BigDecimal::max)
                : FULL;
        List<Bar> bars = new ArrayList<>();
        for (Reading reading : series.readings()) {
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

    /** What was asked of an indicator and whether it is reached, in one sentence. */
    String target(Indicator indicator, @Nullable Target target, Reading now) {
        if (target == null) {
            return say("performance.no-target");
        }
        String wanted = value(indicator, target.value());
        String sentence = indicator.isMoreBetter() ? "performance.at-least" : "performance.at-most";
        String reached = now.value() == null
                ? "performance.not-known"
                : indicator.reaches(now.value(), target.value()) ? "performance.reached" : "performance.missed";
        return say(sentence, wanted) + " " + say(reached);
    }
}
