package id.pendapa.performance.web;

import id.pendapa.performance.costs.CostItem;
import id.pendapa.performance.costs.CostSheet;
import id.pendapa.performance.costs.CostSheets;
import id.pendapa.performance.costs.CostSheets.InForce;
import id.pendapa.performance.figures.IndicatorFigures.Series;
import id.pendapa.performance.figures.Reading;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is said beside the cost of a transaction: by which sheet, where the series breaks, and what was saved. */
@Component
class CostWords {

    private final FigureWords say;
    private final CostSheets sheets;

    CostWords(FigureWords say, CostSheets sheets) {
        this.say = say;
        this.sheets = sheets;
    }

    /** Notes on a series, those of one month among them where it is known; otherwise those of the newest. */
    List<Cell> notes(Series series, LocalDate asked) {
        List<Reading> readings = series.readings();
        InForce inForce = sheets.between(
                readings.get(0).month(), readings.get(readings.size() - 1).month());
        Reading shown = readings.stream()
                .filter(reading -> reading.month().equals(asked) && reading.value() != null)
                .findFirst()
                .orElseGet(series::now);
        List<Cell> notes = new ArrayList<>();
        notes.add(by(shown, inForce));
        saving(shown, inForce).map(Cell::of).ifPresent(notes::add);
        breaks(readings, inForce).stream().map(Cell::of).forEach(notes::add);
        return notes;
    }

    private Cell by(Reading shown, InForce inForce) {
        String month = say.month(shown.month());
        int year = shown.month().getYear();
        return inForce.find(shown.month())
                .map(sheet -> Cell.link(
                        say.say("performance.costs.by", month, name(sheet)),
                        CostController.SHEET + "?tahun=" + year + "&versi=" + sheet.version()))
                .orElseGet(() -> Cell.link(
                        say.say("performance.costs.by-none", month), CostController.SHEET + "?tahun=" + year));
    }

    private String name(CostSheet sheet) {
        return say.say("performance.costs.name", Integer.toString(sheet.year()), sheet.version());
    }

    private Optional<String> saving(Reading shown, InForce inForce) {
        BigDecimal value = shown.value();
        return value == null ? Optional.empty() : inForce.find(shown.month()).map(sheet -> saving(shown, value, sheet));
    }

    private String saving(Reading shown, BigDecimal value, CostSheet sheet) {
        Long before = sheet.find(CostItem.BASELINE, "");
        if (before == null) {
            return say.say("performance.costs.no-baseline");
        }
        long saved = before - value.longValue();
        String key = saved < 0 ? "performance.costs.dearer" : "performance.costs.saved";
        return say.say(
                key,
                say.month(shown.month()),
                Spoken.rupiah(Math.abs(saved)),
                Spoken.rupiah(Math.abs(saved) * shown.n()),
                shown.n(),
                Spoken.rupiah(before),
                String.valueOf(sheet.before().year()),
                sheet.before().source());
    }

    /** Where two neighbouring months were computed by different sheets. */
    private List<String> breaks(List<Reading> readings, InForce inForce) {
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            LocalDate month = readings.get(i).month();
            Optional<CostSheet> before = inForce.find(month.minusMonths(1));
            Optional<CostSheet> now = inForce.find(month);
            if (before.isPresent() && now.isPresent() && !now.equals(before)) {
                breaks.add(say.say("performance.costs.break", say.month(month), name(now.get())));
            }
        }
        return breaks;
    }
}
