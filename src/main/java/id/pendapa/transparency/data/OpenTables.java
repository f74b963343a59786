package id.pendapa.transparency.data;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.PublicFigures;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.words.IndicatorWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of the open data sets: the very figures of the public pages, hidden where they are hidden there. */
@Component
public class OpenTables {

    private final PublicFigures figures;

    OpenTables(PublicFigures figures) {
        this.figures = figures;
    }

    /** Rows as the columns of the set stand; what is not known or hidden is empty. */
    public List<List<String>> rows(DataSet set) {
        return switch (set) {
            case INDIKATOR_BULANAN ->
                figures.cells(false).stream().map(cell -> row(cell, false)).toList();
            case INDIKATOR_LAYANAN ->
                figures.cells(true).stream().map(cell -> row(cell, true)).toList();
            case LANGKAH_LAYANAN ->
                figures.steps().stream().map(OpenTables::row).toList();
        };
    }

    private static List<String> row(PublicFigures.Cell cell, boolean byService) {
        Indicator indicator = cell.indicator();
        Optional<Reading> reading = Optional.ofNullable(cell.shown().reading());
        List<String> row = new ArrayList<>();
        row.add(IndicatorWords.address(cell.shown().month()));
        row.add(indicator.address());
        if (byService) {
            row.add(cell.topic());
        }
        row.add(reading.map(one -> Long.toString(one.n())).orElse(""));
        row.add(reading.map(Reading::value).map(BigDecimal::toPlainString).orElse(""));
        row.add(unit(indicator));
        row.add(reading.isPresent() ? "tidak" : "ya");
        return row;
    }

    private static String unit(Indicator indicator) {
        return switch (indicator.unit()) {
            case PERCENT -> "persen";
            case MINUTES -> "menit";
            case INDEX -> "indeks";
            case RUPIAH -> "rupiah";
        };
    }

    private static List<String> row(PublicFigures.Step step) {
        return List.of(
                IndicatorWords.address(step.month()),
                step.topic(),
                step.state(),
                Long.toString(step.n()),
                Long.toString(step.minutes()),
                Long.toString(step.bounced()));
    }
}
