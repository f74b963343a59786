package id.pendapa.performance.web;

import id.pendapa.performance.web.WhatIfPage.Day;
import id.pendapa.performance.whatif.Simulation.Band;
import id.pendapa.performance.whatif.Simulation.Compared;
import id.pendapa.performance.whatif.Simulation.Side;
import id.pendapa.performance.whatif.WhatIf.Answer;
import id.pendapa.performance.whatif.WhatIf.Basis;
import id.pendapa.platform.page.Spoken;
import id.pendapa.shared.IndonesianDates;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers about staffing in words that a Camat understands. */
@Component
class WhatIfPages {

    private static final int WHOLE = 100;

    private final FigureWords say;
    private final LeaderPages pages;

    WhatIfPages(FigureWords say, LeaderPages pages) {
        this.say = say;
        this.pages = pages;
    }

    WhatIfPage page(Answer answer, Map<String, String> typed) {
        Basis basis = answer.basis();
        return new WhatIfPage(
                List.of(
                        say.say("performance.whatif.month", say.month(basis.month())),
                        basis.isEnough()
                                ? say.say("performance.whatif.history", basis.requests(), basis.weeks())
                                : say.say("performance.whatif.short", basis.requests()),
                        say.say("performance.whatif.waiting", basis.waiting())),
                !basis.isEnough(),
                basis.days().stream()
                        .map(day ->
                                new Day(day.getValue(), day.getDisplayName(TextStyle.FULL, IndonesianDates.INDONESIAN)))
                        .toList(),
                pages.form(typed, answer.errors()),
                sentences(answer.compared()));
    }

    private List<String> sentences(@Nullable Compared compared) {
        List<String> sentences = new ArrayList<>();
        if (compared != null) {
            sentences.add(say.say("performance.whatif.now", side(compared.now())));
            sentences.add(say.say("performance.whatif.then", side(compared.then())));
            sentences.add(gain(compared.gain()));
        }
        return sentences;
    }

    private String side(Side side) {
        return say.say(
                "performance.whatif.side",
                length(side.waited().middle()),
                length(side.waited().low()),
                length(side.waited().high()),
                percent(side.onTime().middle()),
                percent(side.onTime().low()),
                percent(side.onTime().high()));
    }

    private static String length(double minutes) {
        return Spoken.length(Math.round(minutes));
    }

    private static long percent(double share) {
        return Math.round(share * WHOLE);
    }

    /** A difference that nine of ten months do not show is none. */
    private String gain(Band gain) {
        long low = percent(gain.low());
        long high = percent(gain.high());
        if (low > 0) {
            return say.say("performance.whatif.better", percent(gain.middle()), low, high);
        }
        return high < 0
                ? say.say("performance.whatif.worse", -percent(gain.middle()), -high, -low)
                : say.say("performance.whatif.same");
    }
}
