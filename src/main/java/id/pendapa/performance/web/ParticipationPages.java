package id.pendapa.performance.web;

import id.pendapa.performance.figures.Participation.Told;
import id.pendapa.performance.web.ParticipationPage.Part;
import id.pendapa.platform.ParticipationPart.Month;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Participation as a page. Of fewer than five who were asked, nobody learns how many answered. */
@Component
class ParticipationPages {

    private static final int FEWEST = 5;
    private static final int PERCENT = 100;

    private final FigureWords say;

    ParticipationPages(FigureWords say) {
        this.say = say;
    }

    ParticipationPage page(Told told) {
        return new ParticipationPage(
                told.people() == 0
                        ? say.say("performance.part.no-people")
                        : say.say("performance.part.people", Spoken.number(told.people())),
                told.parts().stream()
                        .map(part -> part(part.code(), part.months(), told.people()))
                        .toList());
    }

    private Part part(String code, List<Month> months, long people) {
        boolean asked = months.stream().anyMatch(month -> month.asked() > 0);
        Month now = months.get(months.size() - 1);
        Month before = months.get(months.size() - 2);
        List<String> lines = new ArrayList<>();
        lines.add(say.say("performance.part.now", value(now, asked), value(before, asked)));
        if (!asked && people > 0) {
            lines.add(say.say("performance.part.of-people", share(before.n(), people)));
        }
        List<Month> newest = new ArrayList<>(months);
        Collections.reverse(newest);
        String words = "performance.part." + code;
        return new Part(
                say.say(words + ".name"),
                say.say(words + ".meaning"),
                asked,
                lines,
                newest.stream().map(month -> row(month, asked)).toList());
    }

    private List<Cell> row(Month month, boolean asked) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(say.month(month.month())));
        cells.add(Cell.number(value(month, asked)));
        if (asked) {
            cells.add(Cell.number(Spoken.number(month.asked())));
        }
        return cells;
    }

    private static String value(Month month, boolean asked) {
        if (!asked) {
            return Spoken.number(month.n());
        }
        return month.asked() < FEWEST ? "–" : share(month.n(), month.asked());
    }

    private static String share(long part, long all) {
        return BigDecimal.valueOf(part * PERCENT)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',')
                + " %";
    }
}
