package id.pendapa.performance.web;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.IndicatorFigures.Neck;
import id.pendapa.performance.figures.IndicatorFigures.Standing;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.figures.Targets.Target;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.performance.words.ServiceWords;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says figures in words: a market seller reads "2 jam", not 120. */
@Component
class FigureWords {

    private final Words words;
    private final IndicatorWords indicators;
    private final ServiceWords services;
    private final Kelurahans kelurahans;
    private final OfficeTime time;

    FigureWords(Words words, IndicatorWords indicators, ServiceWords services, Kelurahans kelurahans, OfficeTime time) {
        this.words = words;
        this.indicators = indicators;
        this.services = services;
        this.kelurahans = kelurahans;
        this.time = time;
    }

    String name(Indicator indicator) {
        return indicators.name(indicator);
    }

    String value(Indicator indicator, @Nullable BigDecimal value) {
        return indicators.value(indicator, value);
    }

    String value(Indicator indicator, Reading reading) {
        return indicators.value(indicator, reading);
    }

    String month(LocalDate month) {
        return indicators.month(month);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
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

    Map<String, String> services() {
        return services.titles();
    }

    String kelurahan(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElseGet(() -> say("performance.nowhere"));
    }

    /** A state or a field of a service, as its newest version calls it. */
    String part(Neck neck) {
        return services.part(neck.topic(), neck.part());
    }

    /** A page of a service's form; where none is named, the one on which it is sent. */
    String page(Neck neck) {
        return neck.part().isEmpty() ? say("performance.left.sending") : services.page(neck.topic(), neck.part());
    }

    /** What was asked of an indicator and whether it is reached, in one sentence. */
    String target(Indicator indicator, @Nullable Target target, Reading now) {
        if (target == null) {
            return say("performance.no-target");
        }
        String wanted = value(indicator, target.value());
        String sentence = indicator.isMoreBetter() ? "performance.at-least" : "performance.at-most." + indicator.unit();
        String reached = now.value() == null
                ? "performance.not-known"
                : indicator.reaches(now.value(), target.value()) ? "performance.reached" : "performance.missed";
        return say(sentence, wanted) + " " + say(reached);
    }
}
