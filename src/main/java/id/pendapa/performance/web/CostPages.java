package id.pendapa.performance.web;

import id.pendapa.performance.costs.CostDesk.Opened;
import id.pendapa.performance.costs.CostItem;
import id.pendapa.performance.costs.CostItem.Kind;
import id.pendapa.performance.costs.CostSheet;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A cost sheet to be read. */
@Component
class CostPages {

    private final FigureWords say;

    CostPages(FigureWords say) {
        this.say = say;
    }

    /**
     * A version of a year's sheet.
     *
     * @param version the one to be shown, or null for what counts or is newest
     */
    CostPage page(Opened opened, List<Integer> years, @Nullable String version) {
        Optional<CostSheet> shown = shown(opened, version);
        return new CostPage(
                Integer.toString(opened.year()),
                years.stream()
                        .filter(year -> year != opened.year())
                        .map(year -> Cell.link(Integer.toString(year), CostController.SHEET + "?tahun=" + year))
                        .toList(),
                standing(opened, shown),
                shown.map(this::rows).orElse(List.of()),
                shown.filter(CostSheet::complete).map(this::services).orElse(List.of()),
                opened.versions().stream().map(this::version).toList(),
                opened.mayWrite() ? CostController.WRITE + "?tahun=" + opened.year() : null);
    }

    private static Optional<CostSheet> shown(Opened opened, @Nullable String version) {
        List<CostSheet> all = opened.versions();
        if (version == null) {
            return all.stream().findFirst();
        }
        return Optional.of(all.stream()
                .filter(sheet -> Integer.toString(sheet.version()).equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("performance.costs.version")));
    }

    private List<String> standing(Opened opened, Optional<CostSheet> shown) {
        if (shown.isEmpty()) {
            return List.of(say.say("performance.costs.none", Integer.toString(opened.year())));
        }
        CostSheet sheet = shown.get();
        List<String> lines = new ArrayList<>();
        if (sheet.complete()) {
            lines.add(say.say("performance.costs.complete", sheet.version(), month(sheet)));
        } else {
            lines.add(say.say("performance.costs.draft", sheet.version(), missing(sheet)));
            lines.add(opened.versions().stream()
                    .filter(CostSheet::complete)
                    .findFirst()
                    .map(counting -> say.say("performance.costs.still", counting.version()))
                    .orElseGet(() -> say.say("performance.costs.no-figure")));
        }
        int newest = opened.versions().get(0).version();
        if (sheet.version() != newest) {
            lines.add(say.say("performance.costs.older", newest));
        }
        return lines;
    }

    private String month(CostSheet sheet) {
        return say.month(LocalDate.of(sheet.year(), sheet.firstMonth(), 1));
    }

    private String missing(CostSheet sheet) {
        List<String> fields = sheet.missing();
        List<String> names = Arrays.stream(CostItem.values())
                .filter(item -> item != CostItem.BASELINE && fields.contains(item.field("")))
                .map(this::label)
                .collect(Collectors.toList());
        fields.stream()
                .filter(field -> field.equals("sumber") || field.equals("baseline"))
                .map(field -> say.say("performance.costs.missing." + field))
                .forEach(names::add);
        return String.join("; ", names);
    }

    private String label(CostItem item) {
        return say.say("performance.costs.item." + item);
    }

    private List<SummaryRow> rows(CostSheet sheet) {
        List<SummaryRow> rows = new ArrayList<>();
        Arrays.stream(CostItem.values())
                .filter(item -> item != CostItem.BASELINE)
                .map(item -> SummaryRow.of(label(item), amount(item, sheet.find(item, ""))))
                .forEach(rows::add);
        rows.add(baseline(sheet));
        rows.add(SummaryRow.of(
                say.say("performance.costs.source"),
                sheet.source().isEmpty() ? say.say("performance.costs.empty") : sheet.source()));
        rows.add(SummaryRow.of(say.say("performance.costs.written"), sheet.writtenBy(), say.at(sheet.writtenAt())));
        return rows;
    }

    private SummaryRow baseline(CostSheet sheet) {
        Long before = sheet.find(CostItem.BASELINE, "");
        Integer year = sheet.before().year();
        List<String> lines = new ArrayList<>();
        lines.add(before == null ? say.say("performance.costs.unknown") : Spoken.rupiah(before));
        if (year != null || !sheet.before().source().isEmpty()) {
            lines.add((year == null ? "" : year + ": ") + sheet.before().source());
        }
        return SummaryRow.of(label(CostItem.BASELINE), lines);
    }

    private String amount(CostItem item, @Nullable Long amount) {
        if (amount == null) {
            return say.say("performance.costs.empty");
        }
        return item.kind() == Kind.MINUTES
                ? say.say("performance.costs.amount.MINUTES", amount)
                : say.say("performance.costs.amount." + item.kind(), Spoken.rupiah(amount));
    }

    private List<List<Cell>> services(CostSheet sheet) {
        return say.services().entrySet().stream()
                .map(service -> List.of(
                        Cell.of(
                                sheet.hasOwn(service.getKey())
                                        ? say.say("performance.costs.own", service.getValue())
                                        : service.getValue()),
                        Cell.number(Long.toString(sheet.minutes(service.getKey()))),
                        Cell.number(Spoken.rupiah(sheet.each(service.getKey()).longValue()))))
                .toList();
    }

    private List<Cell> version(CostSheet sheet) {
        String key = sheet.complete() ? "performance.costs.version" : "performance.costs.version.draft";
        return List.of(
                Cell.link(
                        say.say(key, sheet.version()),
                        CostController.SHEET + "?tahun=" + sheet.year() + "&versi=" + sheet.version()),
                Cell.of(month(sheet)),
                Cell.of(sheet.writtenBy() + ", " + say.at(sheet.writtenAt())));
    }
}
